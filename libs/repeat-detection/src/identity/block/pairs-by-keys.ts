import type { Blocks } from './blocks.js';
import { metInBlocks } from './candidates.js';
import type { LikelyPairs } from './choose-rules.js';

/** Of more pairs than these one in so many is looked at: what so many tell is right to a few in a thousand. */
const LOOKED_AT = 1_000_000;

export interface PairsByKeys {
  /** That some key brings together, each counted once, as it is compared. */
  readonly all: number;
  /** By key: those that no other key brings together. */
  readonly alone: Float64Array;
}

/** How many pairs keys bring together. How far keys overlap cannot be told from what each brings by itself. */
export function pairsByKeys(keys: readonly Blocks[], leftSize?: number): PairsByKeys {
  const each = Math.max(1, Math.ceil(keys.reduce((sum, { pairs }) => sum + pairs, 0) / LOOKED_AT));
  const alone = new Float64Array(keys.length);
  let all = 0;
  const met = metInBlocks(keys);
  keys.forEach((key, place) => {
    const later = keys.slice(place + 1);
    const metLater = metInBlocks(later);
    everySoMany(key, each, leftSize, (left, right) => {
      if (met(left, right, place)) return;
      all += each;
      if (!metLater(left, right, later.length)) alone[place]! += each;
    });
  });
  return { all, alone };
}

/** By key: the likely pairs that no other key brings together. */
export function likelyPairsAlone(keys: readonly Blocks[], { left, right }: LikelyPairs): Float64Array {
  const alone = new Float64Array(keys.length);
  const finds = keys.map((key) => metInBlocks([key]));
  left.forEach((record, pair) => {
    const finding = finds.flatMap((met, place) => (met(record, right[pair] as number, 1) ? [place] : []));
    const [only] = finding;
    if (only !== undefined && finding.length === 1) alone[only]! += 1;
  });
  return alone;
}

/** Every so-many-th pair of a key, counted through all its blocks, so that large and small ones are looked at alike. */
function everySoMany(
  { records, starts }: Blocks,
  each: number,
  leftSize: number | undefined,
  visit: (left: number, right: number) => void,
): void {
  let skipped = 0;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const [from, to] = [starts[block] as number, starts[block + 1] as number];
    const right = leftSize === undefined ? undefined : firstFrom(records, from, to, leftSize);
    for (let at = from; at < (right ?? to); at += 1) {
      let other = (right ?? at + 1) + skipped;
      for (; other < to; other += each) visit(records[at] as number, records[other] as number);
      skipped = other - to;
    }
  }
}

/** Where the right file's records begin in a block: they come last. */
function firstFrom(records: Int32Array, from: number, to: number, leftSize: number): number {
  let at = from;
  while (at < to && (records[at] as number) < leftSize) at += 1;
  return at;
}
