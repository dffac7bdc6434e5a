import { RecordGroups } from './record-groups.js';
import type { RecordPairs } from './weighted-pairs.js';

/** The given pairs, put together where they hang together: those of a group stand between two of its `start`s. */
export interface ConnectedPairs {
  readonly pairs: Int32Array;
  readonly start: readonly number[];
}

/** Groups in the order of their first records; within each, the pairs as they came. */
export function connectedPairs({ left, right }: RecordPairs, count: number, chosen: Int32Array): ConnectedPairs {
  const groups = new RecordGroups(count);
  for (const pair of chosen) groups.join(left[pair] as number, right[pair] as number);
  const groupOf = groups.flat();
  const next = new Int32Array(count + 1);
  for (const pair of chosen) bump(next, (groupOf[left[pair] as number] as number) + 1);
  for (let at = 0; at < count; at += 1) next[at + 1] = (next[at + 1] as number) + (next[at] as number);
  const start = [...new Set(next)];
  const pairs = new Int32Array(chosen.length);
  for (const pair of chosen) pairs[bump(next, groupOf[left[pair] as number] as number)] = pair;
  return { pairs, start };
}

/** Counts up, and says what it was before. */
function bump(counts: Int32Array, at: number): number {
  const before = counts[at] as number;
  counts[at] = before + 1;
  return before;
}
