import type { Page } from '../api/referral-view.js';

export interface PageItem {
  readonly number?: number;
  readonly href?: string;
  readonly current?: boolean;
  readonly ellipsis?: boolean;
}

export interface Pagination {
  readonly items: readonly PageItem[];
  readonly previous?: { readonly href: string };
  readonly next?: { readonly href: string };
}

const HIGHEST = 100_000;

/** The page that an address asks for; the first one for anything that is not a number. */
export function pageNumber(asked: unknown): number {
  const number = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return Math.min(Math.max(number, 1), HIGHEST);
}

export const lastPage = ({ total, pageSize }: Page<unknown>): number => Math.max(1, Math.ceil(total / pageSize));

/** First, last and the neighbours, as GOV.UK draws them; undefined where all fits on one page. */
export function pagination(list: Page<unknown>, href: (page: number) => string): Pagination | undefined {
  const last = lastPage(list);
  if (last === 1) return undefined;
  return {
    items: shownPages(list.page, last).flatMap((number, place, all) => [
      ...(number - (all[place - 1] ?? 0) > 1 ? [{ ellipsis: true }] : []),
      { number, href: href(number), current: number === list.page },
    ]),
    ...(list.page > 1 && { previous: { href: href(list.page - 1) } }),
    ...(list.page < last && { next: { href: href(list.page + 1) } }),
  };
}

const shownPages = (current: number, last: number): number[] =>
  [...new Set([1, current - 1, current, current + 1, last])]
    .filter((page) => page >= 1 && page <= last)
    .sort((a, b) => a - b);
