import type { Decision } from '#libs/repeat-detection';

/** A decision that is put to a person, in words. */
export interface AskedDecision extends Decision {
  readonly sentence: string;
  /** What is worth finding out. */
  readonly wouldChangeIt: readonly string[];
}

/** Two records that may be of one person, for somebody to settle. */
export interface PossibleMatch {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly decision: AskedDecision;
}
