import { describe, expect, it } from '@jest/globals';
import { holdTogether } from './hold-together.js';
import type { RecordPairs, WeightedPairs } from './weighted-pairs.js';

type Scored = readonly [left: number, right: number, weight: number];
const weighted = (pairs: readonly Scored[]): WeightedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const pair = (left: number, right: number): RecordPairs => weighted([[left, right, 0]]);

/** People are split under −3 bits; all that is at stake lies between that and what joins. */
const held = (groups: number[], former: number[], pairs: readonly Scored[], options: object = {}): number[] => [
  ...holdTogether(Int32Array.from(groups), Int32Array.from(former), weighted(pairs), {
    joinAt: -3,
    missing: -6,
    ...options,
  }),
];

describe('groups of records', () => {
  it('stay as they are where nobody was split, whatever links them', () => {
    expect(held([0, 0, 1], [0, 0, 1], [[1, 2, 9]])).toEqual([0, 0, 1]);
    expect(held([0, 1], [-1, -1], [[0, 1, 9]])).toEqual([0, 1]);
  });

  it('of one former person are joined again while their mean link is no lower than what splits', () => {
    expect(held([0, 1], [0, 0], [[0, 1, -3]])).toEqual([0, 0]);
    expect(held([0, 1], [0, 0], [[0, 1, -3.1]])).toEqual([0, 1]);
    expect(held([0, 0, 1], [0, 0, 0], [[0, 2, -1]])).toEqual([0, 0, 1]);
    expect(held([0, 0, 1], [0, 0, 0], [[0, 2, -1], [1, 2, -1]])).toEqual([0, 0, 0]); // prettier-ignore
  });

  it('that share nobody are never joined, neither by links nor through others', () => {
    // Zero and one were one person; two and three another; one and three were never one.
    const pairs: Scored[] = [[0, 1, -1], [2, 3, -1], [1, 3, 5], [0, 2, 5], [0, 3, 5], [1, 2, 5]]; // prettier-ignore
    expect(held([0, 1, 2, 3], [0, 0, 1, 1], pairs)).toEqual([0, 0, 1, 1]);
  });

  it('may meet through a group with which both share somebody, one after the other', () => {
    const pairs: Scored[] = [[0, 1, -1], [2, 3, -2]]; // prettier-ignore
    expect(held([0, 1, 1, 2], [0, 0, 1, 1], pairs, { missing: -3.5 })).toEqual([0, 0, 0, 1]);
  });

  it('may meet where they share but one of several', () => {
    const pairs: Scored[] = [[0, 2, -1], [1, 3, -1.5]]; // prettier-ignore
    expect(held([0, 0, 1, 2], [0, 1, 0, 1], pairs, { missing: -4 })).toEqual([0, 0, 0, 1]);
  });

  it('that are new are left out, whatever links them', () =>
    expect(held([0, 1, 2], [0, 0, -1], [[0, 1, -1], [1, 2, 9]])).toEqual([0, 0, 1])); // prettier-ignore

  it('are never torn, though their own links lie under what splits', () =>
    expect(held([0, 1, 1], [0, 0, 0], [[1, 2, -5]])).toEqual([0, 1, 1]));

  it('keep to what was decided', () => {
    expect(held([0, 1], [0, 0], [[0, 1, -1]], { cannotLink: pair(1, 0) })).toEqual([0, 1]);
    expect(held([0, 1], [0, 0], [[0, 1, -5]], { mustLink: pair(1, 0) })).toEqual([0, 0]);
  });
});
