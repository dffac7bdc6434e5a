import { compare } from './compare.js';
import { decide, type Decision } from './decide.js';
import type { LinkageModel } from './model.js';
import type { Comparison } from './comparison.js';
import type { NormalisedPerson } from './normalised-person.js';
import { ruleModel } from './rule-model.js';

/** Somebody whom the new record may be, with all of that person's records. */
export interface CandidatePerson {
  readonly personId: string;
  readonly records: readonly NormalisedPerson[];
}

export interface Candidate {
  readonly personId: string;
  /** With the person's record that fits best. */
  readonly decision: Decision;
  /** The same, field by field. */
  readonly comparisons: readonly Comparison[];
  /** Mean bits over all of the person's records that have something to say. */
  readonly meanWeight: number;
}

/** `toAsk`: others who may be the same person, the likeliest first, for somebody to look at. */
export type Assignment =
  | { readonly kind: 'join'; readonly personId: string; readonly candidate: Candidate; readonly toAsk: Candidate[] }
  /** Keep the record as a new person and ask which of these it is. */
  | { readonly kind: 'ask'; readonly toAsk: Candidate[] }
  | { readonly kind: 'new'; readonly toAsk: [] };

/**
 * Which person a new record belongs to. It joins one that fits with its best record, on the mean of all of them, and
 * contradicts none; if two fit so well, they may be one person, and somebody is asked. The order of candidates and of
 * their records makes no difference.
 */
export function assign(
  newRecord: NormalisedPerson,
  candidates: readonly CandidatePerson[],
  model: LinkageModel = ruleModel,
): Assignment {
  const judged = candidates
    .map((person) => judgePerson(newRecord, person, model))
    .filter((candidate) => candidate !== undefined)
    .sort(likeliestFirst);
  const fitting = judged.filter(({ decision }) => decision.decision === 'same');
  const [only, second] = fitting;
  if (only && !second) {
    return { kind: 'join', personId: only.personId, candidate: only, toAsk: judged.filter((one) => one !== only) };
  }
  return judged.length > 0 ? { kind: 'ask', toAsk: judged } : { kind: 'new', toAsk: [] };
}

interface Judged {
  readonly comparisons: readonly Comparison[];
  readonly decision: Decision;
}

function judgePerson(
  newRecord: NormalisedPerson,
  { personId, records }: CandidatePerson,
  model: LinkageModel,
): Candidate | undefined {
  const judged = records
    .map((record) => compare(newRecord, record, model))
    .map((comparisons): Judged => ({ comparisons, decision: decide(comparisons, model) }))
    .sort((one, other) => bySureness(one.decision, other.decision));
  const best = judged[0];
  if (!best || best.decision.decision === 'different') return undefined;
  const meanWeight = meanOf(judged);
  const decision = onReflection(best.decision, judged, meanWeight, model);
  return decision.decision === 'different' ? undefined : { personId, ...best, decision, meanWeight };
}

/** What the person's other records make of the best one's decision. */
function onReflection(
  best: Decision,
  judged: readonly Judged[],
  meanWeight: number,
  { meanFrom }: LinkageModel,
): Decision {
  const contradicted = judged.some(({ comparisons }) => comparisons.some(({ cannotBeOne }) => cannotBeOne));
  const sharesNumber = judged.some(({ comparisons }) =>
    comparisons.some(({ field, speaks }) => field === 'identifier' && speaks === 'for'),
  );
  if (contradicted && !sharesNumber) return { ...best, decision: 'different' };
  if (best.decision !== 'same') return best;
  if (contradicted) return held(best, 'it contradicts another record of this person');
  return meanWeight < meanFrom ? held(best, 'it does not fit most records of this person') : best;
}

const held = (decision: Decision, because: string): Decision => ({
  ...decision,
  decision: 'ask-a-person',
  against: [...decision.against, because],
});

/** A record that contradicts nothing and merely knows little is left out: silence is no disagreement. */
function meanOf(judged: readonly Judged[]): number {
  const telling = judged.filter(({ decision }) => decision.decision !== 'different' || decision.against.length > 0);
  return telling.reduce((total, { decision }) => total + decision.weight, 0) / telling.length;
}

const sureness = { same: 2, 'ask-a-person': 1, different: 0 } satisfies Record<Decision['decision'], number>;

const bySureness = (one: Decision, other: Decision): number =>
  sureness[other.decision] - sureness[one.decision] || other.weight - one.weight;

const likeliestFirst = (one: Candidate, other: Candidate): number =>
  bySureness(one.decision, other.decision) || one.personId.localeCompare(other.personId);
