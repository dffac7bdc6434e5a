import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noPairs, type RecordPairs } from '../cluster/weighted-pairs.js';
import { keepBelowEven } from './below-even.js';
import { bothOf, unlessDecided } from './decided-otherwise.js';
import { relativesShare, type Contradicting } from './relatives-share.js';

const pairs = (...all: readonly (readonly [number, number])[]): RecordPairs => ({
  left: Int32Array.from(all, ([left]) => left),
  right: Int32Array.from(all, ([, right]) => right),
});

describe('how many of those who contradict each other are relatives', () => {
  const many = (count: number, evidence: number): Contradicting[] =>
    Array.from({ length: count }, () => ({ kind: 'twins', weight: 10, evidence }));
  const shareOf = (all: readonly Contradicting[]): number => relativesShare(all).get('twins') ?? NaN;

  it('is learned from what relatives do not share', () => {
    expect(shareOf([...many(300, 12), ...many(100, -12)])).toBeCloseTo(300 / 103, 1);
    expect(shareOf([...many(10, 12), ...many(400, -12)])).toBeLessThan(0.05);
  });

  it('stays as assumed where nothing tells', () => expect(shareOf(many(500, 0))).toBeCloseTo(0.01, 6));

  it('is not learned from strangers', () => {
    const strangers = many(500, 3).map((one) => ({ ...one, weight: -30 }));
    expect(shareOf(strangers)).toBeCloseTo(0.01, 3);
  });

  it('counts half of a pair at even odds', () => {
    const even = many(100, -12).map((one) => ({ ...one, weight: 0 }));
    expect(shareOf(even)).toBeCloseTo((3 * 0.01) / (3 + 50), 5);
  });

  it('is another for each kind of contradiction', () => {
    const share = relativesShare([...many(50, 12), ...many(50, -12).map((one) => ({ ...one, kind: 'slips' }))]);
    expect(share.get('twins')).toBeGreaterThan(1);
    expect(share.get('slips')).toBeLessThan(0.01);
  });
});

describe('two people who are held apart', () => {
  const people = Int32Array.of(0, 0, 1, 1, 2);
  const weighed = () => ({ ...pairs([0, 1], [1, 3], [0, 4]), weight: Float32Array.of(9, 4, 5) });

  it('have no pair at even odds or over, whichever of their records cannot be one', () => {
    const all = weighed();
    keepBelowEven(all, people, pairs([0, 2]));
    expect([...all.weight]).toEqual([9, -1, 5]);
  });

  it('keep what lies lower', () => {
    const all = { ...pairs([1, 3]), weight: Float32Array.of(-6) };
    keepBelowEven(all, people, pairs([2, 0]));
    expect([...all.weight]).toEqual([-6]);
  });

  it('have none among any pairs, and everybody else keeps theirs', () => {
    const person = fc.nat(5);
    const record = fc.nat(9);
    const listed = fc.array(fc.tuple(record, record), { maxLength: 12 });
    const all = fc.array(fc.tuple(record, record, fc.integer({ min: -6, max: 9 })), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(person, { minLength: 10, maxLength: 10 }), listed, all, (who, held, scored) => {
        const weights = {
          ...pairs(...scored.map(([a, b]) => [a, b] as const)),
          weight: Float32Array.from(scored, ([, , bits]) => bits),
        };
        keepBelowEven(weights, Int32Array.from(who), pairs(...held));
        const areApart = (a: number, b: number): boolean =>
          who[a] !== who[b] &&
          held.some(([c, d]) => (who[c] === who[a] && who[d] === who[b]) || (who[c] === who[b] && who[d] === who[a]));
        expect([...weights.weight]).toEqual(scored.map(([a, b, bits]) => (areApart(a, b) ? Math.min(bits, -1) : bits)));
      }),
    );
  });

  it('leave all else as it is', () => {
    const all = weighed();
    keepBelowEven(all, people, noPairs);
    expect(all).toEqual(weighed());
  });
});

describe('what somebody decided', () => {
  it('wins over what holds apart, through others too', () => {
    const held = pairs([0, 2], [0, 3], [1, 4]);
    expect(unlessDecided(held, pairs([0, 1], [1, 2]), 5)).toEqual(pairs([0, 3], [1, 4]));
  });

  it('stands beside it otherwise', () =>
    expect(bothOf(pairs([0, 1]), pairs([2, 3], [4, 5]))).toEqual(pairs([0, 1], [2, 3], [4, 5])));
});
