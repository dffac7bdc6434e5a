import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gather, type Blocks } from './blocks.js';
import { eachCandidate } from './candidates.js';
import { ruleOf, type LikelyPairs } from './choose-rules.js';
import type { KeyPart } from './key-parts.js';
import { likelyPairsAlone, pairsByKeys } from './pairs-by-keys.js';
import { withinBudget } from './within-budget.js';

interface Named extends Blocks {
  readonly name: string;
}

function key(name: string, values: readonly number[], leftSize?: number): Named {
  const part: KeyPart = { part: name, label: name, from: name, values: Int32Array.from(values) };
  return { ...gather(ruleOf([part]), [], { mostRecords: 2000 }, leftSize), name };
}

function candidates(keys: readonly Blocks[], leftSize?: number): number {
  let pairs = 0;
  eachCandidate(keys, leftSize, () => (pairs += 1));
  return pairs;
}

const names = (keys: readonly Named[]): string[] => keys.map(({ name }) => name);
const nobody: LikelyPairs = { left: new Int32Array(), right: new Int32Array() };

// Ten pairs, three pairs of which one is new, and six new pairs.
const surname = key('surname', [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
const town = key('town', [0, 0, 0, 1, 1, 1, 0, 0, 0, 0]);
const year = key('year', [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);

describe('pairs that keys bring together', () => {
  it('are counted once, and of each key those that no other brings together', () => {
    const { all, alone } = pairsByKeys([surname, town, year]);
    expect(all).toBe(18);
    expect([...alone]).toEqual([9, 2, 6]);
  });

  it('are as many as are compared', () => {
    const story = fc.integer({ min: 0, max: 30 }).chain((size) =>
      fc.record({
        keys: fc.array(fc.array(fc.nat(4), { minLength: size, maxLength: size }), { minLength: 1, maxLength: 4 }),
        leftSize: fc.option(fc.integer({ min: 0, max: size }), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(story, ({ keys, leftSize }) => {
        const blocks = keys.map((values, place) => key(`key ${place}`, values, leftSize));
        const { all, alone } = pairsByKeys(blocks, leftSize);
        expect(all).toBe(candidates(blocks, leftSize));
        blocks.forEach((_, place) => expect(alone[place]).toBe(all - candidates(blocks.toSpliced(place, 1), leftSize)));
      }),
    );
  });

  it('are told within one in a hundred where they are too many to be counted', () => {
    const values = (step: number): number[] => Array.from({ length: 3000 }, (_, record) => 1 + ((record * step) % 3));
    const keys = [1, 1001, 77].map((step) => key(`${step}`, values(step)));
    const counted = candidates(keys);
    expect(Math.abs(pairsByKeys(keys).all / counted - 1)).toBeLessThan(0.01);
  });

  it('are looked at alike in large blocks and small ones where they are too many to be counted', () => {
    const crowd = Array.from({ length: 3500 }, (_, record) => (record < 1500 ? 1 : 0));
    const couples = Array.from({ length: 3500 }, (_, record) => (record < 1500 ? 0 : 1 + (record >> 1)));
    const { alone } = pairsByKeys([key('crowd', crowd), key('couples', couples)]);
    expect(Math.abs((alone[0] as number) / ((1500 * 1499) / 2) - 1)).toBeLessThan(0.01);
    expect(Math.abs((alone[1] as number) / 1000 - 1)).toBeLessThan(0.01);
  });

  it('count for a key when they are likely and no other key finds them', () => {
    const likely = { left: Int32Array.of(0, 3, 6, 0), right: Int32Array.of(1, 4, 7, 9) };
    expect([...likelyPairsAlone([surname, town, year], likely)]).toEqual([1, 0, 1]);
  });
});

describe('keeping to the pairs that may be compared', () => {
  it('takes no key away while there is room', () => {
    expect(names(withinBudget([surname, town, year], { pairs: 20, likely: nobody }))).toEqual([
      'surname',
      'town',
      'year',
    ]);
  });

  it('takes away the key that frees most where none finds anybody', () => {
    expect(names(withinBudget([surname, town, year], { pairs: 10, likely: nobody }))).toEqual(['town', 'year']);
  });

  it('keeps a key that alone finds people, and takes one away that finds nobody', () => {
    const likely = { left: Int32Array.of(0, 0, 0), right: Int32Array.of(1, 2, 3) };
    expect(names(withinBudget([surname, town, year], { pairs: 13, likely }))).toEqual(['surname', 'town']);
  });

  it('of keys that each free enough takes away the one that finds fewest, however much the others would free', () => {
    const likely = { left: Int32Array.of(0, 6), right: Int32Array.of(1, 7) };
    expect(names(withinBudget([surname, town, year], { pairs: 17, likely }))).toEqual(['surname', 'year']);
  });

  it('keeps one key, whatever it brings together', () => {
    expect(names(withinBudget([surname], { pairs: 1, likely: nobody }))).toEqual(['surname']);
  });

  it('never leaves more to compare than may be, but by one key', () => {
    const values = fc.array(fc.nat(3), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), fc.nat(60), (all, pairs) => {
        const kept = withinBudget(
          all.map((one, place) => key(`key ${place}`, one)),
          { pairs, likely: nobody },
        );
        expect(kept.length === 1 || candidates(kept) <= pairs).toBe(true);
      }),
    );
  });
});
