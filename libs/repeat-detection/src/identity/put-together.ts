import { keepBelowEven } from './apart/below-even.js';
import { bothOf, unlessDecided } from './apart/decided-otherwise.js';
import type { HeldApart } from './apart/hold-apart.js';
import { recalibrate } from './calibrate/recalibrate.js';
import { clusterPairs } from './cluster/cluster-pairs.js';
import { settleDecisions } from './cluster/settle-decisions.js';
import { noPairs, type RecordPairs } from './cluster/weighted-pairs.js';
import { weighInCompany } from './score/in-company.js';
import type { LinkageModel } from './score/linkage-model.js';
import type { ScoredPairs } from './score/scored-pairs.js';

/** Pairs on which somebody decided: one person, or two. */
export interface DecidedPairs {
  readonly same: RecordPairs;
  readonly different: RecordPairs;
}

export interface PutTogetherPlan {
  /** How many there are. */
  readonly records: number;
  readonly model: LinkageModel;
  /** Records of the left file, which come first; left out when one file is searched for duplicates. */
  readonly leftSize?: number | undefined;
  /** Neither of two files holds anybody twice. */
  readonly oneToOne: boolean;
  readonly decided?: DecidedPairs | undefined;
  /** Who is held apart, and what the pairs weigh then: see `holdApart`. */
  readonly apart?: HeldApart | undefined;
}

export interface PutTogether {
  /** Calibrated by the decisions, where there were enough. */
  readonly model: LinkageModel;
  /** The number of each record's person: 0, 1, 2 … in the order of their first records. */
  readonly people: Int32Array;
  /** All pairs in the company of both people's other records. */
  readonly pairs: ScoredPairs;
  /** Decisions for one person that others stand against: somebody has to look at them. */
  readonly refused: RecordPairs;
}

/**
 * From scored pairs to people. Decisions are kept whatever the model says: those for two people without exception, those
 * for one person unless one for two stands against them. What they show about the model's weights is learned from the
 * weights that the pairs have without any decision, or the model would be praised for what it was told.
 *
 * @param alone each pair by itself
 * @throws RangeError when a pair names no record
 */
export function putTogether(alone: ScoredPairs, plan: PutTogetherPlan): PutTogether {
  const { records, model, leftSize, oneToOne, decided } = plan;
  const { pairs: scored, cannotLink } = plan.apart ?? { pairs: alone, cannotLink: noPairs };
  const isPair = (one: number, other: number): boolean => leftSize === undefined || one < leftSize !== other < leftSize;
  const rule = { ...model.company, ...(oneToOne && leftSize !== undefined && { oneToOne: leftSize }) };
  const people = clusterPairs(scored, records, { ...rule, cannotLink });
  const pairs = weighInCompany(scored, people, model.company, isPair);
  keepBelowEven(pairs, people, cannotLink);
  if (!decided) return { model, people, pairs, refused: noPairs };
  const heard = recalibrate(model, weightsOf(decided, pairs), 'company');
  const held = unlessDecided(cannotLink, decided.same, records);
  const links = { mustLink: decided.same, cannotLink: bothOf(decided.different, held) };
  const settled = clusterPairs(scored, records, { ...rule, ...links });
  const heardPairs = weighInCompany(scored, settled, heard.company, isPair);
  keepBelowEven(heardPairs, settled, held);
  return {
    model: heard,
    people: settled,
    pairs: heardPairs,
    refused: settleDecisions(records, decided.same, decided.different).refused,
  };
}

/** Of the decided pairs that have a weight, each once; one on which both was decided shows nothing. */
function weightsOf(
  { same, different }: DecidedPairs,
  pairs: ScoredPairs,
): { readonly weight: number; readonly isSame: boolean }[] {
  const [areSame, areDifferent] = [named(same), named(different)];
  const found: { weight: number; isSame: boolean }[] = [];
  pairs.weight.forEach((weight, pair) => {
    const name = nameOf(pairs.left[pair] as number, pairs.right[pair] as number);
    const isSame = areSame.has(name);
    if (isSame !== areDifferent.has(name)) found.push({ weight, isSame });
  });
  return found.sort((one, other) => one.weight - other.weight);
}

const named = ({ left, right }: RecordPairs): Set<number> =>
  new Set(Array.from(left, (record, pair) => nameOf(record, right[pair] as number)));

/** One number for two records below 2²⁶; a text for each pair would take ten times as long. */
const nameOf = (one: number, other: number): number => Math.min(one, other) * 2 ** 26 + Math.max(one, other);
