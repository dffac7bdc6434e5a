import { editDistance, jaroWinkler } from './similarity.js';

/** Close: a slip of the finger. Alike: perhaps badly written, perhaps another name. */
export type Likeness = 'same' | 'close' | 'alike' | 'unlike';

export const isClose = (likeness: Likeness): boolean => likeness === 'same' || likeness === 'close';

/** From how many letters one wrong letter is a slip. */
export const SURNAME = 4;
/** Short forenames one letter apart are often two children of one family: Mary and Mark, Jane and June. */
export const FORENAME = 6;

const CLOSE = 0.94;
const ALIKE = 0.75;

export function likeness(left: string, right: string, slipFrom: number = SURNAME): Likeness {
  if (left === right) return 'same';
  const [first, second] = left < right ? [left, right] : [right, left];
  const similarity = jaroWinkler(first, second);
  if (similarity < ALIKE) return 'unlike';
  const shorter = Math.min(left.length, right.length);
  if (similarity >= CLOSE && shorter >= SURNAME) return 'close';
  return shorter >= slipFrom && editDistance(first, second) <= 1 ? 'close' : 'alike';
}
