import { describe, expect, it } from '@jest/globals';
import { foldText, LONGEST_COMPARED, looksLike } from './fold-text.js';

describe('folding a text for matching', () => {
  it.each([
    ['O’Brien', 'obrien', ['punctuation']],
    ["o'brien", 'obrien', ['punctuation']],
    ['Smith-Jones', 'smith jones', ['punctuation']],
    ['Zoë', 'zoe', ['accents']],
    ['Zoe\u0308', 'zoe', ['accents']],
    ['Łukasz Groß', 'lukasz gross', ['accents']],
    ['  DE  LA\tCRUZ ', 'de la cruz', []],
    ['Sa\u200brah\u202e', 'sarah', ['hidden-characters']],
    ['Шевченко', 'шевченко', []],
    ['S\u0430rah', 's\u0430rah', ['mixed-script']],
    ['阮文', '阮文', []],
    ['-', '', ['punctuation']],
    ['', '', []],
  ])('turns %j into %j', (raw, text, changes) => {
    expect(foldText(raw)).toEqual({ text, changes });
  });

  it('compares only the beginning of a very long text, and says so', () => {
    const { text, changes } = foldText('a\u0301'.repeat(5_000_000));
    expect(text).toHaveLength(LONGEST_COMPARED);
    expect(changes).toContain('cut-short');
  });

  it('sees what letters of another alphabet look like', () => {
    expect(looksLike('s\u0430rah \u043E\u0432rien')).toBe('sarah obrien');
  });
});
