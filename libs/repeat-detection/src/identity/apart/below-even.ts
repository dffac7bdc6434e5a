import type { RecordPairs } from '../cluster/weighted-pairs.js';
import type { ScoredPairs } from '../score/scored-pairs.js';

/** Bits: what holds two people apart is itself wrong now and then, as with a number that was another's. */
const AT_MOST = -1;

/**
 * Takes the weight of each pair between two people who are held apart below even odds, whatever their other records say:
 * if a cannot be b, and c is a, then c is not b either. Changes the weights in place.
 */
export function keepBelowEven(pairs: ScoredPairs, people: Int32Array, { left, right }: RecordPairs): void {
  if (left.length === 0) return;
  const apart = new Set<number>();
  const isConcerned = new Uint8Array(people.length);
  const nameOf = (one: number, other: number): number => Math.min(one, other) * people.length + Math.max(one, other);
  left.forEach((record, pair) => {
    const [one, other] = [people[record] as number, people[right[pair] as number] as number];
    if (one === other) return;
    apart.add(nameOf(one, other));
    isConcerned[one] = 1;
    isConcerned[other] = 1;
  });
  for (let pair = 0; pair < pairs.left.length; pair += 1) {
    const one = people[pairs.left[pair] as number] as number;
    const other = people[pairs.right[pair] as number] as number;
    if (isConcerned[one] === 0 || isConcerned[other] === 0) continue;
    if (apart.has(nameOf(one, other))) pairs.weight[pair] = Math.min(pairs.weight[pair] as number, AT_MOST);
  }
}
