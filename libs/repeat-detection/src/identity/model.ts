import type { Level } from './levels.js';

/**
 * What each level is worth, in bits: log2 of how much more often it is seen between two records of one person than
 * between those of two (Fellegi & Sunter 1969). A trained model is another value of this type.
 */
export interface LinkageModel {
  readonly version: string;
  /** Bits before anything is compared: log2 of the odds that two records of this population are one person. */
  readonly prior: number;
  readonly weights: Readonly<Record<Level, Weight>>;
  /** Total bits from which two records are one person, if nothing holds that back. */
  readonly sameFrom: number;
  /** Total bits from which a person is asked. */
  readonly askFrom: number;
  /** Mean bits with all records of a person, under which a new one does not join it unasked. */
  readonly meanFrom: number;
}

export interface Weight {
  readonly bits: number;
  readonly because: string;
}
