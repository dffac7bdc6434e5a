import type { Comparison } from './comparison.js';
import { whatHoldsBack } from './hold-back.js';
import type { LinkageModel } from './model.js';
import { ruleModel } from './rule-model.js';

export interface Decision {
  readonly decision: 'same' | 'ask-a-person' | 'different';
  /** Bits: the model's prior and the weights of all comparisons. */
  readonly weight: number;
  /** What the bits say, 0 to 1. Hand-set weights are not calibrated: read it as an order, not as a rate. */
  readonly probability: number;
  /** What speaks for one person, strongest field first. */
  readonly reasons: readonly string[];
  /** What speaks against it, and what kept the system from deciding alone. */
  readonly against: readonly string[];
  readonly modelVersion: string;
}

/** Whether two records are one person. What the rules hold back goes to a person, however many bits there are. */
export function decide(comparisons: readonly Comparison[], model: LinkageModel = ruleModel): Decision {
  const weight = comparisons.reduce((total, comparison) => total + comparison.weight, model.prior);
  const heldBack = whatHoldsBack(comparisons);
  const decision = judge(comparisons, weight, heldBack.length > 0, model);
  return {
    decision,
    weight,
    probability: probabilityOf(weight),
    reasons: comparisons.filter(({ speaks }) => speaks === 'for').map(({ label }) => label),
    against: [
      ...comparisons.filter(({ speaks }) => speaks === 'against').map(({ label }) => label),
      ...(decision === 'ask-a-person' ? heldBack : []),
    ],
    modelVersion: model.version,
  };
}

function judge(
  comparisons: readonly Comparison[],
  weight: number,
  heldBack: boolean,
  { sameFrom, askFrom }: LinkageModel,
): Decision['decision'] {
  const sharesNumber = comparisons.some(({ field, speaks }) => field === 'identifier' && speaks === 'for');
  const apart = comparisons.some(({ cannotBeOne }) => cannotBeOne) || weight < askFrom;
  if (apart) return sharesNumber ? 'ask-a-person' : 'different';
  return weight >= sameFrom && !heldBack ? 'same' : 'ask-a-person';
}

/** p = 2^w / (1 + 2^w), written so that it neither overflows nor loses the small ones. */
export const probabilityOf = (bits: number): number => (bits >= 0 ? 1 / (1 + 2 ** -bits) : 2 ** bits / (1 + 2 ** bits));
