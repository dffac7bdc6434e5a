import { clusterPairs } from './cluster/cluster-pairs.js';
import type { RecordStore } from './encode/record-store.js';
import { weighInCompany } from './score/in-company.js';
import type { LinkageModel } from './score/linkage-model.js';
import { scoreCandidates } from './score/score-candidates.js';
import type { ScoredPairs } from './score/scored-pairs.js';
import type { TermRarity } from './score/term-rarity.js';
import { prepare, train } from './train/train.js';

export interface Linked {
  readonly model: LinkageModel;
  readonly rarity: TermRarity;
  /** Pairs that were compared. */
  readonly compared: number;
  /** Each pair by itself, and in the company of both people's other records. */
  readonly alone: ScoredPairs;
  readonly pairs: ScoredPairs;
  /** The number of each record's person: 0, 1, 2 … in the order of their first records. */
  readonly people: Int32Array;
}

export interface LinkPlan {
  /** Records of the left file, which come first; left out when one file is searched for duplicates. */
  readonly leftSize?: number;
  /** Learned from the records when not given. */
  readonly model?: LinkageModel;
  readonly seed?: number;
  /** Pairs to learn chance agreement from; a million unless said otherwise. */
  readonly randomPairs?: number;
}

/** Bits from which a pair is kept: one in four thousand. What lies lower decides nothing. */
export const KEEP_FROM = -12;
/** Pairs to compare for each record, at most, in a file of up to so many records. */
const MOST_PAIRS_PER_RECORD = 60;
const RECORDS_OF_A_LARGE_FILE = 100_000;

/**
 * Pairs to compare for each record, at most. In a larger file fewer: each further pair finds less the rarer a key has to
 * be to stay affordable, and a million records are not worth an hour.
 */
export const pairsPerRecord = (records: number): number =>
  MOST_PAIRS_PER_RECORD * Math.sqrt(Math.min(1, RECORDS_OF_A_LARGE_FILE / records));

/** Who is the same person: the whole of a linkage in one thread, for up to some hundred thousand records. */
export function linkRecords(
  store: RecordStore,
  { leftSize, model: given, seed = 1, randomPairs }: LinkPlan = {},
): Linked {
  const { model, rarity, blocks, oneToOne } = given
    ? { ...prepare(store, given, leftSize), oneToOne: false }
    : train(store, { leftSize, seed, pairsPerRecord: pairsPerRecord(store.size), randomPairs });
  const scoring = { store, rarity, model, blocks, leftSize, keepFrom: KEEP_FROM };
  const { compared, kept: alone } = scoreCandidates(scoring, { part: 0, of: 1 }, () => undefined);
  const limit = oneToOne && leftSize !== undefined ? { oneToOne: leftSize } : {};
  const people = clusterPairs(alone, store.size, { ...model.company, ...limit });
  const isPair = (one: number, other: number): boolean => leftSize === undefined || one < leftSize !== other < leftSize;
  return { model, rarity, compared, alone, people, pairs: weighInCompany(alone, people, model.company, isPair) };
}
