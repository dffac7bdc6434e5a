import { clusterPairs } from '../src/identity/cluster/cluster-pairs.js';
import type { RecordStore } from '../src/identity/encode/record-store.js';
import { weighInCompany } from '../src/identity/score/in-company.js';
import type { LinkageModel } from '../src/identity/score/linkage-model.js';
import { scoreCandidates } from '../src/identity/score/score-candidates.js';
import type { ScoredPairs } from '../src/identity/score/scored-pairs.js';
import { termRarity, type TermRarity } from '../src/identity/score/term-rarity.js';
import { candidateBlocks } from '../src/identity/train/candidate-blocks.js';
import { MOST_OF_A_KEY, train } from '../src/identity/train/train.js';

export interface Linked {
  readonly model: LinkageModel;
  readonly rarity: TermRarity;
  /** Pairs that were compared. */
  readonly compared: number;
  /** Each pair by itself, and in the company of both people's other records. */
  readonly alone: ScoredPairs;
  readonly pairs: ScoredPairs;
  readonly people: Int32Array;
}

export interface LinkPlan {
  readonly leftSize?: number;
  readonly model?: LinkageModel;
  readonly seed?: number;
}

/** For specs: the whole of a linkage in one thread, as the command line does it in several. */
export function linkRecords(store: RecordStore, { leftSize, model: given, seed = 1 }: LinkPlan = {}): Linked {
  const rarity = termRarity(store);
  const model = given ?? train(store, rarity, { leftSize, seed, pairsPerRecord: 60 }).model;
  const blocks = candidateBlocks(store, model, MOST_OF_A_KEY, leftSize);
  const scoring = { store, rarity, model, blocks, leftSize, keepFrom: -12 };
  const { compared, kept: alone } = scoreCandidates(scoring, { part: 0, of: 1 }, () => undefined);
  const people = clusterPairs(alone, store.size, model.company);
  const isPair = (one: number, other: number): boolean => leftSize === undefined || one < leftSize !== other < leftSize;
  return { model, rarity, compared, alone, people, pairs: weighInCompany(alone, people, model.company, isPair) };
}
