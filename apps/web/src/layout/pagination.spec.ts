import { describe, expect, it } from '@jest/globals';
import { pageNumber, pagination } from './pagination.js';

const listAt = (page: number, total: number) => ({ items: [], total, page, pageSize: 25 });
const href = (page: number): string => `/list?page=${page}`;
const drawn = (page: number, total: number) =>
  pagination(listAt(page, total), href)?.items.map(({ number, current, ellipsis }) =>
    ellipsis ? '…' : current ? `[${number}]` : String(number),
  );

describe('the pages of a list', () => {
  it('are not drawn where there is only one', () => expect(pagination(listAt(1, 25), href)).toBeUndefined());

  it.each([
    [1, 26, ['[1]', '2']],
    [1, 250, ['[1]', '2', '…', '10']],
    [5, 250, ['1', '…', '4', '[5]', '6', '…', '10']],
    [10, 250, ['1', '…', '9', '[10]']],
    [3, 100, ['1', '2', '[3]', '4']],
  ])('from page %i of %i referrals', (page, total, words) => expect(drawn(page, total)).toEqual(words));

  it('lead back and on', () => {
    expect(pagination(listAt(2, 75), href)).toMatchObject({
      previous: { href: '/list?page=1' },
      next: { href: '/list?page=3' },
    });
  });
});

describe('the page that an address asks for', () => {
  it.each([
    ['3', 3],
    [undefined, 1],
    ['0', 1],
    ['-1', 1],
    ['1e9', 1],
    ['999999', 100_000],
    [['2', '3'], 1],
  ])('%p is page %i', (asked, page) => expect(pageNumber(asked)).toBe(page));
});
