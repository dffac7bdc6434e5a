import { conflict } from '#libs/http';
import { offeredSteps, type Outcome } from './referral.js';
import type { ReferralRow } from './referral.row.js';

/** What was decided on an old view is told with the new version. */
export const versionConflict = (row: ReferralRow): Error =>
  conflict('version-conflict', 'Something has happened since you looked', {
    version: row.version,
    referralStatus: row.state.status,
    allowedSteps: offeredSteps(row),
  });

/** A step that the rules forbid is told with what they allow. */
export function refused(row: ReferralRow, outcome: Outcome): Error {
  if (outcome.ok) return versionConflict(row);
  return conflict('step-not-allowed', 'This cannot be done now', {
    version: row.version,
    step: outcome.refusal.step,
    referralStatus: outcome.refusal.status,
    allowedSteps: offeredSteps(row),
  });
}
