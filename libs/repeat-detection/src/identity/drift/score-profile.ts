import type { FieldName } from '../compare/comparison-field.js';
import type { PairScorer } from '../score/pair-scorer.js';
import type { RecordPairs } from '../cluster/weighted-pairs.js';

/** How many compared pairs came out how: of a model's own records, or of one day. Plain data, to be kept with a model. */
export interface ScoreProfile {
  readonly modelVersion: string;
  readonly pairs: number;
  /** Pairs by weight: `weights[i]` lie under `weightEdges[i]` bits, the last from the last edge up. */
  readonly weights: readonly number[];
  readonly fields: readonly FieldProfile[];
}

export interface FieldProfile {
  readonly field: FieldName;
  readonly levels: readonly { readonly label: string; readonly pairs: number }[];
}

/** Bits; 0 is as likely as not, 7 is 99 in 100, 10 is 999 in 1000. */
export const weightEdges = [-20, -12, -7, -4, -2, 0, 2, 4, 7, 10, 15, 20] as const;

/** Scores the pairs, and counts how they come out. The scorer must be of the store whose records these are. */
export function scoreProfile(scorer: PairScorer, { left, right }: RecordPairs, modelVersion: string): ScoreProfile {
  const { fields } = scorer.comparer;
  const weights = new Array<number>(weightEdges.length + 1).fill(0);
  const levels = fields.map((field) => new Array<number>(field.levels.length).fill(0));
  left.forEach((record, pair) => {
    const weight = scorer.weight(record, right[pair] as number);
    count(weights, bandOf(weight));
    levels.forEach((counts, place) => count(counts, scorer.comparer.levels[place] as number));
  });
  return {
    modelVersion,
    pairs: left.length,
    weights,
    fields: fields.map(({ field, levels: named }, place) => ({
      field,
      levels: named.map(({ label }, level) => ({ label, pairs: levels[place]?.[level] ?? 0 })),
    })),
  };
}

function bandOf(weight: number): number {
  const band = weightEdges.findIndex((edge) => weight < edge);
  return band < 0 ? weightEdges.length : band;
}

function count(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
