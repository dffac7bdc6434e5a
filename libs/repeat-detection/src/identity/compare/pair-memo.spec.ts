import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PairMemo } from './pair-memo.js';

const compare = (left: number, right: number): number => (left * 31 + right * 7) % 8;

describe('what is remembered of pairs of texts', () => {
  it('is what comparing them gives, in that order, however many were asked before', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })));
    fc.assert(
      fc.property(pairs, (asked) => {
        const memo = new PairMemo(2, compare);
        for (const [left, right] of asked) expect(memo.of(left, right)).toBe(compare(left, right));
      }),
    );
  });

  it('is compared once when it is asked again', () => {
    let compared = 0;
    const memo = new PairMemo(100, () => (compared += 1));
    expect([memo.of(3, 4), memo.of(3, 4)]).toEqual([1, 1]);
  });
});
