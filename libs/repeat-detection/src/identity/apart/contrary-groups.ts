import { RelationIndex } from '../cluster/relation-index.js';
import type { RecordPairs } from '../cluster/weighted-pairs.js';
import { GrowingInt32 } from '../encode/growing-array.js';
import type { LikeRecords } from './like-records.js';

/** Two groups of like records that agree in forename or in birth date, not in both, and the pairs between them. */
export interface ContraryGroups {
  readonly one: number;
  readonly other: number;
  readonly pairs: Int32Array;
}

/** In the order of their first pairs; few of millions. */
export function* contraryGroups(like: LikeRecords, all: RecordPairs): Generator<ContraryGroups> {
  const pairs = contraryPairs(like, all);
  const ends = new Int32Array(2 * pairs.length);
  const numbers = numberGroups(like, all, pairs, ends);
  const start = new Int32Array(pairs.length + 2);
  for (const number of numbers) start[number + 2]! += 1;
  for (let number = 2; number < start.length; number += 1) start[number]! += start[number - 1]!;
  const sorted = new Int32Array(pairs.length);
  numbers.forEach((number, at) => (sorted[start[number + 1]!++] = pairs[at] as number));
  for (let number = 0; (start[number] as number) < pairs.length; number += 1) {
    const [one, other] = [ends[2 * number] as number, ends[2 * number + 1] as number];
    yield { one, other, pairs: sorted.subarray(start[number], start[number + 1]) };
  }
}

function contraryPairs({ groupOf, forename, birth }: LikeRecords, { left, right }: RecordPairs): Int32Array {
  const found = new GrowingInt32();
  for (let pair = 0; pair < left.length; pair += 1) {
    const one = left[pair] as number;
    const other = right[pair] as number;
    const group = groupOf[one] as number;
    const otherGroup = groupOf[other] as number;
    if (group < 0 || otherGroup < 0 || group === otherGroup) continue;
    if ((forename[one] === forename[other]) !== (birth[one] === birth[other])) found.push(pair);
  }
  return found.shared();
}

/** Of each pair the number of its two groups, counted as they come; `ends` is filled with the groups of each number. */
function numberGroups(
  { groupOf }: LikeRecords,
  { left, right }: RecordPairs,
  pairs: Int32Array,
  ends: Int32Array,
): Int32Array {
  const index = new RelationIndex(ends, pairs.length);
  let count = 0;
  return pairs.map((pair) => {
    const group = groupOf[left[pair] as number] as number;
    const otherGroup = groupOf[right[pair] as number] as number;
    const known = index.find(group, otherGroup);
    if (known >= 0) return known;
    ends[2 * count] = Math.min(group, otherGroup);
    ends[2 * count + 1] = Math.max(group, otherGroup);
    index.add(count);
    count += 1;
    return count - 1;
  });
}
