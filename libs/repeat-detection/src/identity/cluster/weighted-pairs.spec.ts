import { describe, expect, it } from '@jest/globals';
import {
  checkPairs,
  checkWeightedPairs,
  eachPair,
  largestRecord,
  noPairs,
  type RecordPairs,
} from './weighted-pairs.js';

const pairs = (left: number[], right: number[]): RecordPairs => ({
  left: Int32Array.from(left),
  right: Int32Array.from(right),
});
const weighted = (left: number[], right: number[], weight: number[]) => ({
  ...pairs(left, right),
  weight: Float32Array.from(weight),
});

describe('pairs of records', () => {
  it('are seen one after the other, each with its place', () => {
    const seen: string[] = [];
    eachPair(pairs([3, 0], [1, 2]), (left, right, pair) => seen.push(`${pair}: ${left} ${right}`));
    expect(seen).toEqual(['0: 3 1', '1: 0 2']);
  });

  it.each([
    ['on the left', pairs([0, 7], [1, 2]), 7],
    ['on the right', pairs([0, 2], [5, 1]), 5],
    ['nowhere, where there are no pairs', noPairs, -1],
  ])('have their highest record number %s', (_, all, highest) => expect(largestRecord(all)).toBe(highest));

  it('may name the first record and the last', () => {
    expect(() => checkPairs(pairs([0, 3], [3, 0]), 4)).not.toThrow();
    expect(() => checkPairs(noPairs, 0)).not.toThrow();
  });

  it.each([
    ['a record beyond the last on the left', pairs([0, 4], [1, 1]), 'pair 1 names a record outside 0 … 3'],
    ['a record beyond the last on the right', pairs([0, 1], [4, 1]), 'pair 0 names a record outside 0 … 3'],
    ['a record before the first on the left', pairs([-1], [1]), 'pair 0 names a record outside 0 … 3'],
    ['a record before the first on the right', pairs([1], [-1]), 'pair 0 names a record outside 0 … 3'],
    ['a left record too many', pairs([0, 1], [2]), 'the columns of the pairs differ in length'],
    ['a right record too many', pairs([0], [1, 2]), 'the columns of the pairs differ in length'],
  ])('are refused with %s', (_, all, message) => {
    expect(() => checkPairs(all, 4)).toThrow(new RangeError(message));
    expect(() => checkWeightedPairs({ ...all, weight: new Float32Array(all.left.length) }, 4)).toThrow(RangeError);
  });

  it.each([
    ['too few weights', weighted([0, 1], [1, 2], [4]), 'the columns of the pairs differ in length'],
    ['too many weights', weighted([0], [1], [4, 4]), 'the columns of the pairs differ in length'],
    ['a weight that is no number', weighted([0, 1], [1, 2], [4, NaN]), 'pair 1 has no weight'],
    ['no weight from the first on', weighted([0, 1], [1, 2], [NaN, 4]), 'pair 0 has no weight'],
  ])('with weights are refused with %s', (_, all, message) =>
    expect(() => checkWeightedPairs(all, 4)).toThrow(new RangeError(message)),
  );

  it('may be as sure as can be', () =>
    expect(() => checkWeightedPairs(weighted([0, 1], [1, 2], [Infinity, -Infinity]), 3)).not.toThrow());
});
