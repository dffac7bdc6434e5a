import { describe, expect, it } from '@jest/globals';
import { aRecord, storeOf, type RecordSketch } from '../../../test/a-record.js';
import type { LinkageRecord } from '../record/linkage-record.js';
import { termRarity } from '../score/term-rarity.js';
import type { FieldName } from './comparison-field.js';
import { PairComparer } from './pair-comparer.js';

/** The level of a field of two records that no file should hold, but that a caller may. */
function levelOf(field: FieldName, one: Partial<LinkageRecord>, other: Partial<LinkageRecord>): string | undefined {
  const store = storeOf([one, other].map((record) => ({ ...aRecord({}), ...record })));
  const comparer = new PairComparer(store, termRarity(store));
  comparer.compare(0, 1);
  const place = comparer.fields.findIndex((known) => known.field === field);
  return comparer.fields[place]?.levels[comparer.levels[place] as number]?.level;
}

describe('a birth that fits into no calendar', () => {
  const date = { year: 1980, month: 5, day: 17 };

  it.each([
    ['a month of sixteen', { ...date, month: 16 }],
    ['a day of thirty-two', { ...date, day: 32 }],
    ['a year of a million and more', { ...date, year: 2 ** 20 }],
    ['a year before there were years', { ...date, year: -44 }],
    ['the last month and day that a row can hold', { year: 2 ** 20 - 1, month: 15, day: 31 }],
  ])('is the same as itself and differs from another: %s', (_, birth) => {
    expect(levelOf('birth', { birth }, { birth })).toBe('same');
    const other = { ...birth, day: 3, month: 2 };
    expect(levelOf('birth', { birth }, { birth: other })).toBe('same-year');
    expect(levelOf('birth', { birth }, { birth: { year: birth.year } })).toBe('only-year-same');
    expect(levelOf('birth', { birth }, { birth: { ...birth, year: birth.year + 1 } })).toBe('year-slip');
  });
});

describe('a list with an empty text in it', () => {
  it.each<[FieldName, (...values: string[]) => Partial<LinkageRecord>]>([
    ['phone', (...phones) => ({ phones })],
    ['email', (...emails) => ({ emails })],
    ['identifier', (...identifiers) => ({ identifiers })],
  ])('is compared by what else is in it: %s', (field, of) => {
    expect(levelOf(field, of('', 'a:20041'), of('a:20041'))).toBe('same');
    expect(levelOf(field, of('a:20041'), of('', 'a:20041'))).toBe('same');
  });

  it.each<[FieldName, (...values: string[]) => Partial<LinkageRecord>]>([
    ['phone', (...phones) => ({ phones })],
    ['email', (...emails) => ({ emails })],
    ['identifier', (...identifiers) => ({ identifiers })],
  ])('agrees with none, and differs from none, where nothing else is in it: %s', (field, of) => {
    expect(levelOf(field, of(''), of('a:20041'))).toBe('unknown');
    expect(levelOf(field, of('a:20041'), of(''))).toBe('unknown');
    expect(levelOf(field, of(''), of('', 'a:20041'))).toBe('unknown');
  });
});

describe('what a record has several of', () => {
  const first: RecordSketch = { name: 'ann smith marie', home: { postcode: 'al108tr' } };

  it.each<[FieldName, RecordSketch, RecordSketch, string]>([
    ['phone', { phones: ['+441', '+447700900123'] }, { phones: ['+447700900123'] }, 'same'],
    ['email', { emails: ['a@b.c', 'jo@mail.test'] }, { emails: ['jo@mail.test'] }, 'same'],
    ['identifier', { identifiers: ['nhs:1', 'pnc:20041'] }, { identifiers: ['pnc:20041'] }, 'same'],
    ['words', { ...first, name: 'ann smith may marie' }, first, 'shared'],
    ['name', { name: 'jo jones', alsoKnownAs: ['ann smith'] }, first, 'forename-same surname-same'],
    [
      'home',
      { home: { town: 'ely' }, formerHomes: [{ postcode: 'al108tr' }] },
      first,
      'postcode-same house-unknown town-unknown',
    ],
  ])('is compared whole, not only the first: %s', (field, several, one, level) => {
    expect(levelOf(field, aRecord(several), aRecord(one))).toBe(level);
    expect(levelOf(field, aRecord(one), aRecord(several))).toBe(level);
  });
});
