import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeTexts, LONGEST_TEXT } from '../text/text-codes.js';
import { TextPoolBuilder, textOf } from './text-pool.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 79, maxLength: 82 }),
);

describe('the texts of a store', () => {
  it('are numbered as they come, each once, by their first 80 letters', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const builder = new TextPoolBuilder();
        const numbers = new Map([['', 0]]);
        for (const one of texts) {
          const beginning = one.slice(0, LONGEST_TEXT);
          if (!numbers.has(beginning)) numbers.set(beginning, numbers.size);
          expect(builder.numberOf(one)).toBe(numbers.get(beginning));
        }
        const pool = builder.build();
        expect(pool).toEqual(encodeTexts([...numbers.keys()]));
        for (const [one, number] of numbers) expect(textOf(pool, number)).toBe(one);
      }),
    );
  });

  it('are the same whether they come as texts or as letters', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const [one, other] = [new TextPoolBuilder(), new TextPoolBuilder()];
        for (const each of texts) {
          const codes = Uint16Array.from(`x${each}`, (_, at) => `x${each}`.charCodeAt(at));
          expect(other.numberOfCodes(codes, 1, each.length + 1)).toBe(one.numberOf(each));
        }
      }),
    );
  });

  it('are tens of thousands without one being taken for another', () => {
    const builder = new TextPoolBuilder();
    const numbers = Array.from({ length: 40_000 }, (_, at) => builder.numberOf(`text ${at % 20_000}`));
    expect(new Set(numbers.slice(0, 20_000)).size).toBe(20_000);
    expect(numbers.slice(20_000)).toEqual(numbers.slice(0, 20_000));
  });

  // Texts to which FNV-1a gives the same 32 bits: of one length, of two, and of which one begins as the other does.
  it.each([
    ['declinate', 'macallums'],
    ['costarring', 'liquid'],
    ['miaymwfk', 'mia'],
  ])('are told apart also where their hashes are the same: %s and %s', (one, other) => {
    const builder = new TextPoolBuilder();
    expect([one, other, one, other].map((text) => builder.numberOf(text))).toEqual([1, 2, 1, 2]);
  });

  it('that are not known have the number 0', () => {
    const builder = new TextPoolBuilder();
    expect([builder.numberOf(undefined), builder.numberOf(''), builder.numberOfCodes(new Uint8Array(3), 2, 2)]).toEqual(
      [0, 0, 0],
    );
  });
});
