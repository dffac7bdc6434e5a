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
  /** Records that shared so hot a key that nothing more told them apart: they were compared in portions. */
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

/** Gathers records by a rule's key, in time that grows with the records and not with their square. */
export function gather(
  rule: BlockingRule,
  all: readonly KeyPart[],
  { mostRecords }: BlockLimit,
  leftSize?: number,
): Blocks {
  const keys = keysOf(rule.parts);
  const used = new Set(rule.parts.map(({ from }) => from));
  const dividers = DIVIDERS.flatMap((name) => all.filter(({ part, from }) => part === name && !used.has(from)));
  const blocks = new BlocksBuilder(keys.length, leftSize);
  let open = orderByKey(keys, recordsWithKey(keys));
  for (const divider of dividers) {
    open = blocks.takeCold(keys, open, mostRecords);
    if (open.length === 0) return blocks.build(0);
    for (const record of open) keys[record] = mixed(keys[record] as number, divider.values[record] as number);
    open = orderByKey(
      keys,
      open.filter((record) => keys[record] !== 0),
    );
  }
  const hot = blocks.takeCold(keys, open, mostRecords);
  blocks.takePortions(keys, shuffled(keys, hot, rule.name), mostRecords);
  return blocks.build(hot.length);
}

/**
 * Records of one key still together, but in an order of the rule's own: portions then hold records of both files, and
 * who is parted in one rule meets in another, so that somebody with more records than a portion is found whole.
 */
function shuffled(keys: Int32Array, records: Int32Array, rule: string): Int32Array {
  if (records.length === 0) return records;
  let salt = 1;
  for (let at = 0; at < rule.length; at += 1) salt = mixed(salt, rule.charCodeAt(at));
  const places = keys.map((_, record) => mixed(record + 1, salt));
  return orderByKey(keys, orderByKey(places, records));
}

function keysOf(parts: readonly KeyPart[]): Int32Array {
  const [first, ...rest] = parts;
  const keys = first ? first.values.slice() : new Int32Array();
  for (const { values } of rest) {
    for (let record = 0; record < keys.length; record += 1) {
      keys[record] = mixed(keys[record] as number, values[record] as number);
    }
  }
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

class BlocksBuilder {
  private readonly blockOf: Int32Array;
  private readonly records: Int32Array;
  private readonly starts: Int32Array;
  private blocks = 0;
  private filled = 0;
  private pairs = 0;
  private largest = 0;

  constructor(
    size: number,
    private readonly leftSize: number | undefined,
  ) {
    this.blockOf = new Int32Array(new SharedArrayBuffer(size * 4));
    this.records = new Int32Array(new SharedArrayBuffer(size * 4));
    this.starts = new Int32Array((size >> 1) + 2);
  }

  /** Makes blocks of the records, sorted by key, that are not too many of one key; gives the others, still sorted. */
  takeCold(keys: Int32Array, order: Int32Array, most: number): Int32Array {
    let hot = 0;
    this.eachKey(keys, order, (from, to) => {
      if (to - from <= most) this.add(order, from, to);
      else {
        order.copyWithin(hot, from, to);
        hot += to - from;
      }
    });
    return order.slice(0, hot);
  }

  /** Blocks of at most so many records of one key. */
  takePortions(keys: Int32Array, order: Int32Array, most: number): void {
    this.eachKey(keys, order, (from, to) => {
      for (let at = from; at < to; at += most) {
        order.subarray(at, Math.min(to, at + most)).sort();
        this.add(order, at, Math.min(to, at + most));
      }
    });
  }

  private eachKey(keys: Int32Array, order: Int32Array, visit: (from: number, to: number) => void): void {
    const { length } = order;
    for (let from = 0; from < length;) {
      const key = keys[order[from] as number];
      let to = from + 1;
      while (to < length && keys[order[to] as number] === key) to += 1;
      if (to - from > 1) visit(from, to);
      from = to;
    }
  }

  private add(order: Int32Array, from: number, to: number): void {
    const pairs = pairsOf(order, from, to, this.leftSize);
    if (pairs === 0) return;
    this.starts[this.blocks] = this.filled;
    this.blocks += 1;
    for (let at = from; at < to; at += 1) {
      const record = order[at] as number;
      this.blockOf[record] = this.blocks;
      this.records[this.filled] = record;
      this.filled += 1;
    }
    this.pairs += pairs;
    this.largest = Math.max(this.largest, to - from);
  }

  build(capped: number): Blocks {
    const { blockOf, records, pairs, largest } = this;
    this.starts[this.blocks] = this.filled;
    const starts = this.starts.slice(0, this.blocks + 1);
    return { records: records.subarray(0, this.filled), starts, blockOf, pairs, largest, capped };
  }
}

/** Records of a block are in rising order, so a file on the left comes first. */
function pairsOf(order: Int32Array, from: number, to: number, leftSize?: number): number {
  const size = to - from;
  if (leftSize === undefined) return (size * (size - 1)) / 2;
  let left = 0;
  while (from + left < to && (order[from + left] as number) < leftSize) left += 1;
  return left * (size - left);
}

function recordsWithKey(keys: Int32Array): Int32Array {
  const records = new Int32Array(keys.length);
  let known = 0;
  for (let record = 0; record < keys.length; record += 1) {
    records[known] = record;
    known += keys[record] === 0 ? 0 : 1;
  }
  return records.subarray(0, known);
}

const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** Least-significant-digit radix sort by key; stable, so blocks keep records in rising order. */
function orderByKey(keys: Int32Array, records: Int32Array): Int32Array {
  const { length } = records;
  let order: Int32Array = records;
  let spare: Int32Array = new Int32Array(length);
  const places = new Int32Array(BUCKETS + 1);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    places.fill(0);
    for (let at = 0; at < length; at += 1) places[bucketOf(keys, order[at] as number, shift) + 1]!++;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) places[bucket + 1]! += places[bucket]!;
    for (let at = 0; at < length; at += 1) {
      const record = order[at] as number;
      spare[places[bucketOf(keys, record, shift)]!++] = record;
    }
    [order, spare] = [spare, order];
  }
  return order;
}

const bucketOf = (keys: Int32Array, record: number, shift: number): number =>
  ((keys[record] as number) >>> shift) & (BUCKETS - 1);
