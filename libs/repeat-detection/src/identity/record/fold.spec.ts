import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, LONGEST_FOLDED } from './fold.js';
import type { RecordChangeCode } from './record-change.js';

function folded(raw: string): [text: string, changes: RecordChangeCode[]] {
  const changes: RecordChangeCode[] = [];
  return [fold(raw, (what) => changes.push(what)), changes];
}

describe('folding a text for matching', () => {
  it.each<[string, string, RecordChangeCode[]]>([
    ['sarah', 'sarah', []],
    ['SARAH', 'sarah', []],
    ["O'Brien", 'obrien', ['punctuation']],
    ['O’Brien', 'obrien', ['punctuation']],
    ['Smith-Jones', 'smith jones', ['punctuation']],
    ['Zoë', 'zoe', ['accents']],
    ['Zoe\u0308', 'zoe', ['accents']],
    ['Łukasz Groß', 'lukasz gross', ['accents']],
    ['  DE  LA\tCRUZ ', 'de la cruz', []],
    ['Sa\u200brah\u202e', 'sarah', ['hidden-characters']],
    ['Sa\u0000rah', 'sarah', ['hidden-characters']],
    ['Шевченко', 'shevchenko', ['transliterated']],
    ['Παπαδόπουλος', 'papadopoylos', ['accents', 'transliterated']],
    ['S\u0430rah', 'sarah', ['look-alikes']],
    ['Анна Smith', 'anna smith', ['transliterated']],
    ['阮文', '阮文', []],
    ['محمد', 'محمد', []],
    ['-', '', ['punctuation']],
    ['', '', []],
  ])('turns %j into %j', (raw, text, changes) => {
    expect(folded(raw)).toEqual([text, changes]);
  });

  it.each<[string, string]>([
    ['Æbba', 'aebba'],
    ['Œuvray', 'oeuvray'],
    ['Sørensen', 'sorensen'],
    ['Wałęsa', 'walesa'],
    ['Đorđe', 'dorde'],
    ['Guðrún', 'gudrun'],
    ['Þór', 'thor'],
    ['Işık', 'isik'],
    ['Ħal', 'hal'],
    ['Ŋaba', 'ngaba'],
    ['Strauß', 'strauss'],
  ])('spells %s in plain letters, as %s', (raw, text) => {
    expect(folded(raw)).toEqual([text, ['accents']]);
  });

  it.each<[string, string, string, RecordChangeCode[]]>([
    ['all of 80 letters', 'a'.repeat(80), 'a'.repeat(80), []],
    ['80 of 81 letters', 'a'.repeat(81), 'a'.repeat(80), ['cut-short']],
    ['80 of 81 capitals', 'A'.repeat(81), 'a'.repeat(80), ['cut-short']],
    ['80 of 200 letters, and says so once', 'a'.repeat(200), 'a'.repeat(80), ['cut-short']],
    ['all of 80 letters with blanks around them', `  ${'a'.repeat(80)}  `, 'a'.repeat(80), []],
    ['nothing beyond 160 characters', `${'-'.repeat(160)}hill`, '', ['cut-short', 'punctuation']],
    ['no blank at the cut', `${'a'.repeat(79)} hill`, 'a'.repeat(79), ['cut-short']],
  ])('compares %s', (_title, raw, text, changes) => {
    expect(folded(raw)).toEqual([text, changes]);
    expect(fold(raw)).toBe(text);
  });

  it('compares only the beginning of a text of ten million characters, and says so', () => {
    const [text, changes] = folded('a\u0301'.repeat(5_000_000));
    expect(text).toBe('a'.repeat(LONGEST_FOLDED));
    expect(changes).toContain('cut-short');
  });

  it('takes no notice of stacked accents', () => {
    expect(fold(`e${'\u0301'.repeat(50)}ve`)).toBe('eve');
  });

  it('gives what it gave when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (raw) => {
        const once = fold(raw);
        fc.pre(once.length < LONGEST_FOLDED);
        expect(fold(once)).toBe(once);
      }),
    );
  });

  it('gives at most 80 characters, without a blank at either end or two together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const text = fold(raw);
        expect(text.length).toBeLessThanOrEqual(LONGEST_FOLDED);
        expect(text).toBe(text.trim());
        expect(text).not.toContain('  ');
      }),
    );
  });
});
