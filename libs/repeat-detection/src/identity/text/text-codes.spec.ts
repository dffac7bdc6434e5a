import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeUnitsOf, encodeTexts, LONGEST_TEXT, type TextCodes } from './text-codes.js';

/** What the words of a packed text say: the rank of each letter, and which kinds of letter there are. */
function unpacked({ packed, starts }: TextCodes, k: number): { ranks: number[]; kinds: number; words: number } {
  const [start, next] = [starts[k] as number, starts[k + 1] as number];
  const length = (packed[start] as number) & 63;
  const ranks = Array.from({ length }, (_, at) => ((packed[start + 1 + (at >> 2)] as number) >>> (8 * (at & 3))) & 255);
  return { ranks, kinds: (packed[start] as number) >>> 6, words: next - start };
}

const textsOf = (letters: readonly string[], times: number): string[] =>
  letters.flatMap((letter) => new Array<string>(times).fill(letter));

describe('texts that are packed to be compared fast', () => {
  const names = encodeTexts(['banana', 'band', '', 'b']);

  it('hold their letters by how common those are among the texts, equally common ones by code', () => {
    expect([0, 1, 2, 3].map((k) => unpacked(names, k).ranks)).toEqual([[2, 1, 3, 1, 3, 1], [2, 1, 3, 4], [], [2]]);
  });

  it('tell which kinds of letter they have', () => {
    expect([0, 1, 2, 3].map((k) => unpacked(names, k).kinds)).toEqual([0b111, 0b1111, 0, 0b10]);
  });

  it('take a word for their length and one for each four letters, of which nothing is left over', () => {
    expect([0, 1, 2, 3].map((k) => unpacked(names, k).words)).toEqual([3, 2, 1, 2]);
    expect([...names.starts]).toEqual([0, 3, 5, 6, 8]);
    expect(names.packed).toHaveLength(8);
    expect((names.packed[2] as number) >>> 16).toBe(0);
  });

  it('are packed up to 32 letters', () => {
    const pool = encodeTexts(['a'.repeat(32), 'a'.repeat(33)]);
    expect([0, 1].map((k) => unpacked(pool, k).ranks.length)).toEqual([32, 0]);
  });

  it('are packed where each letter is one of the 255 commonest', () => {
    const letters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at));
    const texts = [...textsOf(letters.slice(45), 2), ...letters.slice(0, 44), `${letters[44]}${letters[45]}`];
    const pool = encodeTexts(texts);
    const ranks = texts.map((_, k) => unpacked(pool, k).ranks);
    const common = letters.length - 45;
    expect(ranks.slice(0, 2 * common).every((own) => own.length === 1)).toBe(true);
    expect(new Set(ranks.slice(0, 2 * common).flat()).size).toBe(common);
    expect(ranks.slice(2 * common).flat()).toEqual([]);
  });

  it('have one rank for one letter, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcdé名'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const pool = encodeTexts(texts);
        const letters = new Map<number, string>();
        texts.forEach((one, k) => {
          const { ranks } = unpacked(pool, k);
          expect(ranks).toHaveLength(one.length > 32 ? 0 : one.length);
          ranks.forEach((rank, at) => {
            expect(letters.get(rank) ?? one[at]).toBe(one[at]);
            letters.set(rank, one.charAt(at));
          });
        });
      }),
    );
  });
});

describe('texts as code units', () => {
  it('are their first 80, one text after the other', () => {
    const { codes, offsets } = codeUnitsOf(['ann', '', 'x'.repeat(LONGEST_TEXT + 1), 'é']);
    expect([...offsets]).toEqual([0, 3, 3, 83, 84]);
    expect(String.fromCharCode(...codes)).toBe(`ann${'x'.repeat(80)}é`);
  });
});
