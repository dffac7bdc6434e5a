import { RecordGroups } from '../cluster/record-groups.js';
import { eachPair, type RecordPairs } from '../cluster/weighted-pairs.js';

/** The pairs held apart, without those that somebody decided are one person: a person's word wins over a rule. */
export function unlessDecided({ left, right }: RecordPairs, same: RecordPairs, records: number): RecordPairs {
  const decided = new RecordGroups(records);
  eachPair(same, (one, other) => decided.join(one, other));
  const stands = (_: number, pair: number): boolean =>
    decided.find(left[pair] as number) !== decided.find(right[pair] as number);
  return { left: left.filter(stands), right: right.filter(stands) };
}

export const bothOf = (one: RecordPairs, other: RecordPairs): RecordPairs => ({
  left: concatenated(one.left, other.left),
  right: concatenated(one.right, other.right),
});

function concatenated(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
