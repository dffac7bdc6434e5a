import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noPlaces, recordFields, type FieldPlaces } from './record-fields.js';
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
