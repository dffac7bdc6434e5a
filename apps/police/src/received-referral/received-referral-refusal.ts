import { conflict, unprocessable } from '#libs/http';
import type { ConclusionProblem } from './conclusion.js';
import { offeredSteps, type Outcome } from './received-referral.js';
import type { ReceivedReferralRow } from './received-referral.row.js';

/** What was decided on an old view is told with the new version. */
export const versionConflict = (row: ReceivedReferralRow): Error =>
  conflict('version-conflict', 'Something has happened since you looked', {
    version: row.version,
    referralStatus: row.state.status,
    allowedSteps: offeredSteps(row),
  });

/** A step that the rules forbid is told with what they allow. */
export function refused(row: ReceivedReferralRow, outcome: Outcome): Error {
  if (outcome.ok) return versionConflict(row);
  return conflict('step-not-allowed', 'This cannot be done now', {
    version: row.version,
    step: outcome.refusal.step,
    referralStatus: outcome.refusal.status,
    allowedSteps: offeredSteps(row),
  });
}

/** An end that does not say what it rests on, or says more than it may. */
export function refuseConclusion(problems: readonly ConclusionProblem[]): void {
  const [first] = problems;
  if (first) throw unprocessable(first.code, problems);
}
