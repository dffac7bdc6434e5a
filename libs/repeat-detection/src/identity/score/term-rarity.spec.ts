import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aStore, storeOf, type RecordSketch } from '../../../test/a-record.js';
import { anyRecords } from '../../../test/any-record.js';
import { textOf } from '../encode/text-pool.js';
import { termRarity, type SamePerson, type TermRarity } from './term-rarity.js';

type Column = Exclude<keyof TermRarity, 'birth'>;
const repeat = (count: number, sketch: RecordSketch): RecordSketch[] => new Array<RecordSketch>(count).fill(sketch);

/** Bits of a text in a column. */
function bitsOf(column: Column, text: string, sketches: readonly RecordSketch[], samePerson?: SamePerson): number {
  const store = aStore(...sketches);
  const texts = Array.from({ length: store.texts.offsets.length - 1 }, (_, number) => textOf(store.texts, number));
  return termRarity(store, samePerson)[column][texts.indexOf(text)] as number;
}

/** All pairs of the first so many records, each counted so often. */
function onePerson(records: number, count = 1): SamePerson {
  const pairs = Array.from({ length: records }, (_, right) =>
    Array.from({ length: right }, (__, left) => [left, right] as const),
  ).flat();
  return {
    left: Int32Array.from(pairs, ([left]) => left),
    right: Int32Array.from(pairs, ([, right]) => right),
    count: new Float32Array(pairs.length).fill(count),
  };
}

describe('how rare a value is', () => {
  it.each<[column: Column, of: (value: string) => RecordSketch]>([
    ['forename', (value) => ({ name: `${value} smith` })],
    ['surname', (value) => ({ name: `ann ${value}` })],
    ['word', (value) => ({ name: `ann smith ${value}` })],
    ['postcode', (value) => ({ home: { postcode: value } })],
    ['street', (value) => ({ home: { street: value } })],
    ['town', (value) => ({ home: { town: value } })],
    ['email', (value) => ({ emails: [value] })],
    ['phone', (value) => ({ phones: [value] })],
    ['identifier', (value) => ({ identifiers: [value] })],
    ['birthPlace', (value) => ({ birthPlace: value })],
    ['occupation', (value) => ({ occupation: value })],
    ['ethnicity', (value) => ({ ethnicity: value })],
  ])('is told of each %s: one bit more where half as many have it', (column, of) => {
    const sketches = [...repeat(8, of('common')), ...repeat(4, of('scarce')), {}];
    expect(bitsOf(column, 'scarce', sketches) - bitsOf(column, 'common', sketches)).toBeCloseTo(1, 6);
    expect(bitsOf(column, 'common', sketches)).toBeLessThan(0);
  });

  it('is the same for what stands once or twice: one other bearer is assumed of each', () => {
    const sketches = [...repeat(4, { name: 'ann' }), ...repeat(2, { name: 'bea' }), { name: 'cleo' }];
    expect(bitsOf('forename', 'cleo', sketches)).toBe(bitsOf('forename', 'bea', sketches));
    expect(bitsOf('forename', 'bea', sketches) - bitsOf('forename', 'ann', sketches)).toBeCloseTo(1, 6);
  });

  it('is as great for a text that the column lacks as for one that stands there once', () => {
    const sketches = [...repeat(6, { name: 'ann' }), { name: 'bea' }, { name: '- york', home: { town: 'leeds' } }];
    expect(bitsOf('forename', 'york', sketches)).toBe(bitsOf('forename', 'bea', sketches));
  });

  it('is nothing where nobody says anything, or all say something else', () => {
    expect(bitsOf('occupation', 'ann', [{ name: 'ann' }, { name: 'bea' }])).toBe(0);
    expect(bitsOf('forename', 'ann', [{ name: 'ann' }, { name: 'bea' }])).toBe(0);
  });

  it('is even on the whole: over all who have a value, what it multiplies chance agreement by comes to one', () => {
    fc.assert(
      fc.property(anyRecords(1, 12), fc.nat(12), (records, ofOne) => {
        const store = storeOf(records);
        const { surname, town } = termRarity(store, onePerson(Math.min(ofOne, records.length)));
        for (const [bits, column] of [
          [surname, store.names.surname],
          [town, store.homes.town],
        ] as const) {
          const known = Array.from(column).filter((text) => text !== 0);
          const times = known.map((text) => 2 ** -(bits[text] as number));
          if (known.length > 0) expect(times.reduce((sum, one) => sum + one, 0) / known.length).toBeCloseTo(1, 5);
        }
      }),
    );
  });
});

describe('somebody with many records', () => {
  const sketches = [...repeat(10, { name: 'xena' }), ...repeat(10, { name: 'ann' }), { name: 'bea' }];
  const above = (samePerson: SamePerson, name: string): number =>
    bitsOf('forename', 'bea', sketches, samePerson) - bitsOf('forename', name, sketches, samePerson);

  it('does not make the name common that nobody else bears', () => {
    expect(above(onePerson(10), 'xena')).toBe(0);
    expect(above(onePerson(10), 'ann')).toBeCloseTo(Math.log2(10 / 2), 5);
    expect(above(onePerson(0), 'xena')).toBeCloseTo(Math.log2(10 / 2), 5);
  });

  it('counts as far as it is likely that the records are of one person', () => {
    // Of 10² chances to meet 2 × 45 × ½ are taken off.
    expect(above(onePerson(10, 0.5), 'xena')).toBeCloseTo(Math.log2(5.5 / 2), 5);
  });

  it('takes nothing off what the records do not share', () => {
    const mixed = [...repeat(5, { name: 'xena' }), ...repeat(5, { name: 'ann' }), { name: 'bea' }];
    const ofOne = onePerson(10, 0.25);
    // Of 5² chances to meet, 2 × 10 × ¼ are of one person; that xena is ann as well takes nothing off.
    const above = bitsOf('forename', 'bea', mixed, ofOne) - bitsOf('forename', 'xena', mixed, ofOne);
    expect(above).toBeCloseTo(Math.log2(20 / 5 / 2), 5);
  });

  it.each<['occupation' | 'birthPlace' | 'ethnicity']>([['occupation'], ['birthPlace'], ['ethnicity']])(
    'does not make the %s common that nobody else has, the last record counting as the first',
    (column) => {
      const told = [...repeat(6, { [column]: 'rare' }), { [column]: 'other' }].reverse();
      const ofLast = onePerson(7);
      expect(bitsOf(column, 'rare', told, ofLast)).toBe(bitsOf(column, 'other', told, ofLast));
    },
  );

  it('is heard of every value in a list', () => {
    const phones = ['+441', '+442'];
    const listed = [...repeat(6, { phones }), ...repeat(6, { phones: ['+443'] })];
    for (const phone of phones)
      expect(bitsOf('phone', phone, listed, onePerson(6)) - bitsOf('phone', '+443', listed, onePerson(6))).toBeCloseTo(
        Math.log2(6 / 2),
        5,
      );
  });
});

describe('how rare a birth date is', () => {
  const born = (...dates: readonly string[]): Float32Array =>
    termRarity(aStore(...dates.map((date) => ({ born: date })))).birth;

  it('is told record by record: one bit more where half as many were born that day', () => {
    const birth = born(...new Array<string>(8).fill('1900-01-01'), ...new Array<string>(4).fill('1980-05-17'));
    expect((birth[8] as number) - (birth[0] as number)).toBeCloseTo(1, 6);
    expect(new Set(birth.subarray(0, 8)).size).toBe(1);
  });

  it.each([
    ['day', '1980-05-18'],
    ['month', '1980-06-17'],
    ['year', '1981-05-17'],
    ['day and month, swapped', '1980-17-05'],
  ])('is not shared with a date of another %s', (_, other) => {
    const birth = born(...new Array<string>(5).fill('1980-05-17'), other);
    expect(birth[5]).toBeGreaterThan(birth[0] as number);
  });

  it.each(['1980-05', '1980-?-17', '?-05-17'])('is not made of a date in part: %s', (part) => {
    const few = born('1980-05-17', '1980-05-17', '1980-05-17', '1999-12-31');
    const many = born('1980-05-17', '1980-05-17', '1980-05-17', '1999-12-31', part, part, part);
    expect(many.subarray(0, 4)).toEqual(few);
  });
});
