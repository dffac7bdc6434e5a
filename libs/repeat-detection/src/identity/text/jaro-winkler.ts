import { plainJaroWinkler } from './plain-jaro-winkler.js';
import { codeUnitsOf, LENGTH_BITS, type TextCodes } from './text-codes.js';

const LENGTH = (1 << LENGTH_BITS) - 1;

/**
 * Jaro-Winkler similarity of two texts of a pool, 0 to 1, the same from both sides. Winkler's bonus for a common
 * beginning (at most four letters, a tenth each) is given above 0.7 only; swapped letters count by whole pairs; an empty
 * text is like nothing, not even another: 0.
 * Definition: Jaro 1989 (doi:10.1080/01621459.1989.10478785), Winkler 1990 (ERIC ED325505), as in rapidfuzz and DuckDB.
 *
 * Bit-parallel: bit i of a row stands for the i-th letter of the left text, after the manner of Myers 1999
 * (doi:10.1145/316542.316550). The loops take four letters at a time and hold no branch, because on names, which differ
 * in length, branches cost more in trials than the work they save. Nothing is allocated.
 */
export function jaroWinklerOf(pool: TextCodes, left: number, right: number): number {
  const { packed, starts } = pool;
  const ours = starts[left]!;
  const theirs = starts[right]!;
  const ourLength = packed[ours]! & LENGTH;
  const theirLength = packed[theirs]! & LENGTH;
  if (ourLength === 0 || theirLength === 0) return plainJaroWinkler(pool, left, right);

  const longer = ourLength > theirLength ? ourLength : theirLength;
  const reach = longer < 4 ? 0 : (longer >> 1) - 1;
  markLetters(packed, ours, ourLength);
  // `taken`: our letters that have found a partner; `partners`: theirs. `disorder` is not 0 if any two pairs cross.
  let taken = 0;
  let partners = 0;
  let disorder = 0;
  let near = (2 << reach) - 1;
  for (let place = 0, at = theirs + 1; place < theirLength; place += 4, at += 1) {
    const letters = packed[at]! | 0;
    let free = places[letters & 255]! & near & ~taken;
    disorder |= taken & -free;
    taken |= free & -free;
    partners |= ((free | -free) >>> 31) << place;
    near = (near << 1) | ((place - reach) >>> 31);

    free = places[(letters >>> 8) & 255]! & near & ~taken;
    disorder |= taken & -free;
    taken |= free & -free;
    partners |= ((free | -free) >>> 31) << (place + 1);
    near = (near << 1) | ((place + 1 - reach) >>> 31);

    free = places[(letters >>> 16) & 255]! & near & ~taken;
    disorder |= taken & -free;
    taken |= free & -free;
    partners |= ((free | -free) >>> 31) << (place + 2);
    near = (near << 1) | ((place + 2 - reach) >>> 31);

    free = places[letters >>> 24]! & near & ~taken;
    disorder |= taken & -free;
    taken |= free & -free;
    partners |= ((free | -free) >>> 31) << (place + 3);
    near = (near << 1) | ((place + 3 - reach) >>> 31);
  }
  const swaps = disorder === 0 ? 0 : swapsBetween(taken, partners, packed, theirs);
  clearLetters(packed, ours, ourLength);
  if (taken === 0) return 0;
  const matches = bitsIn(taken);
  const jaro = (matches / ourLength + matches / theirLength + (matches - swaps) / matches) / 3;
  return jaro > 0.7 ? withBonus(jaro, packed[ours + 1]! ^ packed[theirs + 1]!) : jaro;
}

/**
 * The similarity if it is at least so much, else 0. Most texts that have little in common are told apart by the kinds of
 * letter in them, several times as fast as by comparing them: each kind that only one has is a letter without a partner.
 */
export function jaroWinklerAtLeast(pool: TextCodes, left: number, right: number, least: number): number {
  const { packed, starts } = pool;
  const ours = packed[starts[left]!]!;
  const theirs = packed[starts[right]!]!;
  const ourLength = ours & LENGTH;
  const theirLength = theirs & LENGTH;
  if (ourLength !== 0 && theirLength !== 0) {
    const ourPartners = ourLength - bitsIn((ours & ~theirs) >>> LENGTH_BITS);
    const theirPartners = theirLength - bitsIn((theirs & ~ours) >>> LENGTH_BITS);
    const matches = ourPartners < theirPartners ? ourPartners : theirPartners;
    const most = (matches / ourLength + matches / theirLength + 1) / 3;
    if (most <= 0.7 ? most < least : withBonus(most, packed[starts[left]! + 1]! ^ packed[starts[right]! + 1]!) < least)
      return 0;
  }
  const similarity = jaroWinklerOf(pool, left, right);
  return similarity >= least ? similarity : 0;
}

/** The same for two strings that are compared once; of each the first 80 code units count. */
export const jaroWinkler = (left: string, right: string): number => plainJaroWinkler(codeUnitsOf([left, right]), 0, 1);

/** By rank of a letter, at which places of the left text it stands. All 0 between two comparisons. */
const places = new Int32Array(256);

function markLetters(packed: Uint32Array, start: number, length: number): void {
  for (let place = 0, at = start + 1; place < length; place += 4, at += 1) {
    const letters = packed[at]! | 0;
    places[letters & 255]! |= 1 << place;
    places[(letters >>> 8) & 255]! |= 2 << place;
    places[(letters >>> 16) & 255]! |= 4 << place;
    places[letters >>> 24]! |= 8 << place;
  }
  places[0] = 0; // what fills up a word is no letter
}

function clearLetters(packed: Uint32Array, start: number, length: number): void {
  for (let place = 0, at = start + 1; place < length; place += 4, at += 1) {
    const letters = packed[at]! | 0;
    places[letters & 255] = 0;
    places[(letters >>> 8) & 255] = 0;
    places[(letters >>> 16) & 255] = 0;
    places[letters >>> 24] = 0;
  }
}

/** Half of how many matched letters differ when both sides' are read in their own order, rounded down. */
function swapsBetween(taken: number, partners: number, packed: Uint32Array, theirs: number): number {
  let outOfPlace = 0;
  let ours = taken;
  for (let left = partners; left !== 0; left &= left - 1) {
    const place = 31 - Math.clz32(left & -left);
    const letter = (packed[theirs + 1 + (place >> 2)]! >>> ((place & 3) << 3)) & 255;
    if ((places[letter]! & ours & -ours) === 0) outOfPlace += 1;
    ours &= ours - 1;
  }
  return outOfPlace >> 1;
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** `difference` of the first four letters, lowest byte first: its lowest bit tells where they part. */
function withBonus(jaro: number, difference: number): number {
  const common = difference === 0 ? 4 : (31 - Math.clz32(difference & -difference)) >> 3;
  return jaro + 0.1 * common * (1 - jaro);
}
