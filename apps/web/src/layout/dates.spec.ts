import { describe, expect, it } from '@jest/globals';
import { knownDate, longDate, longDateTime, shortDate } from './dates.js';

describe('a moment on a page', () => {
  it.each([
    ['2026-11-20T21:15:00Z', '20 November 2026 at 9:15pm'],
    ['2026-11-20T09:05:00Z', '20 November 2026 at 9:05am'],
    ['2026-11-20T21:00:00Z', '20 November 2026 at 9pm'],
    ['2026-11-20T12:00:00Z', '20 November 2026 at midday'],
    ['2026-11-20T00:00:00Z', '20 November 2026 at midnight'],
    ['2026-11-20T00:30:00Z', '20 November 2026 at 12:30am'],
    ['2026-07-01T23:30:00Z', '2 July 2026 at 12:30am'],
    ['2026-11-20T21:15:00+02:00', '20 November 2026 at 7:15pm'],
    ['what', 'Date not known'],
  ])('%s is %s in London', (instant, words) => expect(longDateTime(instant)).toBe(words));

  it('is only a date where the time does not matter', () =>
    expect(longDate('2026-03-01T10:00:00Z')).toBe('1 March 2026'));
});

describe('a date in a table', () => {
  it('is short', () => expect(shortDate('2026-09-05T10:00:00Z')).toBe('5 Sep 2026'));
});

describe('a date of which not all is known', () => {
  it.each([
    ['1988-04-12', '12 April 1988'],
    ['1988-04', 'April 1988'],
    ['1988', '1988'],
  ])('%s is %s', (date, words) => expect(knownDate(date)).toBe(words));
});
