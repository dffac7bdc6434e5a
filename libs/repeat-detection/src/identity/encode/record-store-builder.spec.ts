import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRecord, storeOf } from '../../../test/a-record.js';
import { anyRecords } from '../../../test/any-record.js';
import type { LinkageRecord } from '../record/linkage-record.js';
import { LONGEST_TEXT } from '../text/text-codes.js';
import { RecordStoreBuilder } from './record-store-builder.js';
import type { ListColumn, RecordStore } from './record-store.js';
import { textOf } from './text-pool.js';

/** What the columns say of a record, read back. */
function readBack(store: RecordStore, record: number) {
  const { names, homes, birth, texts } = store;
  const text = (number: number | undefined): string => textOf(texts, number ?? 0);
  const range = (start: Int32Array): number[] => {
    const [from = 0, to = 0] = start.subarray(record, record + 2);
    return Array.from({ length: to - from }, (_, at) => from + at);
  };
  const list = ({ start, value }: ListColumn): string[] => range(start).map((at) => text(value[at]));
  return {
    names: range(names.start).map((at) => `${text(names.forename[at])} ${text(names.surname[at])}`),
    words: list(store.words),
    homes: range(homes.start).map((at) =>
      [homes.postcode, homes.number, homes.street, homes.town].map((column) => text(column[at])).join('|'),
    ),
    institutions: range(homes.start).map((at) => homes.institution[at]),
    birth: [birth.year, birth.month, birth.day, birth.earliest, birth.latest].map((column) => column[record]),
    phones: list(store.phones),
    emails: list(store.emails),
    identifiers: list(store.identifiers),
    sex: text(store.sex[record]),
    traits: [store.birthPlace, store.occupation, store.ethnicity].map((column) => text(column[record])),
  };
}

function expected({ names, homes, birth, phones, emails, identifiers, sex, traits }: LinkageRecord) {
  const known = names.filter(({ forename, surname }) => forename !== undefined || surname !== undefined);
  return {
    names: known.map(({ forename = '', surname = '' }) => `${forename} ${surname}`),
    words: [...new Set(names.flatMap(({ others }) => others))],
    homes: homes.map(({ postcode, number, street, town }) => [postcode, number, street, town].join('|')),
    institutions: homes.map(({ institution }) => (institution ? 1 : 0)),
    birth: [birth.year, birth.month, birth.day, birth.bounds?.from, birth.bounds?.to].map((part) => part ?? 0),
    phones,
    emails,
    identifiers,
    sex: sex ?? '',
    traits: [traits.birthPlace ?? '', traits.occupation ?? '', traits.ethnicity ?? ''],
  };
}

describe('records in columns', () => {
  it('say what the records said', () => {
    fc.assert(
      fc.property(anyRecords(0, 5), (records) => {
        const store = storeOf(records);
        expect(store.size).toBe(records.length);
        records.forEach((record, number) => expect(readBack(store, number)).toEqual(expected(record)));
      }),
    );
  });

  it('are numbered in the order in which they come', () => {
    const builder = new RecordStoreBuilder();
    expect([builder.add(aRecord({ name: 'ann smith' })), builder.add(aRecord({}))]).toEqual([0, 1]);
    expect(builder.size).toBe(2);
  });

  it('have one number for one text, wherever it stands, and 0 for none', () => {
    const store = storeOf([
      aRecord({ name: 'robert lincoln', home: { town: 'lincoln' } }),
      aRecord({ birthPlace: 'lincoln', name: '- ' }),
    ]);
    const number = store.names.surname[0] as number;
    expect([store.homes.town[0], store.birthPlace[1], store.birthPlace[0]]).toEqual([number, number, 0]);
  });

  it('lie in memory that threads share, where they are many', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      aRecord({ name: `ann smith${at}`, born: '1980-05-17', phones: ['+441'] }),
    );
    const store = storeOf(many);
    const columns = [store.names.surname, store.birth.year, store.phones.start, store.sex, store.texts.codes];
    expect(columns.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
  });

  it('may be more than the first few thousand', () => {
    const many = Array.from({ length: 5000 }, (_, at) => aRecord({ name: `ann smith${at}`, phones: [`+44${at}`] }));
    const store = storeOf(many);
    expect(readBack(store, 4999)).toEqual(expected(many[4999] as LinkageRecord));
  });
});

describe('more than anybody should have', () => {
  it('of fifty aliases the first twelve are kept, and the words of those', () => {
    const aliases = Array.from({ length: 50 }, (_, at) => `ann smith${at} word${at}`);
    const told = readBack(storeOf([aRecord({ name: 'ann smith', alsoKnownAs: aliases })]), 0);
    expect(told.names).toEqual(['ann smith', ...aliases.slice(0, 11).map((alias) => alias.split(' word')[0])]);
    expect(told.words).toEqual(aliases.slice(0, 11).map((_, at) => `word${at}`));
  });

  it('of fifty phones, homes or numbers the first twelve', () => {
    const fifty = Array.from({ length: 50 }, (_, at) => `${at}`);
    const told = readBack(
      storeOf([
        aRecord({ phones: fifty, emails: fifty, identifiers: fifty, formerHomes: fifty.map((number) => ({ number })) }),
      ]),
      0,
    );
    const counts = [told.phones, told.emails, told.identifiers, told.homes].map(({ length }) => length);
    expect(counts).toEqual([12, 12, 12, 12]);
  });

  it('of a name of ten million letters the first eighty count, and two that begin alike are one text', () => {
    const long = `${'x'.repeat(LONGEST_TEXT)}`;
    const store = storeOf([
      aRecord({ name: `ann ${long}${'y'.repeat(10_000_000)}` }),
      aRecord({ name: `ann ${long}${'z'.repeat(10_000_000)}` }),
      aRecord({ name: `ann ${long}` }),
    ]);
    expect(readBack(store, 0).names).toEqual([`ann ${long}`]);
    expect(new Set(store.names.surname).size).toBe(1);
    // ann, and the one surname.
    expect(store.texts.codes.length).toBe(3 + LONGEST_TEXT);
  });
});

describe('no records', () => {
  it('are columns of nothing', () => {
    const store = new RecordStoreBuilder().build();
    expect(store.size).toBe(0);
    expect(store.names.start).toEqual(Int32Array.of(0));
    expect(store.sex).toHaveLength(0);
  });
});
