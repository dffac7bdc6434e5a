import type { Contradiction } from './contradiction.js';
import type { Contradicting } from './relatives-share.js';

/** Two groups of records that contradict each other, by their numbers. */
interface BetweenGroups extends Contradicting, Pick<Contradiction, 'areLikeTwins'> {
  readonly groups: readonly [number, number];
}

/** There is one birth of three for so many births of two (Hellin 1895, "Die Ursache der Multiparität"). */
const TWINS_TO_TRIPLETS = 89;
const BITS = Math.log2(TWINS_TO_TRIPLETS);

/**
 * Where three usual forenames stand with one surname and one birth date, they would be triplets, and so much rarer; one
 * person who goes by several names is no rarer for it. So it speaks against two relatives as much as triplets are rarer
 * than twins.
 */
export function lessWhereTriplets<Found extends BetweenGroups>(found: readonly Found[]): Found[] {
  const others = new Map<number, Set<number>>();
  const know = (one: number, other: number): void => void others.set(one, (others.get(one) ?? new Set()).add(other));
  for (const { areLikeTwins, groups } of found) {
    if (!areLikeTwins) continue;
    know(groups[0], groups[1]);
    know(groups[1], groups[0]);
  }
  const isOfThree = ([one, other]: BetweenGroups['groups']): boolean =>
    [...(others.get(one) ?? [])].some((third) => others.get(other)?.has(third));
  return found.map((one) =>
    one.areLikeTwins && isOfThree(one.groups) ? { ...one, evidence: one.evidence - BITS } : one,
  );
}
