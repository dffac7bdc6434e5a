import { clusterPairs } from './cluster-pairs.js';
import type { ClusterOptions } from './cluster-options.js';
import { noPairs, type RecordPairs, type WeightedPairs } from './weighted-pairs.js';

/**
 * Hysteresis: what was one person is only split when the mean link falls under `breakAt`, though it would have taken
 * `joinAt` to join it. Groups that hold records of one former person are joined again while their mean link is at least
 * `breakAt`; two groups that share no former person never are.
 *
 * What comes of this depends on what went before, and so on the order of arrival. It is for live use alone, and only
 * where the mean lies between the two thresholds.
 *
 * @param groups each record's group at `joinAt`, as `clusterPairs` gives it
 * @param former each record's person before, −1 for none
 * @param options as for `clusterPairs`, but with `breakAt` for `joinAt`
 */
export function holdTogether(
  groups: Int32Array,
  former: Int32Array,
  pairs: WeightedPairs,
  options: ClusterOptions,
): Int32Array {
  const sharing = groupsOfThoseSplit(groups, former);
  if (sharing.size === 0) return groups;
  const isSharing = (record: number): boolean => sharing.has(groups[record] as number);
  return clusterPairs(pairsWhere(pairs, isSharing), groups.length, {
    ...options,
    mustLink: together(options.mustLink ?? noPairs, chains(groups)),
    cannotLink: together(options.cannotLink ?? noPairs, strangers(groups, sharing)),
  });
}

/** The former people of each group, where one of them is now in several groups. */
function groupsOfThoseSplit(groups: Int32Array, former: Int32Array): Map<number, Set<number>> {
  const groupsOf = new Map<number, Set<number>>();
  former.forEach((person, record) => {
    if (person >= 0) groupsOf.set(person, (groupsOf.get(person) ?? new Set()).add(groups[record] as number));
  });
  const sharing = new Map<number, Set<number>>();
  for (const [person, own] of groupsOf) {
    if (own.size > 1) for (const group of own) sharing.set(group, (sharing.get(group) ?? new Set()).add(person));
  }
  return sharing;
}

/** Links that keep each group as it is. */
function chains(groups: Int32Array): RecordPairs {
  const first = firstOf(groups);
  const later = [...groups.keys()].filter((record) => first.get(groups[record] as number) !== record);
  return {
    left: Int32Array.from(later, (record) => first.get(groups[record] as number) as number),
    right: Int32Array.from(later),
  };
}

/** Keeps apart the groups that share nobody. */
function strangers(groups: Int32Array, sharing: ReadonlyMap<number, ReadonlySet<number>>): RecordPairs {
  const first = firstOf(groups);
  const apart = [...sharing].flatMap(([one, people], at) =>
    [...sharing]
      .slice(at + 1)
      .flatMap(([other, others]) => ([...people].some((person) => others.has(person)) ? [] : [[one, other] as const])),
  );
  return {
    left: Int32Array.from(apart, ([one]) => first.get(one) as number),
    right: Int32Array.from(apart, ([, other]) => first.get(other) as number),
  };
}

function firstOf(groups: Int32Array): Map<number, number> {
  const first = new Map<number, number>();
  groups.forEach((group, record) => {
    if (!first.has(group)) first.set(group, record);
  });
  return first;
}

const together = (one: RecordPairs, other: RecordPairs): RecordPairs => ({
  left: Int32Array.of(...one.left, ...other.left),
  right: Int32Array.of(...one.right, ...other.right),
});

function pairsWhere({ left, right, weight }: WeightedPairs, holds: (record: number) => boolean): WeightedPairs {
  const both = (_: number, pair: number): boolean => holds(left[pair] as number) && holds(right[pair] as number);
  return { left: left.filter(both), right: right.filter(both), weight: weight.filter(both) };
}
