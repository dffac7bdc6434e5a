import type { DeadlinePolicy } from '#libs/deadlines';

/** What the hub asks about somebody, by the grade of the contact about which it asks. */
const informationGiven = {
  id: 'police-information-given',
  version: '1',
  name: 'Answer to the safeguarding hub',
  anchor: 'information-requested',
  anchorInWords: 'its arrival',
  pausedWhile: 'never',
  effectiveFrom: '2026-11-30',
} as const;
const MERTON = 'https://studylib.net/doc/18436447/multi-agency-safeguarding-hub-guide-for';

/** By when the police must refer a victim, see what the hub warns them of, and answer what it asks. */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'police-referral-to-support',
    version: '1',
    name: 'Referral to victim support',
    anchor: 'reported',
    anchorInWords: 'the report',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: 'never',
    source: 'https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
    evidence: 'superseded',
    note: 'Read in the answers of a police force on the Victims’ Code of 2015; that the Code of 2021 keeps it was not read.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'police-alert-seen',
    version: '1',
    name: 'Acknowledgement of the alert',
    anchor: 'alerted',
    anchorInWords: 'its arrival',
    limit: { unit: 'hours', amount: 24 },
    pausedWhile: 'never',
    warnBefore: { unit: 'hours', amount: 6 },
    source: 'Our own proposal',
    evidence: 'estimate',
    note: 'No source names how soon an alert must be seen. The police work day and night, and public protection may acknowledge it where the officer is off duty, so hours are counted and not working days.',
    effectiveFrom: '2021-04-01',
  },
  {
    ...informationGiven,
    grade: 'red',
    onNewGrade: 'keeps',
    limit: { unit: 'hours', amount: 2 },
    warnBefore: { unit: 'hours', amount: 1 },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have two hours to say what they know of a red case. That hours count by night too is our own: the police work day and night.',
  },
  {
    ...informationGiven,
    grade: 'amber',
    onNewGrade: 'keeps',
    limit: { unit: 'hours', amount: 6 },
    warnBefore: { unit: 'hours', amount: 2 },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have six hours to say what they know of an amber case. That hours count by night too is our own: the police work day and night.',
  },
  {
    ...informationGiven,
    limit: { unit: 'working-days', amount: 1 },
    source: 'Our own: the hub is to decide in one working day.',
    evidence: 'estimate',
  },
];
