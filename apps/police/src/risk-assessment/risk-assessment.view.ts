import type { RiskAssessmentRow } from './risk-assessment.row.js';

/** One assessment of the risk, with who wrote it down and when. */
export const riskAssessmentView = ({ assessment, recordedBy, recordedAt }: RiskAssessmentRow) => ({
  ...assessment,
  recordedBy,
  recordedAt: recordedAt.toISOString(),
});
