import type { Agency, ReferralDraft } from '#libs/case-schemas';
import type { Page } from '../api/referral-view.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import type { Field } from '../form/field.js';
import { longDateTime } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { agency, counted } from '../layout/words.js';
import { newReferralPage, type Filled } from '../new-referral/new-referral.presenter.js';

/** One of a list of drafts, as its service tells of it. */
export interface DraftSummary {
  readonly id: string;
  readonly version: number;
  readonly personName: string;
  readonly to?: Agency;
  readonly begunBy: string;
  readonly begunAt: string;
  readonly changedAt: string;
}

export interface DraftShown extends DraftSummary {
  readonly said: ReferralDraft;
}

export const draftsPage = (found: Page<DraftSummary>, { pages, name }: ReferralDesk) => ({
  ...{ back: pages.list(), backText: `Back to ${name.toLowerCase()}`, make: pages.make() },
  count: `${counted(found.total, 'draft')} ${found.total === 1 ? 'is' : 'are'} not sent`,
  rows: found.items.map(({ id, personName, to, begunBy, changedAt }) => ({
    ...{ href: pages.draft(id), person: personName, to: to && agency(to), by: begunBy },
    ...{ changed: longDateTime(changedAt), discard: pages.discard(id) },
  })),
  pagination: pagination(found, (page) => pages.drafts({ page })),
});

/** The draft to which a form belongs: from which version, and when its agency was told of what happened. */
export interface OpenDraft {
  readonly id: string;
  readonly version: number;
  readonly reportedAt: string;
}

/** The form of a new referral, filled as it was kept. */
export const draftPage = (
  fields: readonly Field[],
  filled: Filled & { readonly changed?: true },
  { id, version, reportedAt }: OpenDraft,
  desk: ReferralDesk,
) => ({
  ...newReferralPage(fields, filled, desk),
  ...{ title: 'Continue a draft', back: desk.pages.drafts(), backText: 'Back to drafts' },
  ...{
    version,
    reported: reportedAt,
    discard: desk.pages.discard(id),
    changedSince: filled.changed && desk.pages.draft(id),
  },
  sentBefore: false,
});

export const discardPage = ({ id, version, personName, to, changedAt }: DraftSummary, { pages }: ReferralDesk) => ({
  ...{ back: pages.draft(id), version, person: personName, to: to && agency(to), changed: longDateTime(changedAt) },
});
