import { describe, expect, it } from '@jest/globals';
import { encodeTexts } from '../text/text-codes.js';
import { isPartOf, likenessOf, type Likeness } from './text-likeness.js';

const bothWays = (one: string, other: string): [Likeness, Likeness] => {
  const pool = encodeTexts(['', one, other]);
  return [likenessOf(pool, 1, 2), likenessOf(pool, 2, 1)];
};

describe('how alike two texts are', () => {
  it.each<[string, string, Likeness]>([
    ['margaret', 'margraet', 'close'],
    ['margaret', 'margrete', 'close'],
    ['smith', 'smyth', 'close'],
    ['leen', 'leon', 'close'],
    ['bill', 'gill', 'close'],
    ['bill', 'bil', 'close'],
    ['lee', 'leo', 'weak'],
    ['dean', 'dea', 'close'],
    ['dixon', 'dicksonx', 'weak'],
    ['jones', 'johnson', 'weak'],
    ['smith', 'okonkwo', 'none'],
    ['hardin', 'martinez', 'none'],
    ['bob', 'rob', 'none'],
  ])('%s and %s: %s', (one, other, likeness) => {
    expect(bothWays(one, other)).toEqual([likeness, likeness]);
  });
});

describe('a text that is part of another', () => {
  const isPart = (one: string, other: string, least: number): boolean => {
    const pool = encodeTexts(['zzz', one, other, 'zzz']);
    const forth = isPartOf(pool, 1, 2, least);
    expect(isPartOf(pool, 2, 1, least)).toBe(forth);
    return forth;
  };

  it.each([
    ['its beginning', 'smith', 'smithjones', true],
    ['its end', 'jones', 'smithjones', true],
    ['all of it', 'jones', 'jones', true],
    ['its middle', 'hjon', 'smithjones', false],
    ['its beginning but for a letter', 'smitx', 'smithjones', false],
    ['its end but for a letter', 'jonex', 'smithjones', false],
    ['fewer letters than are asked for', 'smi', 'smithjones', false],
    ['as many letters as are asked for', 'smit', 'smithjones', true],
  ])('is %s: %s of %s, %s', (_, part, whole, expected) => {
    expect(isPart(part, whole, 4)).toBe(expected);
  });
});
