import { RecordStoreBuilder } from '../encode/record-store-builder.js';
import type { RecordStore } from '../encode/record-store.js';
import { liveRarity, type LiveCounts } from '../default-model/live-rarity.js';
import { publicRarity } from '../default-model/public-rarity.js';
import { factsOf } from '../person/facts-of-persons.js';
import type { PersonRecord } from '../person/person-record.js';
import { PairScorer } from '../score/pair-scorer.js';
import { decide, type Decision, type Grounds, type HumanDecision } from './decide.js';
import { evidenceOf } from './evidence.js';
import { bySureness, judgePerson, type PersonFit } from './judge-person.js';

/** Somebody whom the new record may be, with all of that person's records. */
export interface CandidatePerson {
  readonly personId: string;
  readonly records: readonly PersonRecord[];
  /** Whether the new record is of this person, where somebody has decided that already. */
  readonly human?: HumanDecision;
}

export interface Candidate extends PersonFit {
  readonly personId: string;
}

/** `toAsk`: others who may be the same person, the likeliest first, for somebody to look at. */
export type Assignment =
  | { readonly kind: 'join'; readonly personId: string; readonly candidate: Candidate; readonly toAsk: Candidate[] }
  /** Keep the record as a new person and ask which of these it is. */
  | { readonly kind: 'ask'; readonly toAsk: Candidate[] }
  | { readonly kind: 'new'; readonly toAsk: [] };

export interface AssignGrounds extends Omit<Grounds, 'human'> {
  /** What the hub has counted among its people; without it values are as rare as public frequencies say. */
  readonly counts?: LiveCounts;
}

/**
 * Which person a new record belongs to. It joins one that fits with its best record, on the mean of all of them, and
 * contradicts none; if two fit so well, they may be one person, and somebody is asked. The order of candidates and of
 * their records makes no difference. Weights by Fellegi & Sunter 1969 (J. Am. Stat. Assoc. 64:1183); thresholds by expected
 * cost (Chow 1970, IEEE Trans. Inf. Theory 16:41); rules hold back what weight alone must not decide, such as a name.
 *
 * @param newRecord from `recordOfPerson`, as are those of the candidates
 * @param candidates people who share a key with it (`blockingKeys`), each with all of their records
 * @param grounds the model, the costs of the day, and what has been counted
 * @returns to join, to ask about, or new; each decision with its weight in bits, its probability and its evidence
 * @throws Error when the model lacks a level that the records reach
 */
export function assign(
  newRecord: PersonRecord,
  candidates: readonly CandidatePerson[],
  grounds: AssignGrounds,
): Assignment {
  const judged = judgeAll(newRecord, candidates, grounds).sort(likeliestFirst);
  const [only, second] = judged.filter(({ decision }) => decision.decision === 'same');
  if (only && !second) {
    return { kind: 'join', personId: only.personId, candidate: only, toAsk: judged.filter((one) => one !== only) };
  }
  return judged.length > 0 ? { kind: 'ask', toAsk: judged } : { kind: 'new', toAsk: [] };
}

/** Without those who are somebody else. */
function judgeAll(
  newRecord: PersonRecord,
  candidates: readonly CandidatePerson[],
  grounds: AssignGrounds,
): Candidate[] {
  const store = storeOf([newRecord, ...candidates.flatMap(({ records }) => records)]);
  const rarity = grounds.counts ? liveRarity(store, grounds.counts) : publicRarity(store);
  const scorer = new PairScorer(store, rarity, grounds.model);
  let number = 0;
  const judgePair = (record: PersonRecord, human: HumanDecision | undefined): Decision => {
    const pair = { store, left: 0, right: (number += 1), facts: factsOf(newRecord, record) };
    return decide(evidenceOf(scorer, grounds.model.version, pair), { ...grounds, human });
  };
  return candidates
    .map(({ personId, records, human }) => ({ personId, decisions: records.map((record) => judgePair(record, human)) }))
    .map(({ personId, decisions }) => ({ personId, fit: judgePerson(decisions, grounds.model.company) }))
    .flatMap(({ personId, fit }) => (fit ? [{ personId, ...fit }] : []));
}

function storeOf(records: readonly PersonRecord[]): RecordStore {
  const builder = new RecordStoreBuilder();
  for (const { record } of records) builder.add(record);
  return builder.build();
}

const likeliestFirst = (one: Candidate, other: Candidate): number =>
  bySureness(one.decision, other.decision) || one.personId.localeCompare(other.personId);
