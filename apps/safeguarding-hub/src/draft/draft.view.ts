import { displayName, gapsOf } from '#libs/case-schemas';
import { justDrafted } from '#libs/referral-lifecycle';
import type { DraftPage } from './draft.repository.js';
import type { DraftRow } from './draft.row.js';

/** What a list shows of one draft. */
const summaryView = ({ id, version, said, begunByName, begunAt, changedAt }: DraftRow) => ({
  id,
  status: justDrafted.status,
  version,
  personName: displayName(said.person?.names ?? []),
  ...(said.to !== undefined && { to: said.to }),
  ...(said.purpose !== undefined && { purpose: said.purpose }),
  begunBy: begunByName,
  begunAt: begunAt.toISOString(),
  changedAt: changedAt.toISOString(),
});

export const draftPageView = ({ rows, total, page, pageSize }: DraftPage) => ({
  ...{ items: rows.map(summaryView), total, page, pageSize },
});

/** The whole draft, with what still stands in the way of sending it. */
export const draftView = (row: DraftRow, now: Date) => ({
  ...summaryView(row),
  said: row.said,
  missing: gapsOf(row.said, 'safeguarding-hub', now),
});
