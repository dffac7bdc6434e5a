import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterPairs } from './cluster-pairs.js';
import { linksWithinReach } from './links-within-reach.js';
import { mergeMutualBests } from './mutual-best.js';
import { RecordGroups } from './record-groups.js';
import { weightScale } from './weight-scale.js';
import { noPairs, type WeightedPairs } from './weighted-pairs.js';

type Scored = readonly [left: number, right: number, weight: number];

const rule = { joinAt: 0, missing: -1 };
const weighted = (pairs: readonly Scored[]): WeightedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});

/** By rounds alone. */
function inRounds(pairs: readonly Scored[], count: number): { readonly isDone: boolean; readonly people: number[] } {
  const people = new RecordGroups(count);
  const scale = weightScale(rule);
  const evidence = { pairs: weighted(pairs), apart: noPairs, together: noPairs };
  const isDone = mergeMutualBests(linksWithinReach(evidence, people, rule.joinAt, scale), people, scale.joinAt);
  return { isDone, people: [...people.numbers()] };
}
const clustered = (pairs: readonly Scored[], count: number): number[] => [
  ...clusterPairs(weighted(pairs), count, rule),
];

/** Families of four records, each with all its pairs, and a weak link from one family to the next. */
const families = (weights: readonly number[]): Scored[] =>
  Array.from({ length: 12 }, (_, family) => 4 * family).flatMap((from, family) => {
    const own = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]].map(([a = 0, b = 0], pair): Scored => [from + a, from + b, weights[6 * family + pair] as number]); // prettier-ignore
    return family < 11 ? [...own, [from + 3, from + 4, 0.5] as const] : own;
  });
const manyWeights = fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 72, maxLength: 72 });

describe('merging in rounds', () => {
  it('brings families together by itself, equal weights or not, as merging one by one would', () => {
    fc.assert(
      fc.property(manyWeights, (weights) => {
        const pairs = families(weights);
        expect(inRounds(pairs, 48)).toEqual({ isDone: true, people: clustered(pairs, 48) });
      }),
    );
    const { people } = inRounds(families(new Array<number>(72).fill(3)), 48);
    expect(people).toEqual(Array.from({ length: 48 }, (_, record) => Math.floor(record / 4)));
  });

  it('is done at once where nothing links', () => {
    expect(inRounds([], 3)).toEqual({ isDone: true, people: [0, 1, 2] });
    expect(inRounds([[0, 1, -0.5]], 2)).toEqual({ isDone: true, people: [0, 1] });
  });

  it('is done after two records have met', () =>
    expect(inRounds([[0, 1, 4]], 2)).toEqual({ isDone: true, people: [0, 0] }));

  it('leaves off where only one pair a round would merge, and what has merged till then is right', () => {
    const chain = Array.from({ length: 60 }, (_, at): Scored => [at, at + 1, 1 + at / 10]);
    const { isDone, people } = inRounds(chain, 61);
    expect(isDone).toBe(false);
    const whole = clustered(chain, 61);
    expect(people.length - new Set(people).size).toBeGreaterThan(0);
    people.forEach((person, a) => people.forEach((other, b) => person === other && expect(whole[a]).toBe(whole[b])));
  });
});
