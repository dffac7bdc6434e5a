import { toldView } from '../alert/told.view.js';
import type { ReadFinding } from './finding-reading.service.js';
import type { FindingPage } from './finding.query.js';
import type { FindingRow } from './finding.row.js';

/** A finding with its evidence, as the hub's staff see it. */
export function findingView({ id, kind, state, personId, personName, count, details, foundAt }: FindingRow) {
  return { id, kind, state, personId, personName, count, ...details, foundAt: foundAt.toISOString() };
}

export function pageView({ rows, total, page, pageSize }: FindingPage) {
  return { items: rows.map(findingView), total, page, pageSize };
}

/** The same with who was told of it, and what became of it there. */
export const readFindingView = ({ row, told, seenAt }: ReadFinding) => ({
  ...findingView(row),
  told: told.map((one) => toldView(one, seenAt)),
});
