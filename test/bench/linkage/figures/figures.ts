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
  /** Seconds of comparing and scoring alone; for the recipe, whose engine brings pairs together first, with that. */
  readonly comparing: number;
}

export interface SizeFigures {
  readonly records: number;
  readonly ours: Speed;
  readonly recipe: Speed;
  /** With parameters given, so without training. */
  readonly given?: { readonly ours: Speed; readonly recipe: Speed };
  /** With keys, or rules, that bring many more pairs together. */
  readonly wide?: { readonly ours: Speed; readonly recipe: Speed };
}

export interface ScoringFigures {
  /** Pairs compared and scored by one thread, by all columns of the file and by five of them. */
  readonly pairsPerSecond: number;
  readonly pairsOfFivePerSecond: number;
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
