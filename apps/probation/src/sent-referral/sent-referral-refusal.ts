import { conflict, unprocessable } from '#libs/http';
import type { Made } from '#libs/case-schemas';
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
  { field: 'purpose', code: 'no-agreement', message: 'no sharing agreement lets probation refer there for this' },
];

const whatIsWanted = {
  refused: 'the person has said no; share only on a decision by a named person',
  withdrawn: 'the person has taken back their yes; share only on a decision by a named person',
  expired: 'the time for which the person said yes is over; ask again',
  'explicit-consent-missing': 'ask the person first, or write down who decided to share without, and why',
  'override-incomplete': 'say who decided to share without consent, and in words why',
} as const;

/** Whoever has offended is not told of as the victim: a referral about the victim comes of none about them. */
export const aboutAnother = (): Error =>
  unprocessable('about-somebody-else', [
    { field: 'purpose', code: 'about-somebody-else', message: 'is for a referral of the victim: make one by itself' },
  ]);

export const nothingAmended = (): Error =>
  unprocessable('nothing-amended', [
    {
      field: 'person',
      code: 'nothing-amended',
      message: 'say what is to be put right: person, summary or another part',
    },
  ]);
