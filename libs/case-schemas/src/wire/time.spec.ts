import { describe, expect, it } from '@jest/globals';
import { dayInLondon, isDay, isInstant, precisionOf, type DatePrecision } from './time.js';

describe('a date', () => {
  it.each<[string, DatePrecision]>([
    ['1988-04-12', 'day'],
    ['1988-04', 'month'],
    ['1988', 'year'],
    ['2024-02-29', 'day'],
    ['2000-02-29', 'day'],
    ['2026-12-31', 'day'],
    ['0001-01-01', 'day'],
    ['1753-01-01', 'day'],
    ['0004-02-29', 'day'],
    ['2150-12-31', 'day'],
  ])('%s is known to the %s', (text, precision) => {
    expect(precisionOf(text)).toBe(precision);
    expect(isDay(text)).toBe(precision === 'day');
  });

  it.each<[string, unknown]>([
    ['30 February', '2009-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['29 February of the year 1', '0001-02-29'],
    ['31 November', '2026-11-31'],
    ['month 13', '1988-13'],
    ['month 0', '1988-00'],
    ['day 0', '1988-04-00'],
    ['infinity', 'infinity'],
    ['-infinity', '-infinity'],
    ['the year 12009', '12009-01-01'],
    ['the year 0', '0000-01-01'],
    ['the year 2151', '2151-01-01'],
    ['a year of two digits', '88-04-12'],
    ['day before month', '12/04/1988'],
    ['month before day', '04/12/1988'],
    ['dashes in another order', '12-04-1988'],
    ['a date without dashes', '19880412'],
    ['a week', '1988-W15'],
    ['a date and time', '1988-04-12T00:00:00Z'],
    ['a space behind it', '1988-04-12 '],
    ['a line break behind it', '1988-04-12\n'],
    ['words', 'today'],
    ['nothing', ''],
    ['null', null],
    ['a number', 1988],
    ['a list', ['1988-04-12']],
    ['digits of another script', '١٩٨٨'],
  ])('is not %s', (_, text) => {
    expect(precisionOf(text)).toBeUndefined();
    expect(isDay(text)).toBe(false);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-20T21:15:00Z'],
    ['2026-11-20T21:15:00.1Z'],
    ['2026-11-20T21:15:00.123456789Z'],
    ['2026-07-20T21:15:00+01:00'],
    ['2026-11-20T21:15:00-05:30'],
    ['2024-02-29T00:00:00Z'],
    ['1850-01-01T00:00:00Z'],
  ])('%s says which moment it was', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(new Date(text).getTime()).not.toBeNaN();
  });

  it.each<[string, unknown]>([
    ['a time without a zone', '2026-11-20T21:15:00'],
    ['a time without seconds', '2026-11-20T21:15Z'],
    ['a date', '2026-11-20'],
    ['30 February', '2026-02-30T12:00:00Z'],
    ['25 o’clock', '2026-11-20T25:00:00Z'],
    ['24 o’clock', '2026-11-20T24:00:00Z'],
    ['minute 60', '2026-11-20T21:60:00Z'],
    ['second 60', '2026-12-31T23:59:60Z'],
    ['a zone of 15 hours', '2026-11-20T21:15:00+15:00'],
    ['a named zone', '2026-11-20T21:15:00 Europe/London'],
    ['a space for the T', '2026-11-20 21:15:00Z'],
    ['infinity', 'infinity'],
    ['the year 12009', '12009-01-01T00:00:00Z'],
    ['the year 1, which a zone would push out of the calendar', '0001-01-01T00:00:00+14:00'],
    ['day before month', '20/11/2026 21:15'],
    ['a line break behind it', '2026-11-20T21:15:00Z\n'],
    ['milliseconds since 1970', 1_795_209_300_000],
    ['null', null],
  ])('is not %s', (_, text) => {
    expect(isInstant(text)).toBe(false);
  });

  it.each([
    ['2026-06-01T22:59:59Z', '2026-06-01'],
    ['2026-06-01T23:00:00Z', '2026-06-02'],
    ['2026-12-01T23:00:00Z', '2026-12-01'],
    ['2026-12-02T00:00:00Z', '2026-12-02'],
  ])('%s falls on %s in London', (moment, day) => {
    expect(dayInLondon(new Date(moment))).toBe(day);
  });
});
