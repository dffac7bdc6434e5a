import type { WholeSupervision } from './supervision.query.js';

/** How somebody is supervised now, what was done, and each record before. */
export function supervisionView({ records, milestones }: WholeSupervision) {
  const latest = records.at(-1);
  if (!latest) return undefined;
  return {
    ...latest.supervision,
    milestones: milestones.map(({ milestone, at, recordedBy }) => ({ milestone, at: at.toISOString(), recordedBy })),
    records: records.map(({ supervision, recordedBy, recordedAt }) => ({
      ...supervision,
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    })),
  };
}
