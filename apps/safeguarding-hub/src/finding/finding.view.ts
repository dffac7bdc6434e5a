import type { FindingPage } from './finding.query.js';
import type { FindingRow } from './finding.row.js';

/** A finding with its evidence, as the hub's staff see it. */
export function findingView({ id, kind, state, personId, personName, count, details, foundAt }: FindingRow) {
  return { id, kind, state, personId, personName, count, ...details, foundAt: foundAt.toISOString() };
}

export function pageView({ rows, total, page, pageSize }: FindingPage) {
  return { items: rows.map(findingView), total, page, pageSize };
}
