import { describe, expect, it } from '@jest/globals';
import { readDateFormat } from './date-format.js';
import { firstLook } from './first-look.js';
import { noPlaces, type FieldPlaces } from './record-fields.js';

const today = new Date('2026-11-25T12:00:00Z');
const places: FieldPlaces = { ...noPlaces, dateOfBirth: 0, fullName: 1 };
const inColumns: FieldPlaces = { ...noPlaces, birthDay: 0, birthMonth: 1, birthYear: 2 };
const two = (number: number): string => String(number).padStart(2, '0');
/** Different days all over the calendar, none of them the first of a month. */
const days = (count: number, from = 1950): string[][] =>
  Array.from({ length: count }, (_, n) => [`${from + (n % 50)}-${two((n % 12) + 1)}-${two((n % 27) + 2)}`, '']);
const times = (count: number, ...row: string[]): string[][] => Array.from({ length: count }, () => row);
const firstOf = (month: string, count: number) =>
  Array.from({ length: count }, (_, n) => [`${1950 + (n % 40)}-${month}-01`]);
const look = (rows: readonly (readonly string[])[], where = places) => firstLook(rows, where, today);
const birth = (rows: readonly (readonly string[])[], where = places) => look(rows, where).birth;
const usual = birth([]);

describe('a first look at a file', () => {
  it('lets births of long ago through where the file is of history, and not for one slip', () => {
    expect(birth([...days(1_000), ['1066-10-14', '']]).earliest).toBe(1896);
    expect(birth(days(1_000, 1650)).earliest).toBe(1000);
  });

  it.each([
    [1896, 'the longest life', 1896],
    [1895, 'longer than the longest life', 1000],
    [1000, 'the farthest that history goes', 1000],
    [999, 'what can only be a slip', 1896],
  ])('takes %i for %s', (year, _title, earliest) => {
    expect(birth(times(10, `${two(year).padStart(4, '0')}-06-15`)).earliest).toBe(earliest);
  });

  it.each<[string, string[][], boolean]>([
    ['1 January is as frequent as any day', firstOf('01', 8), false],
    ['1 January is three times as frequent as it should be', firstOf('01', 30), true],
    ['it is another month that has many first days', firstOf('05', 30), false],
  ])('among 1,000 days where %s', (_title, rows, expected) => {
    expect(birth([...days(1_000), ...rows]).firstOfJanuaryIsYear).toBe(expected);
  });

  it.each([
    [10, 4, false],
    [10, 5, true],
    [724, 6, false],
    [723, 6, true],
  ])('among %i other days takes %i of 1 January for years: %s', (others, count, expected) => {
    expect(birth([...days(others), ...firstOf('01', count)]).firstOfJanuaryIsYear).toBe(expected);
  });

  it.each<[string, number, number, boolean]>([
    ['more than twenty in a small file', 100, 21, true],
    ['twenty in a small file', 100, 20, false],
    ['less than one in a hundred of a large file', 2_700, 25, false],
    ['more than one in a hundred of a large file', 2_700, 60, true],
  ])('takes a day for one that a system writes: %s', (_title, others, count, expected) => {
    const { placeholders } = birth([...days(others), ...times(count, '1985-06-30')]);
    expect(placeholders.has(19850630)).toBe(expected);
    expect(placeholders.size).toBe(usual.placeholders.size + (expected ? 1 : 0));
  });

  it.each([
    ['1985-01-01', false],
    ['1985-01-15', true],
    ['1985-06-01', true],
  ])('where 1 January is a year, takes %s for nobody’s day: %s', (text, expected) => {
    const { placeholders } = birth([...days(500), ...firstOf('01', 30), ...times(60, text)]);
    expect(placeholders.has(Number(text.replaceAll('-', '')))).toBe(expected);
  });

  it.each([
    ['a day', '15', '', ''],
    ['a month', '', '6', ''],
    ['a year', '', '', '1985'],
    ['a day and a month', '15', '6', ''],
    ['a day and a year', '15', '', '1985'],
    ['a month and a year', '', '6', '1985'],
  ])('takes %s alone for no day, however frequent', (_title, ...row) => {
    expect(birth(times(60, ...row), inColumns).placeholders.size).toBe(usual.placeholders.size);
  });

  it('reads dates in three columns as it reads those in one', () => {
    const rows = [...days(1_000, 1650), ...firstOf('01', 30), ...times(60, '1685-06-15')];
    const apart = rows.map(([text = '']) => text.split('-').reverse());
    expect(birth(apart, inColumns)).toEqual(birth(rows));
  });

  it('tells swapped days and months from slips', () => {
    const swapped = Array.from({ length: 10 }, (_, n) => [`1980-${13 + n}-05`]);
    const slips = Array.from({ length: 10 }, (_, n) => [`1980-${81 + n}-05`]);
    expect(birth([...days(1_000), ...swapped]).swaps).toBe(true);
    expect(birth([...days(1_000), ...swapped, ...slips]).swaps).toBe(false);
  });

  it.each<[string, string[][], boolean]>([
    ['five', times(5, '1980-13-05'), true],
    ['only four', times(4, '1980-13-05'), false],
    ['the last day and the last month', times(5, '1980-31-12'), true],
    ['days that are no months', times(5, '1980-14-13'), false],
    ['nine beside one slip', [...times(9, '1980-13-05'), ['1980-81-05']], true],
    ['nine beside two slips', [...times(9, '1980-13-05'), ...times(2, '1980-81-05')], false],
  ])('among twenty right dates sees swaps in %s', (_title, rows, expected) => {
    expect(birth([...days(20), ...rows]).swaps).toBe(expected);
  });

  it.each<[string, string[], boolean]>([
    ['most have a comma', ['Garcia Lopez, Maria', 'Hill, Ann', 'Ann Hill'], true],
    ['few have a comma', ['Garcia Lopez, Maria', 'Bo Hill', 'Ann Hill'], false],
    ['half have a comma', ['Hill, Ann', 'Bo Hill'], false],
    ['most of those that are written have a comma', ['Hill, Ann', '', ''], true],
  ])('tells whether full names begin with the surname: %s', (_title, names, expected) => {
    expect(look(names.map((name) => ['', name])).surnameFirst).toBe(expected);
  });

  it('reads dates as most of them are written, or as a person says', () => {
    const rows = times(3, '04/25/1988');
    const given = readDateFormat('dd/MM/yyyy')!;
    expect(birth(rows).format.yearLast).toBe('mdy');
    expect(firstLook(rows, places, today, given).birth.format).toEqual(given);
  });

  it('makes do with nothing, and with what is no date', () => {
    const nothing = { surnameFirst: false, birth: { earliest: 1896, swaps: false, firstOfJanuaryIsYear: false } };
    expect(look([])).toMatchObject(nothing);
    expect(look([['unknown', ''], [''], []])).toMatchObject(nothing);
  });
});
