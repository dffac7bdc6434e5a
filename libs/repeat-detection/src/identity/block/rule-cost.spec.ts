import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../../test/random-texts.js';
import { gather } from './blocks.js';
import { ruleOf } from './choose-rules.js';
import type { KeyPart } from './key-parts.js';
import { ruleCost } from './rule-cost.js';

const part = (name: string, values: Int32Array): KeyPart => ({ part: name, label: name, from: name, values });
/** Each record has one of so many values, drawn at random. */
function drawn(records: number, values: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  return Int32Array.from({ length: records }, () => 1 + Math.floor(random() * values));
}
const LIMIT = { mostRecords: 200 };

describe('what a key costs, in pairs to compare', () => {
  it.each([
    ['a rare key', 20_000, 8_000],
    ['a common key', 20_000, 300],
    ['a rare key of a large file, of which a part is tried', 120_000, 30_000],
    ['a common key of a large file', 120_000, 1_200],
  ])('is about what it brings together: %s', (_, records, values) => {
    const surname = part('surname', drawn(records, values, 3));
    const brought = gather(ruleOf([surname]), [surname], LIMIT).pairs;
    const cost = ruleCost([surname], LIMIT, { size: records })(ruleOf([surname]));
    expect(cost / brought).toBeGreaterThan(0.8);
    expect(cost / brought).toBeLessThan(1.25);
  });

  it.each([
    ['few and a common key', 20_000, 500],
    ['few and a rare key', 20_000, 8_000],
    ['many, of which a part is tried', 120_000, 1_200],
  ])('of two files counts the pairs between them: %s', (_, size, values) => {
    const surname = part('surname', drawn(size, values, 5));
    const leftSize = size / 4;
    const brought = gather(ruleOf([surname]), [surname], LIMIT, leftSize).pairs;
    const cost = ruleCost([surname], LIMIT, { size, leftSize })(ruleOf([surname]));
    expect(cost / brought).toBeGreaterThan(0.8);
    expect(cost / brought).toBeLessThan(1.25);
  });

  it('leaves out records of which a part is not known', () => {
    const surname = part(
      'surname',
      drawn(20_000, 300, 3).map((value) => (value < 100 ? 0 : value)),
    );
    const year = part(
      'birth-year',
      drawn(20_000, 20, 4).map((value) => (value < 10 ? 0 : value)),
    );
    const parts = [surname, year];
    const cost = ruleCost(parts, LIMIT, { size: 20_000 });
    for (const own of [[surname], [surname, year], [year, surname]]) {
      const brought = gather(ruleOf(own), parts, LIMIT).pairs;
      expect(cost(ruleOf(own)) / brought).toBeGreaterThan(0.8);
      expect(cost(ruleOf(own)) / brought).toBeLessThan(1.25);
    }
  });

  it('of a key of two parts is less than of either', () => {
    const parts = [part('surname', drawn(20_000, 300, 7)), part('birth-year', drawn(20_000, 80, 8))];
    const cost = ruleCost(parts, LIMIT, { size: 20_000 });
    const [first, second] = parts.map((one) => cost(ruleOf([one])));
    expect(cost(ruleOf(parts))).toBeLessThan(Math.min(first as number, second as number));
  });

  it('is the same whatever keys were asked for before', () => {
    const parts = [300, 80, 50].map((values, at) => part(`part ${at}`, drawn(2_000, values, at)));
    const [a, b, c] = parts as [KeyPart, KeyPart, KeyPart];
    const cost = ruleCost(parts, LIMIT, { size: 2_000 });
    for (const own of [[a], [a, b], [a, b, c], [a, c], [a], [b, c], [a, b], [c]]) {
      const fresh = ruleCost(parts, LIMIT, { size: 2_000 });
      expect(cost(ruleOf(own))).toBe(fresh(ruleOf(own)));
    }
  });

  it('of one value for all grows with the records, not with their square', () => {
    const costOf = (records: number): number => {
      const town = part('town', new Int32Array(records).fill(4));
      return ruleCost([town], LIMIT, { size: records })(ruleOf([town]));
    };
    expect(costOf(100_000) / costOf(10_000)).toBeLessThan(12);
  });

  it('is never less than one pair, nor of a key that hardly anybody has more than a few', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 40 }), (values) => {
        const email = part('email', Int32Array.from(values));
        const cost = ruleCost([email], LIMIT, { size: values.length })(ruleOf([email]));
        expect(cost).toBeGreaterThanOrEqual(1);
        expect(cost).toBeLessThanOrEqual(Math.max(1, (values.length * (values.length - 1)) / 2));
      }),
    );
  });
});
