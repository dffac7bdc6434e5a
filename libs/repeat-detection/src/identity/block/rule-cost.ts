import type { Population } from '../train/random-pairs.js';
import type { BlockingRule, BlockLimit } from './blocks.js';
import type { KeyPart } from './key-parts.js';

/** Records on which the cost of a key is tried; more would not be known more exactly than it matters. */
const SAMPLE = 30_000;

/** Counters of a hash table that is read as if no two keys fell together; what falls together is then taken off. */
const COUNTERS = 1 << 17;

/**
 * About how many pairs a rule brings together, tried on every so-many-th record: a sample of one in k has one in k² of
 * the pairs. A hot block counts as if it fell apart into blocks of the most that is allowed.
 */
export function ruleCost(
  parts: readonly KeyPart[],
  { mostRecords }: BlockLimit,
  { size, leftSize }: Population,
): (rule: BlockingRule) => number {
  const step = Math.max(1, Math.floor(size / SAMPLE));
  const chosen = Int32Array.from({ length: Math.ceil(size / step) }, (_, place) => place * step);
  const sampled = new Map(parts.map((part) => [part, chosen.map((record) => part.values[record] as number)]));
  const sampledLeft = leftSize === undefined ? 0 : Math.ceil(leftSize / step);
  const most = Math.max(2, mostRecords / step);
  const counts = { left: new Int32Array(COUNTERS), right: new Int32Array(COUNTERS) };
  return ({ parts: own }) => {
    const columns = own.map((part) => sampled.get(part) as Int32Array);
    const known = count(columns, sampledLeft, counts);
    return pairsOf(counts, known, most, leftSize === undefined) * step * step;
  };
}

interface Counts {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

function count(columns: readonly Int32Array[], leftSize: number, { left, right }: Counts): number {
  left.fill(0);
  right.fill(0);
  const records = columns[0]?.length ?? 0;
  let known = 0;
  for (let record = 0; record < records; record += 1) {
    const key = mixedKey(columns, record);
    if (key === 0) continue;
    const side = record < leftSize ? left : right;
    const counter = key >>> (32 - Math.log2(COUNTERS));
    side[counter] = (side[counter] as number) + 1;
    known += 1;
  }
  return known;
}

function mixedKey(columns: readonly Int32Array[], record: number): number {
  let key = 0;
  for (const column of columns) {
    const value = column[record] as number;
    if (value === 0) return 0;
    key = Math.imul(key ^ value, 0x9e3779b1);
    key ^= key >>> 15;
  }
  return Math.imul(key, 0x85ebca6b) | 1;
}

function pairsOf({ left, right }: Counts, known: number, most: number, isOneFile: boolean): number {
  let pairs = 0;
  for (let counter = 0; counter < COUNTERS; counter += 1) {
    const [here, there] = [left[counter] as number, right[counter] as number];
    const all = here + there;
    if (all < 2) continue;
    const possible = isOneFile ? (all * (all - 1)) / 2 : here * there;
    pairs += all > most ? (possible * most) / all : possible;
  }
  const byAccident = (known * known) / (2 * COUNTERS) / (isOneFile ? 1 : 2);
  return Math.max(1, pairs - byAccident);
}
