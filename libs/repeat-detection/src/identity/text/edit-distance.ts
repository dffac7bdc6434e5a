import { LONGEST_TEXT, type CodeUnits } from './text-codes.js';

/**
 * Whether one letter put in, left out or changed, or two neighbours swapped, makes one text the other; equal texts too.
 * That is an `editDistanceOf` of at most 1, in time that grows with the length only. Nothing is allocated.
 */
export function withinOneEdit({ codes, offsets }: CodeUnits, left: number, right: number): boolean {
  let our = offsets[left]!;
  let their = offsets[right]!;
  let ourEnd = offsets[left + 1]!;
  let theirEnd = offsets[right + 1]!;
  const more = ourEnd - our - (theirEnd - their);
  if (more > 1 || more < -1) return false;
  for (; our < ourEnd && their < theirEnd && codes[our] === codes[their]; our += 1) their += 1;
  for (; our < ourEnd && their < theirEnd && codes[ourEnd - 1] === codes[theirEnd - 1]; ourEnd -= 1) theirEnd -= 1;
  const ourRest = ourEnd - our;
  const theirRest = theirEnd - their;
  if (ourRest <= 1 && theirRest <= 1) return true;
  const isPair = ourRest === 2 && theirRest === 2;
  return isPair && codes[our] === codes[their + 1] && codes[our + 1] === codes[their];
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): letters put in, left out, changed, or swapped with a
 * neighbour, no stretch of text being edited twice. Returns `bound + 1` for all that is further apart than `bound`. At
 * most 80 times 80 steps, and a step a letter where one text has at most 32. Nothing is allocated.
 */
export function editDistanceOf(pool: CodeUnits, left: number, right: number, bound: number): number {
  const { codes, offsets } = pool;
  const [first, second] = lengthOf(offsets, left) <= lengthOf(offsets, right) ? [left, right] : [right, left];
  const length = lengthOf(offsets, first);
  if (lengthOf(offsets, second) - length > bound) return bound + 1;
  if (length === 0) return lengthOf(offsets, second);
  const distance = length <= 32 ? byBits(codes, offsets, first, second) : byRows(codes, offsets, first, second);
  return distance <= bound ? distance : bound + 1;
}

const lengthOf = (offsets: Uint32Array, k: number): number => offsets[k + 1]! - offsets[k]!;

/** By code unit, at which places of the shorter text it stands. All 0 between two comparisons. */
const places = new Int32Array(0x10000);

/**
 * A column of the table of distances at a time, as the places where it goes up or down by one: Hyyrö 2003, A bit-vector
 * algorithm for computing Levenshtein and Damerau edit distances (Nordic Journal of Computing 10), figure 6.
 */
function byBits(codes: Uint16Array, offsets: Uint32Array, shorter: number, longer: number): number {
  const from = offsets[shorter]!;
  const length = lengthOf(offsets, shorter);
  for (let place = 0; place < length; place += 1) places[codes[from + place]!]! |= 1 << place;
  const last = 1 << (length - 1);
  let distance = length;
  let up = -1;
  let down = 0;
  let same = 0;
  let equalBefore = 0;
  for (let at = offsets[longer]!; at < offsets[longer + 1]!; at += 1) {
    const equal = places[codes[at]!]!;
    const swapped = ((~same & equal) << 1) & equalBefore;
    same = (((equal & up) + up) ^ up) | equal | down | swapped;
    let rises = down | ~(same | up);
    const falls = same & up;
    distance += (rises & last) !== 0 ? 1 : (falls & last) !== 0 ? -1 : 0;
    rises = (rises << 1) | 1;
    up = (falls << 1) | ~(same | rises);
    down = rises & same;
    equalBefore = equal;
  }
  for (let place = 0; place < length; place += 1) places[codes[from + place]!] = 0;
  return distance;
}

const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST_TEXT + 1));

/** The whole table, three rows at a time: for two texts that are both longer than a machine word. */
function byRows(codes: Uint16Array, offsets: Uint32Array, left: number, right: number): number {
  const ours = offsets[left]! - 1;
  const theirs = offsets[right]! - 1;
  const width = lengthOf(offsets, right);
  let [before, previous, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j += 1) previous[j] = j;
  for (let i = 1; i <= lengthOf(offsets, left); i += 1) {
    row[0] = i;
    const letter = codes[ours + i]!;
    for (let j = 1; j <= width; j += 1) {
      const changed = previous[j - 1]! + (letter === codes[theirs + j] ? 0 : 1);
      let least = Math.min(previous[j]! + 1, row[j - 1]! + 1, changed);
      if (i > 1 && j > 1 && letter === codes[theirs + j - 1] && codes[ours + i - 1] === codes[theirs + j])
        least = Math.min(least, before[j - 2]! + 1);
      row[j] = least;
    }
    [before, previous, row] = [previous, row, before];
  }
  return previous[width]!;
}
