import { describe, expect, it } from '@jest/globals';
import { lessWhereTriplets } from './triplets.js';

const between = (one: number, other: number, areLikeTwins = true) => ({
  kind: 'forename-differs, 2 usual',
  weight: 5,
  evidence: 10,
  areLikeTwins,
  groups: [one, other] as const,
});
const evidence = (found: ReturnType<typeof between>[]): number[] =>
  lessWhereTriplets(found).map((one) => Math.round(10 * one.evidence) / 10);

describe('names on one surname and birth date', () => {
  it('are of twins where there are two', () => expect(evidence([between(1, 2)])).toEqual([10]));

  it('are of triplets where there are three, which are 89 times rarer', () =>
    expect(evidence([between(1, 2), between(3, 2), between(1, 3)])).toEqual([3.5, 3.5, 3.5]));

  it('are of twins where a third was not found to contradict both', () =>
    expect(evidence([between(1, 2), between(2, 3)])).toEqual([10, 10]));

  it('leave a father and his son as they were', () =>
    expect(evidence([between(1, 2), between(3, 2), between(1, 3), between(1, 4, false)])).toEqual([3.5, 3.5, 3.5, 10]));
});
