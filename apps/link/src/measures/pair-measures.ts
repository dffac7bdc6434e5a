import { ratesOf, type Rates } from './rates.js';
import { LIMIT, STEPS, weightOf, type WeightCounts } from './weight-counts.js';

export interface PairMeasures {
  readonly truePairs: number;
  readonly atHalf: Rates;
  readonly atNinetyFive: Rates;
  /** At the threshold that is best with the truth in hand. */
  readonly best: Rates & { readonly threshold: number };
  /** The most true pairs that can be had with at most one wrong in a thousand. */
  readonly recallAtPrecision999: number;
}

/**
 * Pairs from a weight up against all pairs of one true person: a pair that was never compared is missed (end to end, not
 * as Splink's `accuracy_analysis_from_labels_column` counts).
 */
export function measurePairs({ same, different }: WeightCounts, truePairs: number): PairMeasures {
  let [right, chosen, recallAtPrecision999] = [0, 0, 0];
  let best = { ...ratesOf(0, 0, truePairs), threshold: Infinity };
  const at = new Map<number, Rates>();
  const wanted = new Set([binFor(0.5), binFor(0.95)]);
  for (let bin = same.length - 1; bin >= 0; bin -= 1) {
    right += same[bin]!;
    chosen += same[bin]! + different[bin]!;
    if (wanted.has(bin)) at.set(bin, ratesOf(right, chosen, truePairs));
    if (same[bin] === 0 && different[bin] === 0) continue;
    const rates = ratesOf(right, chosen, truePairs);
    if (rates.f1 > best.f1) best = { ...rates, threshold: weightOf(bin) };
    if (rates.precision >= 0.999) recallAtPrecision999 = rates.recall;
  }
  return {
    truePairs,
    atHalf: at.get(binFor(0.5))!,
    atNinetyFive: at.get(binFor(0.95))!,
    best,
    recallAtPrecision999,
  };
}

/** The first bin whose pairs are at least so probable. */
const binFor = (probability: number): number =>
  Math.ceil((Math.log2(probability / (1 - probability)) + LIMIT) * STEPS - 1e-6);
