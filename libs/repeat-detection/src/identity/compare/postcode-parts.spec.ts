import { describe, expect, it } from '@jest/globals';
import { encodeTexts } from '../text/text-codes.js';
import { postcodeParts } from './postcode-parts.js';

/** Which parts two postcodes have in common. */
function shared(one: string, other: string): string[] {
  const parts = postcodeParts(encodeTexts(['', one, other]), Int32Array.of(1, 0, 2, 1));
  return (['sector', 'district', 'area'] as const).filter((part) => parts[part][1] === parts[part][2]);
}

describe('two British postcodes', () => {
  it.each([
    ['al108tr', 'al108ag', ['sector', 'district', 'area']],
    ['al108tr', 'al107ag', ['district', 'area']],
    ['al108tr', 'al38tr', ['area']],
    ['al18tr', 'al108tr', ['area']],
    ['w1a1aa', 'w1a1bb', ['sector', 'district', 'area']],
    ['w1a1aa', 'w1b1aa', ['area']],
    ['e16an', 'ec16an', []],
    ['al108tr', 'sg108tr', []],
  ])('%s and %s share %j', (one, other, parts) => {
    expect(shared(one, other)).toEqual(parts);
    expect(shared(other, one)).toEqual(parts);
  });
});

describe('a text that is no British postcode', () => {
  it.each(['2602', 'al108', 'al10 8tr', 'abc108tr', '108tr', 'al108trx', 'xal108tr', 'al1008tr', 'al10ttr', 'al1081r'])(
    'has no parts: %s',
    (text) => {
      const { sector, district, area } = postcodeParts(encodeTexts(['', text, 'al108tr']), Int32Array.of(1, 2));
      expect([sector[1], district[1], area[1]]).toEqual([0, 0, 0]);
      expect([sector[2], district[2], area[2]].every((part) => part !== 0)).toBe(true);
    },
  );

  it('has none where it is no postcode at all, whatever it looks like', () => {
    const { area } = postcodeParts(encodeTexts(['', 'al108tr', 'sg137xx']), Int32Array.of(2));
    expect([area[1], area[2] === 0]).toEqual([0, false]);
  });
});
