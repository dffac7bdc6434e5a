import { describe, expect, it } from '@jest/globals';
import { birthOf, birthReading, type BirthReading } from './birth-of.js';
import { datePartsOf } from './date-parts.js';
import type { RecordChangeCode } from './record-change.js';

const today = new Date('2026-11-25T12:00:00Z');
const modern = birthReading(today);
const historical: BirthReading = { ...modern, earliest: 1000, firstOfJanuaryIsYear: false, swaps: false };

/** Whether a date is taken without a word. */
function isPossible(day: number, month: number, year: number): boolean {
  const noted: RecordChangeCode[] = [];
  birthOf({ day, month, year }, modern, (what) => noted.push(what));
  return noted.length === 0;
}

describe('what of a birth date can be true', () => {
  it.each<[string, string, BirthReading, object, RecordChangeCode[]]>([
    ['a date', '1988-04-12', modern, { day: 12, month: 4, year: 1988 }, []],
    ['a year', '1988', modern, { year: 1988 }, []],
    ['a year of two figures', '12/04/88', modern, { day: 12, month: 4, year: 1988 }, []],
    ['a year of two figures in this century', '12/04/04', modern, { day: 12, month: 4, year: 2004 }, []],
    ['99 as 1999', '12/04/99', modern, { day: 12, month: 4, year: 1999 }, []],
    ['this year in two figures', '12/04/26', modern, { day: 12, month: 4, year: 2026 }, []],
    ['next year in two figures, a century ago', '12/04/27', modern, { day: 12, month: 4, year: 1927 }, []],
    ['a day without a year', '12 April', modern, { day: 12, month: 4 }, []],
    ['a month', '04/1988', modern, { month: 4, year: 1988 }, []],
    ['1 May', '1988-05-01', modern, { day: 1, month: 5, year: 1988 }, []],
    ['1 January of a year that cannot be, as nothing', '1850-01-01', modern, {}, ['placeholder-date']],
    ['1 January, as its year', '1988-01-01', modern, { year: 1988 }, ['placeholder-date']],
    ['1 January where it is a day like others', '1988-01-01', historical, { day: 1, month: 1, year: 1988 }, []],
    ['1 January 1900, as nothing', '1900-01-01', historical, {}, ['placeholder-date']],
    ['1 January 1970, as nothing', '1970-01-01', modern, {}, ['placeholder-date']],
    ['11 November 1111, as nothing', '1111-11-11', historical, {}, ['placeholder-date']],
    [
      '31 February, whose parts may be true',
      '1958-02-31',
      modern,
      { day: 31, month: 2, year: 1958 },
      ['date-not-possible'],
    ],
    ['the 81st month', '1859-81-04', historical, { day: 4, year: 1859 }, ['date-not-possible']],
    ['the 25th month, as a swap', '1988-25-12', modern, { day: 25, month: 12, year: 1988 }, ['day-month-swapped']],
    ['the 25th month, where it is a slip', '1888-25-12', historical, { day: 12, year: 1888 }, ['date-not-possible']],
    [
      'the last day and the last month, as a swap',
      '1988-31-12',
      modern,
      { day: 31, month: 12, year: 1988 },
      ['day-month-swapped'],
    ],
    ['a 25th month without a day, as a slip', '1988-25-00', modern, { year: 1988 }, ['date-not-possible']],
    ['a 25th month with a 13th day, as a slip', '1988-25-13', modern, { day: 13, year: 1988 }, ['date-not-possible']],
    ['a 32nd month, as a slip', '1988-32-12', modern, { day: 12, year: 1988 }, ['date-not-possible']],
    ['a 45th day', '1988-04-45', modern, { month: 4, year: 1988 }, ['date-not-possible']],
    ['day 0', '1860-05-00', historical, { month: 5, year: 1860 }, []],
    ['1066, in a file of the living', '1066-10-14', modern, { day: 14, month: 10 }, ['date-not-possible']],
    ['the year of the longest life', '1896-04-12', modern, { day: 12, month: 4, year: 1896 }, []],
    ['the year before it', '1895-04-12', modern, { day: 12, month: 4 }, ['date-not-possible']],
    ['1066, in a file of history', '1066-10-14', historical, { day: 14, month: 10, year: 1066 }, []],
    ['today', '2026-11-25', modern, { day: 25, month: 11, year: 2026 }, []],
    [
      'tomorrow, whose parts may be true',
      '2026-11-26',
      modern,
      { day: 26, month: 11, year: 2026 },
      ['date-not-possible'],
    ],
    ['next year', '2027-03-04', modern, { day: 4, month: 3 }, ['date-not-possible']],
    [
      'next month, whose parts may be true',
      '2026-12-04',
      modern,
      { day: 4, month: 12, year: 2026 },
      ['date-not-possible'],
    ],
    ['29 February in a leap year', '2000-02-29', modern, { day: 29, month: 2, year: 2000 }, []],
  ])('takes %s', (_title, text, reading, expected, changes) => {
    const noted: RecordChangeCode[] = [];
    const parts = datePartsOf(text)!;
    expect(birthOf(parts, reading, (what) => noted.push(what))).toEqual(expected);
    expect(noted).toEqual(changes);
    expect(birthOf(parts, reading)).toEqual(expected);
  });

  it.each([
    [31, 'January, March, May, July, August, October, December', [1, 3, 5, 7, 8, 10, 12]],
    [30, 'April, June, September, November', [4, 6, 9, 11]],
    [28, 'February', [2]],
  ])('knows that %i is the last day of %s', (last, _names, months) => {
    for (const month of months)
      expect([isPossible(last, month, 1987), isPossible(last + 1, month, 1987)]).toEqual([true, false]);
  });

  it.each([
    [1988, true],
    [1987, false],
    [2000, true],
    [1900, false],
    [1896, true],
  ])('knows whether %i has a 29 February: %s', (year, expected) => {
    expect([isPossible(28, 2, year), isPossible(29, 2, year), isPossible(30, 2, year)]).toEqual([
      true,
      expected,
      false,
    ]);
  });
});
