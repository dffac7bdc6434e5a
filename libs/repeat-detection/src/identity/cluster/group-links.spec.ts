import { describe, expect, it } from '@jest/globals';
import { bestLinks, heaviestFirst } from './group-links.js';
import type { WeightedPairs } from './weighted-pairs.js';

type Scored = readonly [left: number, right: number, weight: number];
const weighted = (pairs: readonly Scored[]): WeightedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const all = (pairs: readonly Scored[]): Int32Array => Int32Array.from(pairs.keys());
const best = (pairs: readonly Scored[], minimum = 0): number[] =>
  bestLinks(all(pairs), weighted(pairs), minimum).sort();
const heaviest = (pairs: readonly Scored[]): number[] => heaviestFirst(all(pairs), weighted(pairs));

describe('the best links among a few pairs', () => {
  it('weigh most together, with more records on either side', () => {
    expect(best([[0, 5, 10], [1, 5, 9], [2, 6, 3], [0, 6, 8]])).toEqual([1, 3]); // prettier-ignore
    expect(best([[5, 0, 10], [5, 1, 9], [6, 2, 3], [6, 0, 8]])).toEqual([1, 3]); // prettier-ignore
    expect(best([[0, 5, 10], [0, 6, 9], [1, 7, 3], [1, 5, 8]])).toEqual([1, 3]); // prettier-ignore
  });

  it('take the heavier of a pair given twice, whichever comes first', () => {
    expect(best([[0, 5, 2], [5, 0, 3], [1, 5, 1]])).toEqual([1]); // prettier-ignore
    expect(best([[0, 5, 3], [5, 0, 2], [1, 5, 1]])).toEqual([0]); // prettier-ignore
  });

  it('leave out no pair that lies at the minimum', () => expect(best([[0, 5, 4], [1, 6, 9], [0, 6, 4]], 4)).toEqual([0, 1])); // prettier-ignore

  it('count a pair for a thousand bits at most, however sure', () => {
    expect(best([[0, 5, Infinity], [0, 6, 990], [1, 5, 20]])).toEqual([1, 2]); // prettier-ignore
    expect(best([[0, 5, Infinity], [0, 6, 900], [1, 5, 20]])).toEqual([0]); // prettier-ignore
  });

  it('are told apart by a millionth of a bit', () => {
    const little = 2 ** -18;
    expect(best([[0, 5, 1 + little], [0, 6, 1], [1, 5, 1], [1, 6, 1 - little / 2]])).toEqual([0, 3]); // prettier-ignore
    expect(best([[0, 5, 1 + little], [0, 6, 1], [1, 5, 1], [1, 6, 1 - little * 2]])).toEqual([1, 2]); // prettier-ignore
  });
});

describe('links from the heaviest pair down', () => {
  it('take whichever two records are both still free', () =>
    expect(heaviest([[0, 5, 3], [0, 6, 9], [7, 1, 4], [1, 6, 8]])).toEqual([1, 2])); // prettier-ignore

  it('of equals, take those of the earlier record first, and of the other one after', () => {
    expect(heaviest([[1, 5, 4], [6, 0, 4], [0, 5, 4]])).toEqual([2]); // prettier-ignore
    expect(heaviest([[2, 5, 4], [6, 1, 4], [0, 7, 4]])).toEqual([2, 1, 0]); // prettier-ignore
  });
});
