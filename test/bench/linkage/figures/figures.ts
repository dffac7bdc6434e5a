import type { FairnessTable } from '../fairness/fairness-table.js';
import type { Linked } from '../running/linked.js';
import type { ProcessCost } from '../running/measured-process.js';

/** Of one set with labels: ours and the recipe's. */
export interface SetFigures {
  readonly title: string;
  readonly ours: Linked;
  readonly recipe: Linked;
}

/** A whole run, as it would be used, on generated people. */
export interface Speed {
  readonly cost: ProcessCost;
  readonly compared: number;
}

export interface SizeFigures {
  readonly records: number;
  readonly ours: Speed;
  readonly recipe: Speed;
  /** With parameters given, so without training. */
  readonly given?: { readonly ours: Speed; readonly recipe: Speed };
  /** The recipe with rules that propose many more pairs. */
  readonly wide?: Speed;
}

export interface ScoringFigures {
  /** Pairs compared and scored by one thread. */
  readonly pairsPerSecond: number;
  /** Milliseconds for one record against a hundred candidates: half of the times, and all but one in a hundred. */
  readonly hundred: { readonly p50: number; readonly p99: number };
}

/** Ours alone: for whom linkage works less well. */
export interface FairnessFigures {
  readonly title: string;
  readonly table: FairnessTable;
}

/** All that is known so far; what was not run lately is from an earlier run. */
export interface Figures {
  readonly sets: Readonly<Record<string, SetFigures>>;
  readonly sizes: Readonly<Record<string, SizeFigures>>;
  readonly scoring?: ScoringFigures;
  /** Absent in figures that were kept before it was measured. */
  readonly fairness?: Readonly<Record<string, FairnessFigures>>;
  /** When each was measured, by its name. */
  readonly measured: Readonly<Record<string, string>>;
}

export const noFigures: Figures = { sets: {}, sizes: {}, measured: {} };
