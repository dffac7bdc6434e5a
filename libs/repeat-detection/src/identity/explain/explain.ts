import type { Decision, Grounds } from '../decide/decide.js';
import type { Evidence } from '../decide/evidence.js';
import { replay } from './replay.js';
import { sentenceOf } from './sentence.js';
import type { Bar } from './waterfall.js';
import { whatWouldChangeIt, type Counterfactual } from './what-would-change-it.js';

export interface Explanation {
  /** As it was made, or, of evidence alone, made again. */
  readonly decision: Decision;
  /** For a caseworker: `Same surname and birth date; but another address.` Repeats nothing personal. */
  readonly sentence: string;
  /** From the prior to the match weight, in bits: each bar adds to the total before, and the last total is the weight. */
  readonly bars: readonly Bar[];
  /** What, if somebody found it out, would make another decision of it. */
  readonly wouldChangeIt: readonly Counterfactual[];
}

/**
 * Why two records were taken for one person or not, in all ways in which one asks: a waterfall of weights of evidence
 * (log2 of likelihood ratios: Good 1950, Probability and the weighing of evidence; Fellegi & Sunter 1969), a sentence, and
 * what would change it. It needs no record: of kept evidence the decision is made again, bit for bit, by the model and
 * costs of its day.
 *
 * @param told a decision, or the evidence that was kept of one
 * @param grounds the model and costs that it was made by, and what a person decided
 * @returns plain data; weights in bits, probabilities 0 to 1
 * @throws RangeError when the model is not the one that the evidence names
 */
export function explain(told: Decision | Evidence, grounds: Grounds): Explanation {
  const evidence = 'evidence' in told ? told.evidence : told;
  const again = replay(grounds.model, grounds.costs, evidence, grounds.human);
  const decision = 'evidence' in told ? told : again.decision;
  return {
    decision,
    sentence: sentenceOf(decision),
    bars: again.bars,
    wouldChangeIt: whatWouldChangeIt(evidence, grounds),
  };
}
