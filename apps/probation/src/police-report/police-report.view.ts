import type { KnownReport } from './police-report.query.js';

/** What a supervision shows of what was reported to the police: what was said is shown at the referral itself. */
export const policeReportView = ({ report: { breachId }, sent: { id, status, sentAt } }: KnownReport) => ({
  ...{ id, status, at: sentAt.toISOString() },
  ...(breachId !== null && { breachId }),
});
