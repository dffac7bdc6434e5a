import type { Note } from './record-change.js';
import { asItLooks, inLatinLetters, isMixedWord } from './alphabets.js';

/** Longest text that is compared, in characters. Nobody's name is cut for it: only what is matched on is. */
export const LONGEST_FOLDED = 80;

/** Letters that no accent can be taken from. */
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

const HIDDEN = /[\u0000-\u0008\u000E-\u001F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu;
const APOSTROPHES = /['’‘`´ʼʹ＇]/g;
const NOT_IN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const BEYOND_ASCII = /[^\u0001-\u007F]/;

/**
 * Lower-case words in Latin letters without accents or punctuation, separated by single spaces: `O’Brien-Núñez` is
 * `obrien nunez`, `Шевченко` is `shevchenko`. At most 80 characters; the time does not grow beyond twice that.
 */
export function fold(raw: string, note?: Note): string {
  if (raw.length <= LONGEST_FOLDED && isFolded(raw)) return raw;
  const short = raw.slice(0, LONGEST_FOLDED * 2);
  if (note && raw.length > short.length) note('cut-short');
  const plain = BEYOND_ASCII.test(short) ? plainLetters(short, note) : short.toLowerCase();
  if (plain.length <= LONGEST_FOLDED && isFolded(plain)) return plain;
  const words = plain.replace(APOSTROPHES, '').replace(NOT_IN_WORDS, ' ').trim();
  if (note && words.replaceAll(' ', '') !== plain.replace(/\s/g, '')) note('punctuation');
  if (note && raw.length === short.length && words.length > LONGEST_FOLDED) note('cut-short');
  return words.slice(0, LONGEST_FOLDED).trim();
}

/** Most cells of most files are small words already, or become so with one change of case. */
function isFolded(text: string): boolean {
  let before = 32;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 32 ? before === 32 : !((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return false;
    before = code;
  }
  return before !== 32 || text === '';
}

function plainLetters(text: string, note: Note | undefined): string {
  const shown = text.replace(HIDDEN, '');
  if (note && shown !== text) note('hidden-characters');
  const small = shown.normalize('NFKC').toLowerCase();
  const bare = small.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  const plain = [...bare].map((letter) => ligatures[letter] ?? letter).join('');
  if (note && plain !== small) note('accents');
  return plain.replace(/[\p{L}\p{M}]+/gu, (word) => latinWord(word, note));
}

function latinWord(word: string, note: Note | undefined): string {
  const mixed = isMixedWord(word);
  const latin = mixed ? asItLooks(word) : inLatinLetters(word);
  if (note && latin !== word) note(mixed ? 'look-alikes' : 'transliterated');
  return latin;
}
