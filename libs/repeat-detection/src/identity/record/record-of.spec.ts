import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordChangeCode } from './record-change.js';
import { noPlaces, recordFields, type FieldPlaces, type RecordField } from './record-fields.js';
import { changesIn, recordReader } from './record-of.js';
import { usualReading } from './record-reading.js';

const today = new Date('2026-11-25T12:00:00Z');

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
    expect(homes({ region: 0, forename: 1 }, ['Mazovia', 'Ann'])).toEqual([{ town: 'mazovia' }]);
    expect(homes({ town: 0, region: 1 }, ['', 'Herts'])).toEqual([{ region: 'herts' }]);
    expect(homes({ locality: 0, region: 1 }, ['', 'Herts'])).toEqual([{ region: 'herts' }]);
    expect(homes({ address: 0, region: 1 }, ['', 'Herts'])).toEqual([{ region: 'herts' }]);
  });

  it.each<[string, string[], object]>([
    ['day, month and year', ['12', 'Apr', '1988'], { day: 12, month: 4, year: 1988 }],
    ['a year of two figures', ['4', '4', '08'], { day: 4, month: 4, year: 2008 }],
    ['a day and a month', ['4', '4', ''], { day: 4, month: 4 }],
    ['a month', ['', '4', ''], { month: 4 }],
    ['what is no number', ['-5', '-', 'unknown'], {}],
    ['a year beside what is no number', ['x', '', '1988'], { year: 1988 }],
    ['a date in one cell before its parts', ['1', '2', '1990', '1988-04-12'], { day: 12, month: 4, year: 1988 }],
  ])('takes a birth from %s', (_title, [birthDay, birthMonth, birthYear, dateOfBirth], expected) => {
    expect(record(cells({ birthDay, birthMonth, birthYear, dateOfBirth })).birth).toEqual(expected);
  });

  it.each(['birthPlace', 'occupation', 'ethnicity'] as const)('reads the %s where a file tells no more', (trait) => {
    const read = recordReader({ ...noPlaces, [trait]: 0 }, usualReading(today));
    expect(read(['Baker']).traits).toEqual({ [trait]: 'baker' });
    expect(read(['not known']).traits).toEqual({});
  });

  it('takes a row that is shorter than others for empty at its end', () => {
    const read = recordReader({ ...noPlaces, forename: 0, surname: 1, phone: 2, occupation: 3 }, usualReading(today));
    expect(read(['Ann'])).toEqual(read(['Ann', '', '', '']));
  });

  it('takes only one word before a comma for a surname, unless the file is known to write names so', () => {
    const names = (surnameFirst: boolean) =>
      recordReader(all, { ...usualReading(today), surnameFirst })(cells({ fullName: 'Garcia Lopez, Maria' })).names;
    expect(record(cells({ fullName: 'Garcia Lopez, Maria' })).names).toEqual(names(false));
    expect(names(false)).not.toEqual(names(true));
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

  it.each<[string, Partial<Record<RecordField, string>>, RecordField, RecordChangeCode]>([
    ['a title', { forename: 'Mrs Ann' }, 'forename', 'title-removed'],
    ['an honour', { surname: 'Peel Bt' }, 'surname', 'title-removed'],
    ['a full name with a title', { fullName: 'Dr Ann Hill' }, 'fullName', 'title-removed'],
    ['a missing forename', { surname: 'Hill', fullName: 'Ann Hill' }, 'fullName', 'taken-from-full-name'],
    ['a date that is none', { dateOfBirth: 'in spring' }, 'dateOfBirth', 'date-not-possible'],
    [
      'parts that make no date',
      { birthDay: '30', birthMonth: '2', birthYear: '1988' },
      'birthDay',
      'date-not-possible',
    ],
    ['an unknown sex', { sex: 'U' }, 'sex', 'stands-for-nothing'],
    ['a postcode for nowhere', { postcode: 'ZZ99 3WZ' }, 'postcode', 'no-fixed-abode'],
    ['an address that is nowhere', { address: 'NFA' }, 'address', 'no-fixed-abode'],
    ['an address with accents', { address: '1 Café Street' }, 'address', 'accents'],
    ['an unknown town', { town: 'unknown' }, 'town', 'stands-for-nothing'],
    ['a number that nobody answers', { phone: '999' }, 'phone', 'phone-unusable'],
    ['an address that many read', { email: 'info@example.org' }, 'email', 'email-unusable'],
    ['a number that is nobody’s', { nationalId: '0000' }, 'nationalId', 'number-unusable'],
  ])('names the field in which it found %s', (_title, written, field, what) => {
    const changes = changesIn(cells(written), all, usualReading(today));
    expect(changes.map((change) => [change.field, change.what])).toEqual([[field, what]]);
    expect(changes[0]!.why).not.toBe('');
  });

  it('says nothing of a date that is only blanks', () => {
    expect(changesIn(cells({ dateOfBirth: '  ' }), all, usualReading(today))).toEqual([]);
  });
});
