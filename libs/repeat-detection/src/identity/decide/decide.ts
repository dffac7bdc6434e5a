import { clausesOf } from '../explain/clauses.js';
import type { LinkageModel } from '../score/linkage-model.js';
import { probabilityOf } from '../score/scored-pairs.js';
import { thresholdsOf, type DecisionCosts } from './decision-costs.js';
import type { Evidence } from './evidence.js';
import { cannotBeOne } from './facts.js';
import { areGrosslyUnlike, areLikeNamesakes, areLikeTwins, isTooThinToAsk, whatHoldsBack } from './hold-back.js';
import { levelWeightsOf } from './level-weights.js';
import { PairView } from './pair-view.js';

export type Outcome = 'same' | 'ask-a-person' | 'different';

/** What somebody decided about these two records after looking. It wins over every model. */
export type HumanDecision = 'same' | 'not-the-same';

/** What decisions are made by. */
export interface Grounds {
  readonly model: LinkageModel;
  readonly costs: DecisionCosts;
  readonly human?: HumanDecision | undefined;
}

export interface Decision {
  readonly decision: Outcome;
  readonly by: 'model' | 'person';
  /** A rule says that these are two people, whatever agrees: two NHS numbers, born and unborn, twins. */
  readonly cannotBeOne: boolean;
  /** Bits: log2 of the odds that both records are one person, the prior counted in. */
  readonly weight: number;
  /** The same as a probability, 0 to 1. */
  readonly probability: number;
  /** What speaks for one person, strongest first: `same birth date`. Repeats nothing personal. */
  readonly reasons: readonly string[];
  /** What speaks against it, strongest first, and what kept the system from deciding alone. */
  readonly against: readonly string[];
  readonly modelVersion: string;
  readonly costsVersion: string;
  /** With the model of that version, the decision can be made again: see `replay`. */
  readonly evidence: Evidence;
}

/**
 * Whether two records are one person, by expected cost. What the rules hold back goes to a person, however many bits there
 * are; two records that cannot be one are parted, or asked about when they share a number all the same.
 */
export function decide(evidence: Evidence, grounds: Grounds): Decision {
  const { model, costs, human } = grounds;
  const weights = levelWeightsOf(model);
  const { weight } = weights.weigh(evidence);
  const probability = probabilityOf(weight);
  const judged = judge(new PairView(evidence, weights), evidence, probability, costs);
  const clauses = clausesOf(evidence, weights);
  return {
    decision: human === undefined ? judged.decision : human === 'same' ? 'same' : 'different',
    by: human === undefined ? 'model' : 'person',
    cannotBeOne: judged.cannotBeOne,
    weight,
    probability,
    reasons: [
      ...(evidence.facts.includes(MADE_FROM) ? ['one record was made from the other'] : []),
      ...clauses.filter(({ bits }) => bits > 0).map(({ words }) => words),
    ],
    against: [
      ...clauses.filter(({ bits }) => bits < 0).map(({ words }) => words),
      ...(human === undefined ? judged.heldBack : []),
    ],
    modelVersion: model.version,
    costsVersion: costs.version,
    evidence,
  };
}

interface Judged {
  readonly decision: Outcome;
  readonly cannotBeOne: boolean;
  /** Only where they made a difference. */
  readonly heldBack: readonly string[];
}

const MADE_FROM = 'made from the other';

function judge(pair: PairView, { facts }: Evidence, probability: number, costs: DecisionCosts): Judged {
  const { askFrom, sameFrom } = thresholdsOf(costs);
  if (facts.includes(MADE_FROM)) return copied(pair, facts.some(cannotBeOne));
  if (facts.some(cannotBeOne)) return apart(pair, 'the same number, and yet they cannot be one person', true);
  if (areLikeTwins(pair)) return apart(pair, 'all but the forename agrees, as with twins', true);
  if (areLikeNamesakes(pair)) return apart(pair, 'all but the generation agrees, as with a parent and a child', true);
  if (probability < askFrom) return apart(pair, 'nothing but a number agrees', false);
  if (probability < sameFrom && !pair.sharesNumber && isTooThinToAsk(pair))
    return { decision: 'different', cannotBeOne: false, heldBack: ['too little is known to tell'] };
  const heldBack = whatHoldsBack(pair);
  return probabilityOf(pair.weightToDecideBy) >= sameFrom && heldBack.length === 0
    ? { decision: 'same', cannotBeOne: false, heldBack: [] }
    : { decision: 'ask-a-person', cannotBeOne: false, heldBack };
}

/** Whoever referred somebody said who it is: no comparison knows better, unless the two no longer speak of one person. */
const copied = (pair: PairView, never: boolean): Judged =>
  never || areGrosslyUnlike(pair)
    ? { decision: 'ask-a-person', cannotBeOne: never, heldBack: ['what they say contradicts it'] }
    : { decision: 'same', cannotBeOne: false, heldBack: [] };

/** Two people, unless they share a number all the same: then somebody is asked, and told why. */
function apart({ sharesNumber }: PairView, heldBack: string, never: boolean): Judged {
  return sharesNumber
    ? { decision: 'ask-a-person', cannotBeOne: never, heldBack: [heldBack] }
    : { decision: 'different', cannotBeOne: never, heldBack: [] };
}
