import { RecordGroups } from './record-groups.js';
import { Relations } from './relations.js';
import { eachPair, type RecordPairs, type WeightedPairs } from './weighted-pairs.js';
import type { WeightScale } from './weight-scale.js';

export interface Evidence {
  readonly pairs: WeightedPairs;
  /** Decisions, free of contradiction. */
  readonly apart: RecordPairs;
  readonly together: RecordPairs;
}

/**
 * The relations that can make a difference. A mean reaches `joinAt` only where a pair does, so no cluster reaches beyond
 * what such pairs, and decisions, connect. Those decided to be together are joined at once.
 */
export function linksWithinReach(
  evidence: Evidence,
  people: RecordGroups,
  joinAt: number,
  scale: WeightScale,
): Relations {
  const { pairs, apart, together } = evidence;
  const reach = reachOf(evidence, people.count, joinAt);
  const relations = new Relations(people.count, countWithin(reach, pairs) + countWithin(reach, apart));
  const { left, right, weight } = pairs;
  for (let pair = 0; pair < left.length; pair += 1) {
    const a = left[pair] as number;
    const b = right[pair] as number;
    if (isWithin(reach, a, b)) relations.relate(a, b, scale.excessOf(weight[pair] as number));
  }
  eachPair(apart, (a, b) => {
    if (isWithin(reach, a, b)) relations.relate(a, b, -Infinity);
  });
  if (together.left.length > 0) joinDecided(relations, people, together, reach);
  return relations;
}

function reachOf({ pairs, together }: Evidence, count: number, joinAt: number): RecordGroups {
  const reach = new RecordGroups(count);
  const { left, right, weight } = pairs;
  for (let pair = 0; pair < left.length; pair += 1) {
    if ((weight[pair] as number) >= joinAt) reach.join(left[pair] as number, right[pair] as number);
  }
  eachPair(together, (a, b) => reach.join(a, b));
  return reach;
}

function joinDecided(relations: Relations, people: RecordGroups, together: RecordPairs, reach: RecordGroups): void {
  const touched = new Uint8Array(people.count);
  eachPair(together, (a, b) => {
    const [one, other] = [people.find(a), people.find(b)];
    if (one === other) return;
    people.join(one, other);
    relations.grow(Math.min(one, other), Math.max(one, other));
    touched[Math.min(one, other)] = 1;
  });
  relations.contract(people, touched, reach);
}

const isWithin = (reach: RecordGroups, a: number, b: number): boolean => a !== b && reach.find(a) === reach.find(b);

function countWithin(reach: RecordGroups, { left, right }: RecordPairs): number {
  let count = 0;
  for (let pair = 0; pair < left.length; pair += 1) {
    if (isWithin(reach, left[pair] as number, right[pair] as number)) count += 1;
  }
  return count;
}
