import { describe, expect, it } from '@jest/globals';
import { birthOf, birthReading, type BirthReading } from './birth-of.js';
import { readDateFormat } from './date-format.js';
import { datePartsOf, monthOf } from './date-parts.js';
import { guessDateFormat } from './guess-date-format.js';
import type { RecordChangeCode } from './record-change.js';

const today = new Date('2026-11-25T12:00:00Z');
const modern = birthReading(today);
const historical: BirthReading = { ...modern, earliest: 1000, firstOfJanuaryIsYear: false, swaps: false };

describe('finding the parts of a date', () => {
  it.each<[string, string | null, [day: number, month: number, year: number] | undefined]>([
    ['1988-04-12', null, [12, 4, 1988]],
    ['1988-04-12T00:00:00Z', null, [12, 4, 1988]],
    ['19880412', null, [12, 4, 1988]],
    ['19880412', 'yyyyMMdd', [12, 4, 1988]],
    ['12041988', 'ddMMyyyy', [12, 4, 1988]],
    ['12/04/1988', null, [12, 4, 1988]],
    ['12/04/1988', 'dd/MM/yyyy', [12, 4, 1988]],
    ['04/12/1988', 'MM/dd/yyyy', [12, 4, 1988]],
    ['1988-04-12', 'dd/MM/yyyy', [12, 4, 1988]],
    ['12.4.88', 'dd.MM.yy', [12, 4, 88]],
    ['88/04/12', 'yy/MM/dd', [12, 4, 88]],
    ['12 April 1988', null, [12, 4, 1988]],
    ['April 12, 1988', null, [12, 4, 1988]],
    ['12-Apr-88', null, [12, 4, 88]],
    ['Apr 1988', null, [0, 4, 1988]],
    ['1988-04', null, [0, 4, 1988]],
    ['04/1988', null, [0, 4, 1988]],
    ['1988', null, [0, 0, 1988]],
    ['', null, undefined],
    ['unknown', null, undefined],
    ['12', null, undefined],
    ['123456789012', null, undefined],
  ])('reads %j as %j', (text, format, parts) => {
    const used = format === null ? undefined : readDateFormat(format);
    const found = datePartsOf(text, used);
    expect(found && [found.day, found.month, found.year]).toEqual(parts);
  });

  it.each([
    ['4', 4],
    ['04', 4],
    ['4.0', 4],
    ['Apr', 4],
    ['APRIL', 4],
    ['Sept', 9],
    ['', 0],
    ['xyz', 0],
  ])('reads the month %j', (text, month) => {
    expect(monthOf(text)).toBe(month);
  });

  it.each(['', 'y', 'dd/MM', 'yyyy-yyyy-dd', 'ISO 8601', 'dd/MM/yyyy/dd'.repeat(1_000)])(
    'makes no format of %.20j',
    (text) => {
      expect(readDateFormat(text)).toBeUndefined();
    },
  );
});

describe('guessing how a file writes dates', () => {
  it.each([
    ['the day first', ['25/12/1980', '01/02/1990', '30/06/2001'], 'yearLast', 'dmy'],
    ['the month first', ['12/25/1980', '01/02/1990', '06/30/2001'], 'yearLast', 'mdy'],
    ['nothing that tells', ['01/02/1990'], 'yearLast', 'dmy'],
    ['ISO, with slips', ['1980-12-25', '1981-01-30', '1982-31-01'], 'yearFirst', 'ymd'],
    ['figures only, the day first', ['25121980', '30061990'], 'compact', 'dmy'],
    ['figures only, the year first', ['19801225', '19900630'], 'compact', 'ymd'],
  ] as const)('knows %s', (_title, texts, kind, order) => {
    expect(guessDateFormat(texts)[kind]).toBe(order);
  });
});

describe('what of a birth date can be true', () => {
  it.each<[string, string, BirthReading, object, RecordChangeCode[]]>([
    ['a date', '1988-04-12', modern, { day: 12, month: 4, year: 1988 }, []],
    ['a year', '1988', modern, { year: 1988 }, []],
    ['a year of two figures', '12/04/88', modern, { day: 12, month: 4, year: 1988 }, []],
    ['a year of two figures in this century', '12/04/04', modern, { day: 12, month: 4, year: 2004 }, []],
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
    ['day 0', '1860-05-00', historical, { month: 5, year: 1860 }, []],
    ['1066, in a file of the living', '1066-10-14', modern, { day: 14, month: 10 }, ['date-not-possible']],
    ['1066, in a file of history', '1066-10-14', historical, { day: 14, month: 10, year: 1066 }, []],
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
  });
});
