import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinPairs, probabilityOf, type ScoredPairs } from './scored-pairs.js';

const pairsOf = (...pairs: readonly (readonly [left: number, right: number, weight: number])[]): ScoredPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});

describe('the probability of so many bits', () => {
  it.each([
    ['even odds', 0, 1 / 2],
    ['one to one on', 1, 2 / 3],
    ['eight to one on', 3, 8 / 9],
    ['eight to one against', -3, 1 / 9],
  ])('%s', (_, bits, probability) => {
    expect(probabilityOf(bits)).toBeCloseTo(probability, 12);
  });

  it('for and against sum to one, whatever the bits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (bits) => {
        expect(probabilityOf(bits) + probabilityOf(-bits)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('of what is next to impossible is not lost, and of what is beyond all doubt does not overflow', () => {
    expect(probabilityOf(-1000)).toBe(2 ** -1000);
    expect([probabilityOf(1e6), probabilityOf(-1e6)]).toEqual([1, 0]);
  });
});

describe('pairs that were scored in shares', () => {
  it('are put together in the order of the shares, each with its weight', () => {
    const shares = [pairsOf([0, 1, 4], [0, 2, -1]), pairsOf(), pairsOf([3, 5, 7.5])];
    expect(joinPairs(shares)).toEqual(pairsOf([0, 1, 4], [0, 2, -1], [3, 5, 7.5]));
  });

  it('of no share are none', () => {
    expect(joinPairs([])).toEqual(pairsOf());
  });
});
