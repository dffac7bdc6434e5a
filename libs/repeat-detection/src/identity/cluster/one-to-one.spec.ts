import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterPairs } from './cluster-pairs.js';
import { assignOneToOne } from './one-to-one.js';
import type { WeightedPairs } from './weighted-pairs.js';

type Scored = readonly [left: number, right: number, weight: number];

const weighted = (pairs: readonly Scored[]): WeightedPairs => ({
  left: Int32Array.from(pairs, ([left]) => left),
  right: Int32Array.from(pairs, ([, right]) => right),
  weight: Float32Array.from(pairs, ([, , weight]) => weight),
});
const links = (pairs: readonly Scored[], leftSize: number, minimum = 0): number[] => [
  ...assignOneToOne(weighted(pairs), leftSize, minimum),
];

describe('two files of which neither holds anybody twice', () => {
  it('are linked by whichever links together weigh most, not by the single heaviest first', () => {
    const pairs: Scored[] = [
      [0, 2, 10],
      [0, 3, 9],
      [1, 2, 8],
    ];
    expect(links(pairs, 2)).toEqual([1, 2]);
    expect(links([...pairs, [1, 3, 8]], 2)).toEqual([0, 3]);
  });

  it('are not linked under the minimum, and bits under it do not count', () => {
    const pairs: Scored[] = [
      [0, 2, 10],
      [0, 3, 6],
      [1, 2, 6],
      [1, 3, -4],
    ];
    expect(links(pairs, 2)).toEqual([1, 2]);
    expect(links(pairs, 2, 4)).toEqual([0]);
    expect(links(pairs, 2, 10)).toEqual([0]);
    expect(links(pairs, 2, 11)).toEqual([]);
  });

  it('pass over pairs within one file', () => expect(links([[0, 1, 9], [2, 3, 9], [3, 0, 1]], 2)).toEqual([2])); // prettier-ignore

  it('take the heavier when a pair is given twice', () => expect(links([[0, 1, 2], [1, 0, 3]], 1)).toEqual([1])); // prettier-ignore

  it('are linked from the heaviest pair down where too many records hang together', () => {
    const row = (shift: number, weight: number): Scored[] =>
      Array.from({ length: 70 }, (_, at): Scored => [at, 70 + ((at + shift) % 70), weight + at / 1000]);
    const pairs = [...row(1, 5), ...row(0, 6)];
    expect(links(pairs, 70)).toEqual(Array.from({ length: 70 }, (_, at) => 70 + at));
  });

  it('are linked by the best of each group of at most 128 records, however many groups there are', () => {
    const group = (at: number): Scored[] => [
      [2 * at, 200 + 2 * at, 10],
      [2 * at, 201 + 2 * at, 9],
      [2 * at + 1, 200 + 2 * at, 8],
    ];
    const pairs = Array.from({ length: 50 }, (_, at) => group(at)).flat();
    expect(links(pairs, 100)).toEqual(pairs.flatMap(([, , weight], pair) => (weight < 10 ? [pair] : [])));
  });

  it.each([
    [128, 17],
    [130, 10],
  ])('of %d records that hang together the first four weigh %d', (records, expected) => {
    const half = records / 2;
    const others = Array.from({ length: half - 2 }, (_, at): Scored[] => [
      [at + 2, half + at + 2, 20],
      [at + 1, half + at + 2, 0.5],
    ]).flat();
    const pairs: Scored[] = [[0, half, 10], [0, half + 1, 9], [1, half, 8], ...others]; // prettier-ignore
    expect(total(links(pairs, half).map((pair) => pairs[pair] as Scored)) - 20 * (half - 2)).toBe(expected);
  });

  it('are not linked where somebody decided so, and only there', () => {
    const pairs = weighted([[0, 2, 10], [1, 2, 9], [0, 3, 8], [1, 3, 1]]); // prettier-ignore
    const cannotLink = { left: Int32Array.of(2), right: Int32Array.of(0) };
    expect([...clusterPairs(pairs, 4, { joinAt: 0, missing: -1, oneToOne: 2, cannotLink })]).toEqual([0, 1, 1, 0]);
  });

  it('make people of two at most, decisions first', () => {
    const pairs = weighted([
      [0, 2, 10],
      [0, 3, 9],
      [1, 3, 2],
    ]);
    const people = (options: object): number[] => [
      ...clusterPairs(pairs, 4, { joinAt: 0, missing: -1, oneToOne: 2, ...options }),
    ];
    expect(people({})).toEqual([0, 1, 0, 1]);
    const pair = (left: number, right: number): object => ({ left: Int32Array.of(left), right: Int32Array.of(right) });
    expect(people({ cannotLink: pair(2, 0) })).toEqual([0, 1, 2, 0]);
    expect(people({ mustLink: pair(0, 3) })).toEqual([0, 1, 2, 0]);
  });

  it.each([
    ['no record', () => assignOneToOne(weighted([[-1, 2, 3]]), 2, 0)],
    ['no weight', () => assignOneToOne(weighted([[0, 2, NaN]]), 2, 0)],
  ])('refuse a pair with %s', (_, attempt) => expect(attempt).toThrow(RangeError));

  const sides = fc.constantFrom([3, 4], [4, 3], [1, 5], [4, 4]);
  const files = sides.chain(([left = 0, right = 0]) =>
    fc.record({
      leftSize: fc.constant(left),
      pairs: fc.array(
        fc.tuple(
          fc.nat(left - 1),
          fc.nat(right - 1).map((record) => left + record),
          fc.oneof(fc.integer({ min: -2, max: 6 }), fc.double({ min: -9, max: 30, noNaN: true })),
        ),
        { maxLength: 14 },
      ),
    }),
  );

  it('hold no record in two links, and no other links weigh more', () => {
    fc.assert(
      fc.property(files, ({ pairs, leftSize }) => {
        const chosen = links(pairs, leftSize).map((pair) => pairs[pair] as Scored);
        const taken = chosen.flatMap(([left, right]) => [left, right]);
        expect(new Set(taken).size).toBe(taken.length);
        expect(total(chosen)).toBeCloseTo(mostByTrying(pairs.filter(([, , weight]) => weight >= 0)), 4);
      }),
    );
  });

  it('do not depend on the order of the pairs', () => {
    const shuffled = files.chain(({ pairs, leftSize }) =>
      fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }), fc.constant(leftSize)),
    );
    const linked = (pairs: readonly Scored[], leftSize: number): string[] =>
      links(pairs, leftSize)
        .map((pair) => (pairs[pair] as Scored).slice(0, 2).join(' '))
        .sort();
    fc.assert(
      fc.property(shuffled, ([pairs, others, leftSize]) =>
        expect(linked(others, leftSize)).toEqual(linked(pairs, leftSize)),
      ),
    );
  });
});

const total = (pairs: readonly Scored[]): number => pairs.reduce((sum, [, , weight]) => sum + weight, 0);

function mostByTrying([first, ...others]: readonly Scored[]): number {
  if (!first) return 0;
  const free = others.filter(([left, right]) => left !== first[0] && right !== first[1]);
  return Math.max(mostByTrying(others), first[2] + mostByTrying(free));
}
