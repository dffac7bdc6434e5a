import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aStore, storeOf, type RecordSketch } from '../../../test/a-record.js';
import { anyRecord } from '../../../test/any-record.js';
import type { RecordStore } from '../encode/record-store.js';
import { PairComparer } from '../compare/pair-comparer.js';
import { termRarity } from './term-rarity.js';
import { TrainingPairs } from './training-pairs.js';

const comparerOf = (store: RecordStore): PairComparer => new PairComparer(store, termRarity(store));
const inHalves = (bits: number): number => Math.round(bits * 2) / 2;

/** The patterns with how many pairs showed each, in the order in which they came. */
function patternsOf({ levels, rarity, rarityInHousehold, pairs, patterns, fields }: TrainingPairs): [string, number][] {
  return Array.from({ length: patterns }, (_, at) => {
    const ofFields = levels.subarray(at * fields.length, (at + 1) * fields.length);
    return [`${ofFields.join()} ${rarity[at]} ${rarityInHousehold[at]}`, pairs[at] as number];
  });
}

describe('pairs to learn from', () => {
  it('that came out alike are counted together, thousands of patterns as well as one', () => {
    const store = storeOf(fc.sample(anyRecord, { numRuns: 110, seed: 4 }));
    const [comparer, checking] = [comparerOf(store), comparerOf(store)];
    const training = new TrainingPairs(comparer);
    const counted = new Map<string, number>();
    for (let left = 0; left < store.size; left += 1) {
      for (let right = left + 1; right < store.size; right += 1) {
        training.add(left, right);
        checking.compare(left, right);
        const bits = [inHalves(checking.rarity), inHalves(checking.rarityInHousehold)];
        const pattern = `${checking.levels.join()} ${bits.join(' ')}`;
        counted.set(pattern, (counted.get(pattern) ?? 0) + 1);
      }
    }
    expect(counted.size).toBeGreaterThan(2048);
    expect(training.patterns).toBe(counted.size);
    expect(patternsOf(training)).toEqual([...counted]);
  });

  it('are told apart by how rare what they share is, in steps of half a bit', () => {
    const others = Array.from({ length: 12 }, (_, at) => ({ name: 'ann smith', born: `19${30 + at}-01-01` }));
    const store = aStore(...others, { name: 'xanthippe okonkwo' }, { name: 'xanthippe okonkwo' });
    const training = new TrainingPairs(comparerOf(store));
    training.add(0, 1);
    training.add(12, 13);
    training.add(2, 3);
    expect(training.patterns).toBe(2);
    expect([...training.pairs.subarray(0, 2)]).toEqual([2, 1]);
    expect(training.rarity[1]).toBeGreaterThan(training.rarity[0] as number);
    expect(training.rarity.every((bits) => Number.isInteger(2 * bits))).toBe(true);
  });

  it('are told apart also where they are on the same levels and many are about as rare', () => {
    const steps = Array.from({ length: 12 }, (_, step) => step);
    const bearers = (step: number): undefined[] => Array.from({ length: Math.round(2 ** (step / 2)) });
    const store = aStore(
      ...steps.flatMap((one) =>
        steps.flatMap((other) => new Array<RecordSketch>(2).fill({ name: `f${one} s${other}` })),
      ),
      ...steps.flatMap((step) => bearers(step).flatMap(() => [{ name: `f${step}` }, { name: `- s${step}` }])),
    );
    const [training, checking] = [new TrainingPairs(comparerOf(store)), comparerOf(store)];
    const counted = new Map<string, number>();
    for (let left = 0; left < 2 * steps.length ** 2; left += 2) {
      training.add(left, left + 1);
      checking.compare(left, left + 1);
      const pattern = `${checking.levels.join()} ${inHalves(checking.rarity)} ${inHalves(checking.rarityInHousehold)}`;
      counted.set(pattern, (counted.get(pattern) ?? 0) + 1);
    }
    expect(new Set([...counted.keys()].map((pattern) => pattern.split(' ')[0])).size).toBe(1);
    expect(patternsOf(training)).toEqual([...counted]);
  });

  it('are of the fields that are compared', () => {
    const comparer = comparerOf(aStore({ name: 'ann smith', sex: 'f' }, {}));
    expect(new TrainingPairs(comparer).fields.map(({ field }) => field)).toEqual(['name', 'sex']);
  });
});
