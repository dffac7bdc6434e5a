import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeTexts } from '../text/text-codes.js';
import { withinOneEdit } from '../text/edit-distance.js';
import { areOfOneSort, mayBeOneSlip, slipSigns } from './slip-sign.js';

const digits = fc.string({ unit: fc.constantFrom('0', '1', '2'), minLength: 8, maxLength: 12 });

/** The text with one figure put in, left out, changed, or swapped with the next. */
const slipped = fc
  .tuple(digits, fc.nat(12), fc.nat(3))
  .map(([text, place, kind]): [string, string] => [text, slipAt(text, place % text.length, kind)]);

function slipAt(text: string, place: number, kind: number): string {
  const [before, here, after] = [text.slice(0, place), text.slice(place, place + 1), text.slice(place + 1)];
  if (kind === 0) return `${before}7${here}${after}`;
  if (kind === 1) return before + after;
  return kind === 2 ? `${before}7${after}` : before + after.slice(0, 1) + here + after.slice(1);
}

describe('the sign of a number', () => {
  it('never parts two numbers that are one slip apart', () => {
    fc.assert(
      fc.property(slipped, ([one, other]) => {
        const pool = encodeTexts(['', one, other]);
        const signOf = slipSigns(pool, { head: 4, tail: 5 });
        expect(withinOneEdit(pool, 1, 2)).toBe(true);
        expect(mayBeOneSlip(signOf(1), signOf(2))).toBe(true);
      }),
    );
  });

  it('parts two numbers that differ at both ends', () => {
    const signOf = slipSigns(encodeTexts(['', '7814749093', '1814749098']), { head: 4, tail: 5 });
    expect(mayBeOneSlip(signOf(1), signOf(2))).toBe(false);
  });

  it('is none for a number that is too short for one', () => {
    const signOf = slipSigns(encodeTexts(['', '781474909', '7814749091']), { head: 4, tail: 5 });
    expect([signOf(1), signOf(2) === 0]).toEqual([0, false]);
  });

  it('tells kinds of number apart', () => {
    const pool = encodeTexts(['', 'nhs:7814749093', 'pnc:7814749093', 'nhs:1234567890']);
    const signOf = slipSigns(pool, { head: 4, tail: 5, kindBefore: ':' });
    expect(areOfOneSort(signOf(1), signOf(2))).toBe(false);
    expect(areOfOneSort(signOf(1), signOf(3))).toBe(true);
  });

  it('takes numbers without a kind for one kind of their own', () => {
    const pool = encodeTexts(['', '7814749093', '1234567890', 'nhs:7814749093']);
    const signOf = slipSigns(pool, { head: 4, tail: 5, kindBefore: ':' });
    expect([signOf(1), signOf(2), signOf(3)]).not.toContain(0);
    expect(areOfOneSort(signOf(1), signOf(2))).toBe(true);
    expect(areOfOneSort(signOf(1), signOf(3))).toBe(false);
  });

  it('is none where there are more kinds than it can hold, and then parts nobody', () => {
    const kinds = Array.from({ length: 130 }, (_, kind) => `kind${kind}:78147${10_000 + kind}`);
    const signOf = slipSigns(encodeTexts(['', ...kinds]), { head: 4, tail: 5, kindBefore: ':' });
    const signs = kinds.map((_, kind) => signOf(kind + 1));
    expect(signs.map((sign) => sign === 0)).toEqual(kinds.map((_, kind) => kind >= 127));
    expect(new Set(signs.slice(0, 127)).size).toBe(127);
    for (const sign of signs.slice(0, 127)) {
      expect(mayBeOneSlip(sign, signs[129] as number)).toBe(true);
      expect(mayBeOneSlip(signs[129] as number, sign)).toBe(true);
    }
    for (let kind = 1; kind < 127; kind += 1)
      expect(areOfOneSort(signs[kind - 1] as number, signs[kind] as number)).toBe(false);
  });

  it('parts numbers wherever they differ at their beginning and at their end', () => {
    const numbers = Array.from({ length: 40 }, (_, at) => `${1000 + 37 * at}5${10_000 + 211 * at}`);
    const signOf = slipSigns(encodeTexts(['', ...numbers]), { head: 4, tail: 5 });
    const together = numbers.flatMap((_, one) =>
      numbers.slice(0, one).filter((__, other) => mayBeOneSlip(signOf(one + 1), signOf(other + 1))),
    );
    // But for a few whose bits fall together.
    expect(together.length).toBeLessThan(8);
  });
});
