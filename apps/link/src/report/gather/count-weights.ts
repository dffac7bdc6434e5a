import type { ScoredPairs } from '#libs/repeat-detection/engine';
import type { Truth } from '../../measures/truth.js';
import type { LabelledCounts, SureCounts, ThresholdPoint, WeightCounts } from '../report-data.js';
import { areSame } from './labels.js';

const [FROM, TO] = [-20, 40];
/** Bits; fine enough for a curve, and every fourth edge is a whole bit. */
const STEP = 0.25;
const BINS = (TO - FROM) / STEP;
const noCounts = (): number[] => new Array<number>(BINS).fill(0);

/** Counts pairs by match weight, and apart by what the labels say where there are any. */
export function countWeights({ left, right, weight }: ScoredPairs, truth?: Truth): WeightCounts {
  const pairs = noCounts();
  const labelled = { same: noCounts(), different: noCounts() };
  weight.forEach((bits, pair) => {
    const bin = Math.max(0, Math.min(BINS - 1, Math.floor((bits - FROM) / STEP)));
    pairs[bin]! += 1;
    const same = truth && areSame(truth, left[pair]!, right[pair]!);
    if (same !== undefined) labelled[same ? 'same' : 'different'][bin]! += 1;
  });
  return { from: FROM, step: STEP, pairs, ...(truth && { labelled }) };
}

/** log2 of 9: odds of nine to one, a probability of 90%. */
const NINE_TO_ONE = Math.log2(9);

export function countSure({ weight }: ScoredPairs): SureCounts {
  let [linked, doubtful] = [0, 0];
  for (const bits of weight) {
    if (bits >= 0) linked += 1;
    if (Math.abs(bits) <= NINE_TO_ONE) doubtful += 1;
  }
  return { linked, doubtful };
}

/**
 * Precision, recall and F1 of taking all pairs from a weight up for one person, at each edge of the bins that hold
 * anything. Recall is of all true pairs: one that was never compared is missed.
 */
export function thresholdsOf({ same, different }: LabelledCounts, truePairs: number): ThresholdPoint[] {
  const points: ThresholdPoint[] = [];
  let [right, wrong] = [0, 0];
  const lowest = same.findIndex((found, bin) => found + different[bin]! > 0);
  for (let bin = BINS - 1; bin >= lowest && lowest >= 0; bin -= 1) {
    right += same[bin]!;
    wrong += different[bin]!;
    if (right + wrong === 0) continue;
    points.push({
      weight: FROM + bin * STEP,
      precision: right / (right + wrong),
      recall: truePairs === 0 ? 0 : right / truePairs,
      f1: (2 * right) / (right + wrong + truePairs || 1),
    });
  }
  return points.reverse();
}
