import { conflict, unprocessable } from '#libs/http';
import type { Made } from '#libs/case-schemas';
import type { NotHandedOver } from './handover.js';
import { offeredSteps, type Outcome } from './sent-referral.js';
import type { SentReferralRow } from './sent-referral.row.js';

/** A step that the rules forbid is told with what they allow; one that was decided on an old view, with the new version. */
export function refused(row: SentReferralRow, outcome: Outcome): Error {
  if (outcome.ok) return outdated(row);
  return conflict('step-not-allowed', 'This cannot be done now', {
    version: row.version,
    step: outcome.refusal.step,
    referralStatus: outcome.refusal.status,
    allowedSteps: offeredSteps(row),
  });
}

export const outdated = (row: SentReferralRow): Error =>
  conflict('version-conflict', 'Something has happened since you looked', {
    version: row.version,
    referralStatus: row.state.status,
    allowedSteps: offeredSteps(row),
  });

/** Why a referral is not made, by the field that is to be looked at. */
export function notMade(because: Extract<Made, { ok: false }>['because']): Error {
  if (because === 'would-return')
    return conflict('referral-would-return', 'This person has come from there: agree with them directly', {});
  if (because === 'no-agreement') return unprocessable('no-agreement', noAgreement);
  return unprocessable('not-shared', [{ field: 'consent', code: because, message: whatIsWanted[because] }]);
}

const noAgreement = [
  { field: 'purpose', code: 'no-agreement', message: 'no sharing agreement lets the service refer there for this' },
];

const whatIsWanted = {
  refused: 'the person has said no; share only on a decision by a named person',
  withdrawn: 'the person has taken back their yes; share only on a decision by a named person',
  expired: 'the time for which the person said yes is over; ask again',
  'explicit-consent-missing': 'ask the person first, or write down who decided to share without, and why',
  'override-incomplete': 'say who decided to share without consent, and in words why',
} as const;

/** A child who was harmed is not told of as one who harmed, nor the other way round. */
export const aboutAnother = (): Error =>
  unprocessable('about-somebody-else', [
    { field: 'purpose', code: 'about-somebody-else', message: 'is for a referral of the other child' },
  ]);

/** Why somebody stays with the service, by the field that says it. */
export const notHandedOverBecause = (because: NotHandedOver, field: string): Error =>
  unprocessable('not-handed-over', [{ field, code: because, message: whyNotHandedOver[because] }]);

const whyNotHandedOver: Readonly<Record<NotHandedOver, string>> = {
  'not-near-18': 'only who is 18, or nearly, is handed over to probation',
  'age-unknown': 'say when they were born, or how old they are thought to be: on that a handover rests',
  'no-terms': 'nothing is agreed of when a handover may begin',
};

export const nothingAmended = (): Error =>
  unprocessable('nothing-amended', [
    {
      field: 'person',
      code: 'nothing-amended',
      message: 'say what is to be put right: person, summary or another part',
    },
  ]);
