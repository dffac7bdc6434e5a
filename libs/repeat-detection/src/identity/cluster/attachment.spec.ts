import { describe, expect, it } from '@jest/globals';
import { linksOfPeople, loosestRecords } from './attachment.js';
import type { WeightedPairs } from './weighted-pairs.js';

type Scored = readonly [left: number, right: number, weight: number];
const weighted = (pairs: readonly Scored[]): WeightedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const loosest = (pairs: readonly Scored[], people: readonly number[], clampAt?: number) =>
  loosestRecords(weighted(pairs), Int32Array.from(people), { joinAt: 0, missing: -2, ...(clampAt && { clampAt }) });
const near = (mean: number): unknown => expect.closeTo(mean, 6);

describe('the most loosely attached record of a person', () => {
  it('has the lowest mean link to the others, pairs never scored and both sides counted in', () => {
    const pairs: Scored[] = [
      [0, 1, 6],
      [2, 1, 3],
      [4, 3, 5],
    ];
    expect(loosest(pairs, [0, 0, 0, 1, 1], 50)).toEqual([
      { person: 0, size: 3, record: 2, mean: near((3 - 2) / 2) },
      { person: 1, size: 2, record: 3, mean: near(5) },
    ]);
  });

  it('is the first of equals', () => expect(loosest([[1, 2, 4]], [1, 0, 0])).toMatchObject([{ person: 0, record: 1 }]));

  it('is none of somebody with one record, whatever it resembles', () =>
    expect(loosest([[0, 1, 9], [0, 0, 9]], [0, 1])).toEqual([])); // prettier-ignore

  it('does not count pairs with others, nor with itself', () => {
    const pairs: Scored[] = [
      [0, 1, 3],
      [1, 2, 9],
      [0, 0, 9],
    ];
    expect(loosest(pairs, [0, 0, 1], 50)).toEqual([{ person: 0, size: 2, record: 0, mean: near(3) }]);
  });

  it('counts no pair for more than ten bits unless said otherwise', () => {
    expect(loosest([[0, 1, 90]], [0, 0])[0]?.mean).toBeCloseTo(10, 6);
    expect(loosest([[0, 1, 90]], [0, 0], 4)[0]?.mean).toBeCloseTo(4, 6);
  });
});

describe('the pairs within people', () => {
  it('are those of the people asked for, without pairs of others or with oneself', () => {
    const pairs = weighted([[0, 1, 1], [1, 2, 1], [3, 2, 1], [4, 5, 1], [0, 0, 1], [1, 0, 2]]); // prettier-ignore
    const own = linksOfPeople(pairs, Int32Array.of(0, 0, 1, 1, 2, 2), new Set([0, 1, 9]));
    expect(own).toEqual(new Map([[0, [0, 5]], [1, [2]], [9, []]])); // prettier-ignore
  });
});
