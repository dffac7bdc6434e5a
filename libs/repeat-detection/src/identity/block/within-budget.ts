import type { Blocks } from './blocks.js';
import type { LikelyPairs } from './choose-rules.js';
import { likelyPairsAlone, pairsByKeys } from './pairs-by-keys.js';

export interface PairBudget {
  /** Pairs that may be compared in all, each counted once. */
  readonly pairs: number;
  readonly likely: LikelyPairs;
  readonly leftSize?: number | undefined;
}

/** Pairs are counted on a sample, so a little less is planned for than there is room. */
const SURELY = 0.99;

/**
 * The keys without those that are missed least, until they bring no more pairs together than may be compared. When keys
 * are chosen, how far they overlap is a guess; this is what they bring together once they have gathered.
 */
export function withinBudget<Keys extends Blocks>(keys: readonly Keys[], budget: PairBudget): Keys[] {
  const { all, alone } = pairsByKeys(keys, budget.leftSize);
  const beyond = all - SURELY * budget.pairs;
  if (beyond <= 0 || keys.length <= 1) return [...keys];
  const out = missedLeast(alone, likelyPairsAlone(keys, budget.likely), beyond);
  return withinBudget(
    keys.filter((_, place) => place !== out),
    budget,
  );
}

/**
 * Of the keys that free enough the one that alone finds fewest likely pairs; where none frees enough, the one that finds
 * fewest for what it frees. One pair that is not among the likely ones is assumed to be found too.
 */
function missedLeast(frees: Float64Array, finds: Float64Array, wanted: number): number {
  const price = (place: number): number => (1 + (finds[place] as number)) / Math.min(wanted, frees[place] as number);
  return [...frees.keys()].reduce((best, place) => (price(place) < price(best) ? place : best));
}
