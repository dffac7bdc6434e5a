import { describe, expect, it } from '@jest/globals';
import { clusterPairs } from './cluster-pairs.js';
import { linksWithinReach } from './links-within-reach.js';
import { RecordGroups } from './record-groups.js';
import { weightScale } from './weight-scale.js';
import { noPairs, type RecordPairs, type WeightedPairs } from './weighted-pairs.js';

type Scored = readonly [left: number, right: number, weight: number];
const weighted = (pairs: readonly Scored[]): WeightedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const among = (pairs: readonly (readonly [number, number])[]): RecordPairs =>
  weighted(pairs.map(([a, b]) => [a, b, 0]));
const rule = { joinAt: 0, missing: -2 };

describe('links that can make a difference', () => {
  const countOf = (pairs: readonly Scored[], apart: RecordPairs = noPairs, together: RecordPairs = noPairs): number =>
    linksWithinReach({ pairs: weighted(pairs), apart, together }, new RecordGroups(6), rule.joinAt, weightScale(rule))
      .count;

  it('lie within what pairs that join connect', () => {
    expect(countOf([[0, 1, 3], [1, 2, 3], [0, 2, -9]])).toBe(3); // prettier-ignore
    expect(countOf([[0, 1, 3], [1, 2, -1], [3, 4, -1]])).toBe(1); // prettier-ignore
    expect(countOf([[0, 0, 9]])).toBe(0);
  });

  it('lie within what decisions connect, and are none between those who are one already', () => {
    expect(countOf([[0, 1, 3], [2, 3, 3], [0, 3, -4]], noPairs, among([[1, 2]]))).toBe(3); // prettier-ignore
    expect(countOf([[0, 1, 3]], noPairs, among([[0, 1]]))).toBe(0); // prettier-ignore
  });

  it('count what keeps apart where it could meet', () => {
    expect(countOf([[0, 1, 3], [1, 2, 3]], among([[0, 2], [4, 5]]))).toBe(3); // prettier-ignore
  });
});

describe('records decided to be one', () => {
  const people = (pairs: readonly Scored[], mustLink: RecordPairs): number[] => [
    ...clusterPairs(weighted(pairs), 4, { ...rule, mustLink }),
  ];

  it('count as many as they are, for and against', () => {
    const three = among([[0, 1], [1, 2]]); // prettier-ignore
    expect(people([[0, 3, 4.2]], three)).toEqual([0, 0, 0, 0]);
    expect(people([[0, 3, 3.8]], three)).toEqual([0, 0, 0, 1]);
  });

  it('count their links to others together', () => {
    const pairs: Scored[] = [[0, 3, 1], [1, 3, 1], [2, 3, -3]]; // prettier-ignore
    expect(people(pairs, among([[0, 1]]))).toEqual([0, 0, 1, 0]); // prettier-ignore
    expect(people(pairs, among([[0, 1], [2, 0]]))).toEqual([0, 0, 0, 1]); // prettier-ignore
  });
});
