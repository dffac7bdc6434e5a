import type { Page, ReferralSummary } from '../api/referral-view.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { errorLinks } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { lastPage } from '../layout/pagination.js';
import { counted } from '../layout/words.js';
import { tableOf } from '../queue/queue.presenter.js';
import { drawnSearch } from './search.form.js';

export interface Searched {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** None where nothing was asked, or not in a way that can be. */
  readonly found?: Page<ReferralSummary>;
}

/** The search box, and what was found. */
export function searchPage(desk: ReferralDesk, { values, errors, found }: Searched) {
  return {
    title: desk.heading,
    back: desk.pages.list(),
    backText: `Back to ${desk.name.toLowerCase()}`,
    search: drawnSearch(desk, values, errors),
    errors: errorLinks(errors),
    found: found && {
      count: `${counted(found.total, 'referral')} found`,
      table: tableOf(found.items, desk),
      pager: pagerOf(found, values),
    },
  };
}

function pagerOf(found: Page<ReferralSummary>, { text }: Values) {
  const { page } = found;
  const last = lastPage(found);
  if (last === 1) return undefined;
  return {
    text,
    where: `Page ${page} of ${last}`,
    ...(page > 1 && { previous: page - 1 }),
    ...(page < last && { next: page + 1 }),
  };
}
