import { toldView } from '../alert/told.view.js';
import type { ReadFinding } from './finding-reading.service.js';
import type { FindingPage } from './finding.query.js';
import type { FindingRow } from './finding.row.js';

/** A finding with its evidence, as the hub's staff see it. */
export function findingView({ id, kind, state, personId, personName, count, details, foundAt }: FindingRow) {
  return { id, kind, state, personId, personName, count, ...details, foundAt: foundAt.toISOString() };
}

export function pageView({ rows, total, page, pageSize }: FindingPage) {
  return { items: rows.map((row) => ({ ...findingView(row), isNew: isNew(row) })), total, page, pageSize };
}

/** The same with who looked at it, who was told of it, and what became of it there. */
export const readFindingView = ({ row, seen, told, seenAt: now }: ReadFinding) => ({
  ...findingView(row),
  version: row.version,
  isNew: isNew(row),
  seen: seen.map(({ version, seenBy: by, seenAt }) => ({ version, by, at: seenAt.toISOString() })),
  told: told.map((one) => toldView(one, now)),
});

/** Whether nobody has looked at it as it reads now. */
const isNew = ({ state, version, seenVersion }: FindingRow): boolean => state === 'current' && seenVersion < version;
