import type { Page } from '../../src/api/referral-view.js';

export const aPage = <T>(items: readonly T[], changes: Partial<Page<T>> = {}): Page<T> => ({
  items,
  total: items.length,
  page: 1,
  pageSize: 25,
  ...changes,
});
