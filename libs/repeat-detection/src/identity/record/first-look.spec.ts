import { describe, expect, it } from '@jest/globals';
import { firstLook } from './first-look.js';
import { noPlaces, recordFields, type FieldPlaces } from './record-fields.js';
import { changesIn, recordReader } from './record-of.js';
import { usualReading } from './record-reading.js';
import fc from 'fast-check';

const today = new Date('2026-11-25T12:00:00Z');
const places: FieldPlaces = { ...noPlaces, dateOfBirth: 0, fullName: 1 };
const days = (count: number, from = 1950): string[][] =>
  Array.from({ length: count }, (_, n) => [`${from + (n % 50)}-${two((n % 12) + 1)}-${two((n % 27) + 2)}`, '']);
const two = (number: number): string => String(number).padStart(2, '0');
const look = (rows: readonly (readonly string[])[]) => firstLook(rows, places, today);

describe('a first look at a file', () => {
  it('lets births of long ago through where the file is of history, and not for one slip', () => {
    expect(look([...days(1_000), ['1066-10-14', '']]).birth.earliest).toBe(1896);
    expect(look(days(1_000, 1650)).birth.earliest).toBe(1000);
  });

  it('takes 1 January for a year where it is three times as frequent as it should be', () => {
    const january = (count: number) => Array.from({ length: count }, (_, n) => [`19${50 + (n % 40)}-01-01`, '']);
    expect(look([...days(1_000), ...january(4)]).birth.firstOfJanuaryIsYear).toBe(false);
    expect(look([...days(1_000), ...january(30)]).birth.firstOfJanuaryIsYear).toBe(true);
  });

  it('finds the day that a system writes for nobody', () => {
    const written = Array.from({ length: 60 }, () => ['1985-06-15', '']);
    expect(look([...days(1_000), ...written]).birth.placeholders.has(19850615)).toBe(true);
    expect(look(days(1_000)).birth.placeholders.size).toBe(look([]).birth.placeholders.size);
  });

  it('tells swapped days and months from slips', () => {
    const swapped = Array.from({ length: 10 }, (_, n) => [`1980-${13 + n}-05`, '']);
    const slips = Array.from({ length: 10 }, (_, n) => [`1980-${81 + n}-05`, '']);
    expect(look([...days(1_000), ...swapped]).birth.swaps).toBe(true);
    expect(look([...days(1_000), ...swapped, ...slips]).birth.swaps).toBe(false);
  });

  it('sees that full names begin with the surname', () => {
    expect(
      look([
        ['', 'Garcia Lopez, Maria'],
        ['', 'Hill, Ann'],
        ['', 'Ann Hill'],
      ]).surnameFirst,
    ).toBe(true);
    expect(
      look([
        ['', 'Garcia Lopez, Maria'],
        ['', 'Bo Hill'],
        ['', 'Ann Hill'],
      ]).surnameFirst,
    ).toBe(false);
  });

  it('makes do with nothing', () => {
    expect(look([])).toMatchObject({ surnameFirst: false, birth: { earliest: 1896, swaps: false } });
  });
});

describe('a row as a record', () => {
  const all = Object.fromEntries(recordFields.map((field, place) => [field, place])) as FieldPlaces;
  const record = recordReader(all, usualReading(today));
  const empty = recordFields.map(() => '');
  const cells = (written: Partial<Record<keyof FieldPlaces, string>>): string[] =>
    recordFields.map((field) => written[field] ?? '');

  it('reads every field', () => {
    const row = cells({
      forename: 'Sarah',
      surname: 'Hill',
      birthDay: '12',
      birthMonth: 'Apr',
      birthYear: '1988',
      sex: 'F',
      postcode: 'AL10 8TR',
      phone: '07700 900123',
      email: 'S@example.org',
      nationalId: '943 476 5919',
      birthPlace: 'Łódź',
      occupation: 'unknown',
      ethnicity: 'A1',
    });
    expect(record(row)).toEqual({
      names: [{ forename: 'sarah', surname: 'hill', others: [] }],
      birth: { day: 12, month: 4, year: 1988 },
      sex: 'f',
      homes: [{ postcode: 'al108tr' }],
      phones: ['+447700900123'],
      emails: ['s@example.org'],
      identifiers: ['national-id:9434765919'],
      traits: { birthPlace: 'lodz', ethnicity: 'a1' },
    });
  });

  it('makes a record of nothing from a row without a usable field', () => {
    const nobody = {
      names: [],
      birth: {},
      sex: undefined,
      homes: [],
      phones: [],
      emails: [],
      identifiers: [],
      traits: {},
    };
    expect(record(empty)).toEqual(nobody);
    expect(record(recordFields.map(() => 'unknown'))).toEqual(nobody);
    expect(recordReader(noPlaces, usualReading(today))([])).toEqual(nobody);
  });

  it('compares regions, or countries, as towns where a file knows no smaller place', () => {
    const homes = (fields: Partial<FieldPlaces>, row: string[]) =>
      recordReader({ ...noPlaces, ...fields }, usualReading(today))(row).homes;
    expect(homes({ region: 0, country: 1 }, ['Mazovia', 'Poland'])).toEqual([{ town: 'mazovia', region: 'poland' }]);
    expect(homes({ country: 0 }, ['Poland'])).toEqual([{ town: 'poland', region: 'poland' }]);
    expect(homes({ town: 0, region: 1 }, ['', 'Herts'])).toEqual([{ region: 'herts' }]);
  });

  it('gives what it gives whether or not it has read other rows before', () => {
    const row = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Ann', '1 High St', '1990-01-02')), {
      minLength: all.ethnicity + 1,
      maxLength: all.ethnicity + 1,
    });
    fc.assert(fc.property(row, (one) => expect(record(one)).toEqual(recordReader(all, usualReading(today))(one))));
  });

  it('says what it changed without repeating what was written', () => {
    const row = cells({ forename: 'Mr Zoë', dateOfBirth: '1900-01-01', postcode: 'ZZ99 3WZ', phone: '999' });
    const changes = changesIn(row, all, usualReading(today));
    expect(changes.map(({ field, what }) => [field, what])).toEqual([
      ['forename', 'accents'],
      ['forename', 'title-removed'],
      ['postcode', 'no-fixed-abode'],
      ['dateOfBirth', 'placeholder-date'],
      ['phone', 'phone-unusable'],
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/zo|999/i);
    expect(changesIn(empty, all, usualReading(today))).toEqual([]);
  });
});
