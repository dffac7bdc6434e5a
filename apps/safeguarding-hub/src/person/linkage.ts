import { costsOn, explain, ukModel, type AssignGrounds } from '#libs/repeat-detection';
import {
  alwaysOne,
  linkOf,
  neverOne,
  type JudgedPair,
  type LiveRule,
  type News,
  type SettledPair,
} from '#libs/repeat-detection/live';
import type { AskedDecision } from './possible-match.js';

/** By what the hub decides on a day: the model that needs no training, and what mistakes cost. */
export const groundsOn = (today: Date): AssignGrounds => ({
  model: ukModel(),
  costs: costsOn(today.toISOString().slice(0, 10)),
});

const { joinAt, missing, clampAt } = ukModel().company;

/**
 * When records are one person. Whoever is one is parted only a bit later than they would be joined, so that nobody is
 * split and put together again with every record that arrives.
 */
export const liveRule: LiveRule = { joinAt, missing, clampAt, breakAt: joinAt - 1 };

/** By somebody's word people are parted as readily as joined: what it is taken back for must not linger. */
export const wordRule: LiveRule = { joinAt, missing, clampAt };

/** Records of a neighbourhood after which no further people are looked at. */
export const MOST_RECORDS = 300;

/** A pair as it was judged, kept with the change that it brought about. */
export interface PairBehind {
  readonly left: string;
  readonly right: string;
  readonly decision: JudgedPair['decision'];
}

/** What is new about some records, where to begin to look, and what a rule says of the new pairs. */
export interface RecordNews extends News {
  readonly start: readonly string[];
  readonly rules: readonly SettledPair[];
}

/** What a record's pairs say about who is who. */
export function newsOf(record: string, isNew: boolean, pairs: readonly JudgedPair[]): RecordNews {
  const links = pairs.map((pair) => linkOf(pair, liveRule));
  const touched = links.filter(({ weight }) => Math.fround(weight) >= liveRule.joinAt).map(({ right }) => right);
  return {
    ...(isNew && { added: [record] }),
    links,
    rules: [...neverOne(pairs), ...alwaysOne(pairs)],
    start: isNew ? touched : [record, ...touched],
  };
}

/** The pairs that say most for one person, the strongest first. */
export const strongest = (pairs: readonly JudgedPair[], most: number): JudgedPair[] =>
  pairs
    .filter(({ decision }) => decision.decision !== 'different')
    .sort((one, other) => other.decision.weight - one.decision.weight)
    .slice(0, most);

/** A record that fits very many people fits none of them: more than a few questions nobody would answer. */
const MOST_QUESTIONS = 5;

/** The pairs to put to a person, the likeliest first: of each person of whom the record may be only the likeliest one. */
export function toAskAbout(
  pairs: readonly JudgedPair[],
  ownPerson: string,
  personOf: ReadonlyMap<string, string>,
): JudgedPair[] {
  const asked = new Map<string, JudgedPair>();
  const likeliestFirst = [...pairs].sort((one, other) => other.decision.weight - one.decision.weight);
  for (const pair of likeliestFirst) {
    const person = personOf.get(pair.right);
    if (pair.decision.decision === 'different' || person === undefined || person === ownPerson) continue;
    if (!asked.has(person)) asked.set(person, pair);
  }
  return [...asked.values()].slice(0, MOST_QUESTIONS);
}

/** What somebody is shown who is asked whether two records are one person. */
export function asked({ decision }: JudgedPair, grounds: AssignGrounds): AskedDecision {
  const { sentence, wouldChangeIt } = explain(decision, grounds);
  return { ...decision, sentence, wouldChangeIt: wouldChangeIt.map((change) => change.sentence) };
}
