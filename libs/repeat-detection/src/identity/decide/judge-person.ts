import type { CompanyTerms } from '../score/linkage-model.js';
import type { Decision, Outcome } from './decide.js';
import { isSharedNumber } from './facts.js';

/** How a new record fits a whole person. */
export interface PersonFit {
  /** With the person's record that fits best, on reflection over the others. */
  readonly decision: Decision;
  /** Mean bits over all of the person's records that have something to say; none counts for more than the model believes. */
  readonly meanWeight: number;
  readonly worstWeight: number;
}

/** None when the record is of somebody else. `decisions` are with each of the person's records, in any order. */
export function judgePerson(decisions: readonly Decision[], terms: CompanyTerms): PersonFit | undefined {
  const judged = [...decisions].sort(bySureness);
  const [best] = judged;
  if (!best || best.decision === 'different') return undefined;
  const telling = judged.filter(saysSomething).map(({ weight }) => clamped(weight, terms.clampAt));
  const meanWeight = telling.sort((one, other) => one - other).reduce((sum, bits) => sum + bits, 0) / telling.length;
  const decision = onReflection(best, judged, meanWeight >= terms.joinAt);
  if (decision.decision === 'different') return undefined;
  return { decision, meanWeight, worstWeight: Math.min(...judged.map(({ weight }) => weight)) };
}

/** A record that contradicts nothing and merely knows little is left out: silence is no disagreement. */
const saysSomething = ({ decision, against }: Decision): boolean => decision !== 'different' || against.length > 0;

/** One wild weight outvotes all others unless it is bounded. */
const clamped = (weight: number, clampAt: number): number => Math.max(-clampAt, Math.min(clampAt, weight));

/** What the person's other records make of the best one's decision. */
function onReflection(best: Decision, judged: readonly Decision[], fitsOnTheMean: boolean): Decision {
  if (best.by === 'person') return best;
  const contradicted = judged.some(({ cannotBeOne }) => cannotBeOne);
  const sharesNumber = judged.some(({ evidence }) => evidence.facts.some(isSharedNumber));
  if (contradicted && !sharesNumber) return { ...best, decision: 'different' };
  if (best.decision !== 'same') return best;
  if (contradicted) return held(best, 'it contradicts another record of this person');
  return fitsOnTheMean ? best : held(best, 'it does not fit most records of this person');
}

const held = (decision: Decision, because: string): Decision => ({
  ...decision,
  decision: 'ask-a-person',
  against: [...decision.against, because],
});

const sureness = { same: 2, 'ask-a-person': 1, different: 0 } satisfies Record<Outcome, number>;

export const bySureness = (one: Decision, other: Decision): number =>
  sureness[other.decision] - sureness[one.decision] || other.weight - one.weight;
