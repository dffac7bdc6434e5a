import type { TextPool } from '../encode/text-pool.js';
import { withinOneEdit } from '../text/edit-distance.js';
import { jaroWinklerAtLeast } from '../text/jaro-winkler.js';

/** How alike two different texts are: one slip apart (or nearly), somewhat alike, or not. */
export type Likeness = 'close' | 'weak' | 'none';

/** Winkler 1990; 0.92 and 0.88 are Splink's name levels, 0.8 the lower end of its wide ones. */
const CLOSE = 0.9;
const WEAK = 0.8;
const SHORTEST_WITH_A_SLIP = 4;

export function likenessOf(pool: TextPool, left: number, right: number): Likeness {
  // Two texts of four letters and more that are one slip apart are never less alike than this.
  const similarity = jaroWinklerAtLeast(pool, left, right, WEAK);
  if (similarity === 0) return 'none';
  if (similarity >= CLOSE) return 'close';
  const shorter = Math.min(lengthOf(pool, left), lengthOf(pool, right));
  return shorter >= SHORTEST_WITH_A_SLIP && withinOneEdit(pool, left, right) ? 'close' : 'weak';
}

export const lengthOf = ({ offsets }: TextPool, text: number): number =>
  (offsets[text + 1] as number) - (offsets[text] as number);

/** Whether one text is the beginning or the end of the other, at least `least` letters of it. */
export function isPartOf(pool: TextPool, left: number, right: number, least: number): boolean {
  const [shorter, longer] = lengthOf(pool, left) <= lengthOf(pool, right) ? [left, right] : [right, left];
  if (lengthOf(pool, shorter) < least) return false;
  return (
    beginsWith(pool, longer, shorter, 0) ||
    beginsWith(pool, longer, shorter, lengthOf(pool, longer) - lengthOf(pool, shorter))
  );
}

export function beginsWith({ codes, offsets }: TextPool, whole: number, part: number, from: number): boolean {
  const begin = (offsets[whole] as number) + from;
  const end = offsets[part + 1] as number;
  for (let at = offsets[part] as number, to = begin; at < end; at += 1, to += 1)
    if (codes[at] !== codes[to]) return false;
  return true;
}

/** Greek begins here, and it is spelt in Latin letters before it is compared, as Cyrillic is: what is left of others begins later. */
const BEYOND_LATIN = 0x0370;

/** Whether one of two texts is in Latin letters and the other in those of a script that nobody spells in them here, such as Arabic or Chinese. */
export const areOfTwoScripts = (pool: TextPool, left: number, right: number): boolean =>
  isBeyondLatin(pool, left) !== isBeyondLatin(pool, right);

const isBeyondLatin = ({ codes, offsets }: TextPool, text: number): boolean =>
  (codes[offsets[text] as number] as number) >= BEYOND_LATIN;
