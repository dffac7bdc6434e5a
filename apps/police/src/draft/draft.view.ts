import { justDrafted } from '#libs/referral-lifecycle';
import type { SeenDraft, SeenPage } from './draft.service.js';

/** What a list shows of one draft. */
const summaryView = ({ row, personName }: Pick<SeenDraft, 'row' | 'personName'>) => {
  const { id, version, said, begunByName, begunAt, changedAt } = row;
  return {
    ...{ id, status: justDrafted.status, version, personName },
    ...(said.to !== undefined && { to: said.to }),
    ...(said.purpose !== undefined && { purpose: said.purpose }),
    begunBy: begunByName,
    begunAt: begunAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
};

export const draftPageView = ({ drafts, total, page, pageSize }: SeenPage) => ({
  ...{ items: drafts.map(summaryView), total, page, pageSize },
});

/** The whole draft, with what still stands in the way of sending it. */
export const draftView = (seen: SeenDraft) => ({
  ...summaryView(seen),
  said: seen.row.said,
  missing: seen.missing,
});
