import { fold } from './fold.js';
import type { Note } from './record-change.js';

/** Words, and the codes of ISO/IEC 5218 (1 male, 2 female). */
const letters: ReadonlyMap<string, string> = new Map([
  ...['1', 'man', 'boy', 'mr'].map((word) => [word, 'm'] as const),
  ...['2', 'woman', 'girl', 'w', 'mrs', 'miss', 'ms'].map((word) => [word, 'f'] as const),
]);
const NOTHING = new Set(
  '0 9 u unknown not nk n na none null unspecified indeterminate i undisclosed refused'.split(' '),
);

/** One letter: `m`, `f`, or the first of whatever else is said; empty where nothing is known. */
export function readSex(text: string, note?: Note): string {
  const [word = ''] = fold(text).split(' ', 1);
  if (NOTHING.has(word)) {
    note?.('stands-for-nothing');
    return '';
  }
  return letters.get(word) ?? word.charAt(0);
}
