import type { Decision } from '#libs/repeat-detection';

/** A decision that is put to a person, in words. */
export interface AskedDecision extends Decision {
  readonly sentence: string;
  /** What is worth finding out. */
  readonly wouldChangeIt: readonly string[];
}

export interface PossibleMatch {
  readonly id: string;
  readonly recordId: string;
  readonly personId: string;
  readonly decision: AskedDecision;
  readonly noticedAt: Date;
}
