import type { KeyPart } from './key-parts.js';

/** Records gathered by a key; those of one block lie together. */
export interface Blocks {
  /** Records that have a key at all, block after block. */
  readonly records: Int32Array;
  /** Block b is `records[starts[b]]` up to `records[starts[b + 1]]`. */
  readonly starts: Int32Array;
  /** The block of each record, from 1; 0 for none. */
  readonly blockOf: Int32Array;
  readonly pairs: number;
  readonly largest: number;
  /** Records of blocks that were too hot and fell apart or were dropped. */
  readonly capped: number;
}

export interface BlockingRule {
  readonly name: string;
  readonly parts: readonly KeyPart[];
}

/** What a hot block is divided by, in this order, leaving out what its key has already. */
const DIVIDERS = ['forename-begin', 'birth-year', 'surname-begin', 'birthday', 'sector'];

/** A key that more records share than these says too little: what they share must be more. Bounds the work of a block. */
export interface BlockLimit {
  readonly mostRecords: number;
}

export function gather(rule: BlockingRule, all: readonly KeyPart[], limit: BlockLimit, leftSize?: number): Blocks {
  let keys = keysOf(rule.parts);
  const used = new Set(rule.parts.map(({ from }) => from));
  const dividers = DIVIDERS.flatMap((name) => all.filter(({ part, from }) => part === name && !used.has(from)));
  let capped = 0;
  for (const divider of [...dividers, undefined]) {
    const hot = hotRecords(keys, limit.mostRecords);
    if (hot.length === 0) break;
    capped += divider ? 0 : hot.length;
    if (keys === rule.parts[0]?.values) keys = keys.slice();
    for (const record of hot)
      keys[record] = divider ? mixed(keys[record] as number, divider.values[record] as number) : 0;
  }
  return { ...sorted(keys, leftSize), capped };
}

function keysOf(parts: readonly KeyPart[]): Int32Array {
  const [first, ...rest] = parts;
  if (!first) return new Int32Array();
  const keys = first.values.slice();
  for (const { values } of rest)
    for (let record = 0; record < keys.length; record += 1)
      keys[record] = mixed(keys[record] as number, values[record] as number);
  return keys;
}

/** Two numbers to one, 0 when either is: two keys fall together once in four milliards, which costs a comparison. */
function mixed(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other + 0x7f4a7c15, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  hash ^= hash >>> 13;
  return hash === 0 ? 1 : hash;
}

function hotRecords(keys: Int32Array, most: number): Int32Array {
  const { records, starts } = sorted(keys);
  const hot: number[] = [];
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const [from, to] = [starts[block] as number, starts[block + 1] as number];
    if (to - from > most) for (let at = from; at < to; at += 1) hot.push(records[at] as number);
  }
  return Int32Array.from(hot);
}

/** Sorted by key through a hash table's counts: linear in the records. Blocks of one record are left out. */
function sorted(keys: Int32Array, leftSize?: number): Omit<Blocks, 'capped'> {
  const order = orderByKey(keys);
  const blockOf = new Int32Array(new SharedArrayBuffer(keys.length * 4));
  const records = new Int32Array(new SharedArrayBuffer(order.length * 4));
  const starts: number[] = [];
  let [filled, pairs, largest] = [0, 0, 0];
  for (let from = 0; from < order.length;) {
    const key = keys[order[from] as number];
    let to = from + 1;
    while (to < order.length && keys[order[to] as number] === key) to += 1;
    const here = pairsOf(order, from, to, leftSize);
    if (here > 0) {
      starts.push(filled);
      for (let at = from; at < to; at += 1) {
        blockOf[order[at] as number] = starts.length;
        records[filled++] = order[at] as number;
      }
      pairs += here;
      largest = Math.max(largest, to - from);
    }
    from = to;
  }
  return {
    records: records.subarray(0, filled),
    starts: Int32Array.from([...starts, filled]),
    blockOf,
    pairs,
    largest,
  };
}

/** Records of a block are in rising order, so a file on the left comes first. */
function pairsOf(order: Int32Array, from: number, to: number, leftSize?: number): number {
  const size = to - from;
  if (leftSize === undefined) return (size * (size - 1)) / 2;
  let left = 0;
  while (from + left < to && (order[from + left] as number) < leftSize) left += 1;
  return left * (size - left);
}

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** Least-significant-digit radix sort of the records that have a key; stable, so blocks keep records in rising order. */
function orderByKey(keys: Int32Array): Int32Array {
  let order = Int32Array.from({ length: keys.length }, (_, record) => record).filter((record) => keys[record] !== 0);
  let spare = new Int32Array(order.length);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const places = new Int32Array(BUCKETS + 1);
    for (const record of order) places[(((keys[record] as number) >>> shift) & (BUCKETS - 1)) + 1]!++;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) places[bucket + 1]! += places[bucket]!;
    for (const record of order) spare[places[((keys[record] as number) >>> shift) & (BUCKETS - 1)]!++] = record;
    [order, spare] = [spare, order];
  }
  return order;
}
