import type { PersonField, ReferralField } from '../shared-field.js';

/** What goes with every referral of a named person: how to reach them safely, what they said, what is wanted how soon. */
export const withEvery: readonly ReferralField[] = [
  'consent',
  'override',
  'safeContact',
  'requestedService',
  'priority',
  'chain',
];

/** What goes with a referral to the side of the one who did harm: how to reach the harmed tells where and when they are. */
export const withEveryOfTheHarmed: readonly ReferralField[] = withEvery.filter((field) => field !== 'safeContact');

/** The whole account of what happened. */
export const wholeAccount: readonly ReferralField[] = [
  'incident.reference',
  'incident.place',
  'riskAssessment',
  'summary',
  'childsVoice',
  ...withEvery,
];

/**
 * For the side of somebody who has offended. The place may be the victim's home and the answers to a risk assessment
 * are the victim's own, so neither is told.
 */
export const forOffendersSide: readonly ReferralField[] = [
  'incident.reference',
  'riskAssessment.tool',
  'riskAssessment.grade',
  'summary',
  ...withEvery,
];

export const wholePerson: readonly PersonField[] = [
  'names',
  'birth',
  'sex',
  'genderIdentity',
  'ethnicity',
  'addresses',
  'phones',
  'emails',
  'identifiers',
  'deceased',
];

/** What it takes to know a person again, and no more. */
export const identity: readonly PersonField[] = [
  'names',
  'birth',
  'sex',
  'addresses',
  'phones',
  'emails',
  'identifiers',
];

/** What it takes to reach a person and speak to them well. */
export const contactDetails: readonly PersonField[] = [
  'names',
  'birth',
  'sex',
  'genderIdentity',
  'addresses',
  'phones',
  'emails',
];
