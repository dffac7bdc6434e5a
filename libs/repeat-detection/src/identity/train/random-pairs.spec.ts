import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawPairs, pairsIn, randomFrom, type Population } from './random-pairs.js';

function drawn(population: Population, count: number, random = randomFrom(1)): [number, number][] {
  const pairs: [number, number][] = [];
  drawPairs(population, count, random, (left, right) => pairs.push([left, right]));
  return pairs;
}

describe('numbers drawn at random', () => {
  it('are the same for the same seed, and others for another', () => {
    const numbers = (seed: number): number[] => Array.from({ length: 5 }, randomFrom(seed));
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });

  it('lie from 0 up to 1, as many in each tenth', () => {
    const random = randomFrom(3);
    const tenths = new Int32Array(10);
    for (let draw = 0; draw < 20_000; draw += 1) tenths[Math.floor(random() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('follow one another as they always did, so that a model is learned the same again', () => {
    // Those of mulberry32 with the seed 1.
    const random = randomFrom(1);
    expect([random(), random()].map((number) => number.toFixed(6))).toEqual(['0.627074', '0.002736']);
  });
});

describe('how many pairs there are', () => {
  it.each<[Population, number]>([
    [{ size: 0 }, 0],
    [{ size: 1 }, 0],
    [{ size: 5 }, 10],
    [{ size: 5, leftSize: 2 }, 6],
    [{ size: 5, leftSize: 0 }, 0],
    [{ size: 5, leftSize: 5 }, 0],
  ])('of %j: %d', (population, pairs) => {
    expect(pairsIn(population)).toBeCloseTo(pairs, 12);
  });
});

describe('pairs drawn at random', () => {
  it('are as many as asked for, of two records, never of one with itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(60), fc.integer(), (size, count, seed) => {
        const pairs = drawn({ size }, count, randomFrom(seed));
        expect(pairs).toHaveLength(count);
        for (const [left, right] of pairs) {
          expect(left).not.toBe(right);
          for (const record of [left, right]) expect([record >= 0, record < size]).toEqual([true, true]);
        }
      }),
    );
  });

  it('are of one record of each of two files', () => {
    for (const [left, right] of drawn({ size: 9, leftSize: 4 }, 500)) {
      expect([left >= 0, left < 4, right >= 4, right < 9]).toEqual([true, true, true, true]);
    }
  });

  it.each<[string, Population, number]>([
    ['of one file, in either order', { size: 5 }, 20],
    ['of two files', { size: 5, leftSize: 2 }, 6],
  ])('are each as likely: %s', (_, population, different) => {
    const counts = new Map<string, number>();
    const each = 500;
    for (const pair of drawn(population, each * different)) counts.set(pair.join(), (counts.get(pair.join()) ?? 0) + 1);
    expect(counts.size).toBe(different);
    for (const count of counts.values()) expect(Math.abs(count - each)).toBeLessThan(each / 4);
  });
});
