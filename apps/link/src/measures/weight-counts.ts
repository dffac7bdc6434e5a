import { probabilityOf, type ScoredPairs } from '#libs/repeat-detection/engine';
import { isPair, type Truth } from './truth.js';

/** Weights are counted to a thousandth of a bit, from -64 to 64, so that no pair needs to be sorted. */
export const STEPS = 1_000;
export const LIMIT = 64;
const BINS = 2 * LIMIT * STEPS + 1;

/** Labelled pairs by weight, those of one true person apart from the others. */
export interface WeightCounts {
  readonly same: Int32Array;
  readonly different: Int32Array;
}

export function countWeights({ left, right, weight }: ScoredPairs, { entityOf, leftSize }: Truth): WeightCounts {
  const same = new Int32Array(BINS);
  const different = new Int32Array(BINS);
  for (let pair = 0; pair < weight.length; pair += 1) {
    const [one, other] = [left[pair]!, right[pair]!];
    const [ours, theirs] = [entityOf[one]!, entityOf[other]!];
    if (ours < 0 || theirs < 0 || !isPair(leftSize, one, other)) continue;
    const bin = binOf(weight[pair]!);
    if (ours === theirs) same[bin]! += 1;
    else different[bin]! += 1;
  }
  return { same, different };
}

/** The bin whose lower edge is at most the weight. */
function binOf(bits: number): number {
  return Math.max(0, Math.min(BINS - 1, Math.floor((bits + LIMIT) * STEPS + 1e-4)));
}

/** A bin's lower edge in bits, and the probability in its middle. */
export const weightOf = (bin: number): number => bin / STEPS - LIMIT;
export const chanceIn = (bin: number): number => probabilityOf(weightOf(bin) + 0.5 / STEPS);
