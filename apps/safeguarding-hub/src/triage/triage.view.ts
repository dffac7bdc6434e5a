import type { TriageRow } from './triage.row.js';

export const triageView = ({ grade, why, strategyDiscussion, decidedBy, decidedAt }: TriageRow) => ({
  ...{ grade, why, strategyDiscussion, decidedBy },
  decidedAt: decidedAt.toISOString(),
});
