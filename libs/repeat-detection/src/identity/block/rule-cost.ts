import type { Population } from '../train/random-pairs.js';
import type { BlockingRule, BlockLimit } from './blocks.js';
import type { KeyPart } from './key-parts.js';

/** Records on which the cost of a key is tried; more would not be known more exactly than it matters. */
const SAMPLE = 30_000;

/** Counters of a hash table that is read as if no two keys fell together; what falls together is then taken off. */
const COUNTER_BITS = 17;
const COUNTERS = 1 << COUNTER_BITS;

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
  const counts = new KeyCounts(chosen.length);
  const keys = new KeysOfParts(sampled, chosen.length);
  return ({ parts: own }) => {
    const known = counts.count(keys.of(own), sampledLeft);
    return counts.pairs(known, most, leftSize === undefined) * step * step;
  };
}

/** Rules come in such an order that the next often begins with the same parts as the last: those keys are kept. */
class KeysOfParts {
  private parts: readonly KeyPart[] = [];
  private readonly keys: Int32Array[] = [];

  constructor(
    private readonly values: ReadonlyMap<KeyPart, Int32Array>,
    private readonly records: number,
  ) {}

  of(parts: readonly KeyPart[]): Int32Array {
    let kept = 0;
    while (kept < parts.length && parts[kept] === this.parts[kept]) kept += 1;
    for (let depth = kept; depth < parts.length; depth += 1) {
      const before = this.keys[depth - 1];
      const keys = (this.keys[depth] ??= new Int32Array(this.records));
      mixInto(keys, before, this.values.get(parts[depth] as KeyPart) as Int32Array);
    }
    this.parts = parts;
    return this.keys[parts.length - 1] as Int32Array;
  }
}

/** 0 where a part is not known. */
function mixInto(keys: Int32Array, before: Int32Array | undefined, values: Int32Array): void {
  for (let record = 0; record < keys.length; record += 1) {
    const value = values[record] as number;
    const so = before === undefined ? 1 : (before[record] as number);
    const mixed = value === 0 || so === 0 ? 0 : Math.imul(so ^ value, 0x9e3779b1) | 1;
    keys[record] = mixed ^ (mixed >>> 15);
  }
}

/** How many records of each file have each key. Only the counters that were used are looked at and cleared again. */
class KeyCounts {
  private readonly left = new Int32Array(COUNTERS);
  private readonly right = new Int32Array(COUNTERS);
  private readonly used: Int32Array;
  private inUse = 0;

  constructor(records: number) {
    this.used = new Int32Array(records);
  }

  /** How many records have a key. */
  count(keys: Int32Array, leftSize: number): number {
    const { left, right, used } = this;
    let known = 0;
    for (let record = 0; record < keys.length; record += 1) {
      const key = keys[record] as number;
      if (key === 0) continue;
      const counter = Math.imul(key, 0x85ebca6b) >>> (32 - COUNTER_BITS);
      if (left[counter] === 0 && right[counter] === 0) used[this.inUse++] = counter;
      if (record < leftSize) left[counter]! += 1;
      else right[counter]! += 1;
      known += 1;
    }
    return known;
  }

  pairs(known: number, most: number, isOneFile: boolean): number {
    const { left, right, used } = this;
    let pairs = 0;
    for (let at = 0; at < this.inUse; at += 1) {
      const counter = used[at] as number;
      const [here, there] = [left[counter] as number, right[counter] as number];
      const all = here + there;
      const possible = isOneFile ? (all * (all - 1)) / 2 : here * there;
      pairs += all > most ? (possible * most) / all : possible;
      left[counter] = 0;
      right[counter] = 0;
    }
    this.inUse = 0;
    const byAccident = (known * known) / (2 * COUNTERS) / (isOneFile ? 1 : 2);
    return Math.max(1, pairs - byAccident);
  }
}
