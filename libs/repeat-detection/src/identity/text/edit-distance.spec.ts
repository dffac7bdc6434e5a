import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RandomTexts, seededRandom } from '../../../test/random-texts.js';
import { editDistanceOf, withinOneEdit } from './edit-distance.js';
import { codeUnitsOf } from './text-codes.js';

function distance(left: string, right: string, bound = 80): number {
  return editDistanceOf(codeUnitsOf([left, right]), 0, 1, bound);
}
const isWithinOne = (left: string, right: string): boolean => withinOneEdit(codeUnitsOf([left, right]), 0, 1);

/** The whole table, cell by cell, as the textbook has it. */
function byTextbook(left: string, right: string): number {
  const table = Array.from({ length: left.length + 1 }, (_, i) =>
    Array.from({ length: right.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= left.length; i += 1)
    for (let j = 1; j <= right.length; j += 1) {
      const changed = at(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Infinity;
      table[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped);
    }
  return at(left.length, right.length);
}

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'ab名'), minLength: 28, maxLength: 45 }),
);

describe('Damerau-Levenshtein distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['obrien', 'obrein', 1],
    ['smith', 'smyth', 1],
    ['smith', 'smithe', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['', '', 0],
    ['same', 'same', 0],
    ['19880412', '19881204', 4],
    [`${'a'.repeat(31)}b`, `${'a'.repeat(31)}c`, 1],
    [`${'a'.repeat(40)}bc`, `${'a'.repeat(40)}cb`, 1],
  ])('between %s and %s is %d', (left, right, expected) => {
    expect(distance(left, right)).toBe(expected);
    expect(distance(right, left)).toBe(expected);
  });

  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 3],
    [4, 3],
  ])('of 3, asked for up to %d, is told as %d', (bound, expected) => {
    expect(distance('kitten', 'sitting', bound)).toBe(expected);
    expect(distance('', 'abc', bound)).toBe(expected);
  });

  it('is that of the textbook', () => {
    fc.assert(
      fc.property(text, text, fc.nat(45), (left, right, bound) => {
        expect(distance(left, right, bound)).toBe(Math.min(byTextbook(left, right), bound + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('looks at the first 80 code units', () => {
    expect(distance(`${'a'.repeat(80)}b`, 'a'.repeat(80))).toBe(0);
    expect(distance('b'.repeat(90), 'a'.repeat(90))).toBe(80);
  });
});

describe('a single slip', () => {
  it.each([
    ['smith', 'smith', true],
    ['smith', 'smyth', true],
    ['smith', 'smiths', true],
    ['smith', 'mith', true],
    ['anna', 'ana', true],
    ['obrien', 'obrein', true],
    ['', 'a', true],
    ['', '', true],
    ['ab', 'ba', true],
    ['ab', 'cd', false],
    ['abc', 'cba', false],
    ['abcd', 'badc', false],
    ['smith', 'smythe', false],
    ['', 'ab', false],
    ['john', 'joanne', false],
  ])('between "%s" and "%s": %s', (left, right, expected) => {
    expect(isWithinOne(left, right)).toBe(expected);
    expect(isWithinOne(right, left)).toBe(expected);
  });

  it('is a distance of at most one, for names written badly', () => {
    const random = seededRandom(4);
    const texts = new RandomTexts(random);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const left = random() < 0.5 ? texts.name() : texts.fromLetters('ab', 6);
      const right = texts.misspelt(left, random() < 0.5 ? 1 : 2);
      const expected = distance(left, right) <= 1;
      if (isWithinOne(left, right) !== expected) expect([left, right]).toEqual([expected]);
    }
  });

  it('leaves nothing behind for the next comparison', () => {
    const pool = codeUnitsOf(['abc', 'cab', 'xyz', 'zab']);
    const once = [0, 1, 2, 3].map((k) => editDistanceOf(pool, k, 1, 9));
    expect([0, 1, 2, 3].map((k) => editDistanceOf(pool, k, 1, 9))).toEqual(once);
    expect(once).toEqual([2, 0, 3, 1]);
  });
});
