import { assessmentTools } from './assessment-tool.js';
import type { AssessmentRow } from './assessment.row.js';

export function assessmentView({ tool, doneOn, recordedBy, recordedAt }: AssessmentRow) {
  return { tool, toolName: assessmentTools[tool], doneOn, recordedBy, recordedAt: recordedAt.toISOString() };
}
