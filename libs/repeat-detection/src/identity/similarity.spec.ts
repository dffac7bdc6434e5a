import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance, jaroSimilarity, jaroWinkler } from './similarity.js';

describe('Jaro-Winkler similarity', () => {
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['jones', 'johnson', 0.8324],
    ['abroms', 'abrams', 0.9222],
    ['hardin', 'martinez', 0.7222],
    ['itman', 'smith', 0.4667],
    ['shackleford', 'shackelford', 0.9818],
    ['dunningham', 'cunnigham', 0.8963],
    ['nichleson', 'nichulson', 0.9556],
    ['massey', 'massie', 0.9333],
  ])('of %s and %s is %d, as Winkler published it', (left, right, expected) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(expected, 3);
  });

  it.each([
    ['amy', 'beaty', 0],
    ['', '', 0],
    ['a', 'a', 1],
    ['a', 'b', 0],
    ['ab', 'ba', 0],
  ])('of %s and %s is %d', (left, right, expected) => {
    expect(jaroWinkler(left, right)).toBe(expected);
  });

  it('gives no bonus for a common beginning to names that are unlike', () => {
    expect(jaroWinkler('abcvwxyz', 'abcdefgh')).toBe(jaroSimilarity('abcvwxyz', 'abcdefgh'));
  });

  it('is the same from both sides and never leaves 0 to 1', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 9 });
    fc.assert(
      fc.property(name, name, (left, right) => {
        const similarity = jaroWinkler(left, right);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(jaroSimilarity(right, left)).toBeCloseTo(jaroSimilarity(left, right), 1);
      }),
    );
  });
});

describe('Damerau-Levenshtein distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['obrien', 'obrein', 1],
    ['smith', 'smyth', 1],
    ['smith', 'smithe', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['19880412', '19881204', 4],
  ])('between %s and %s is %d', (left, right, expected) => {
    expect(editDistance(left, right)).toBe(expected);
    expect(editDistance(right, left)).toBe(expected);
  });
});
