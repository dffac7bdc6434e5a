import { describe, expect, it } from '@jest/globals';
import { visibleText } from './visible-text.js';

describe('a text that is shown', () => {
  it.each([
    ['turns no line round', 'Ann\u202Eeel\u202C', 'Anneel'],
    ['hides nothing between its letters', 'B\u200Ba\u200Dd\uFEFF\u00AD', 'Bad'],
    ['rings no bell and ends no terminal line', 'a\u0007\u001B[2Jb\r\n', 'a[2Jb\n'],
    ['keeps its lines', 'one\n\ttwo', 'one\n\ttwo'],
    ['keeps other alphabets', 'שרה كريم Łukasz 陈 🙂', 'שרה كريم Łukasz 陈 🙂'],
    ['keeps accents that stand alone', 'Zoe\u0308', 'Zoe\u0308'],
  ])('%s', (_title, text, shown) => expect(visibleText(text)).toBe(shown));
});
