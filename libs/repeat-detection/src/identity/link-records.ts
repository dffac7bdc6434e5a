import { holdApart } from './apart/hold-apart.js';
import { profileOfRun } from './drift/profile-of-run.js';
import { scoreDrift, type ScoreDrift } from './drift/score-drift.js';
import type { RecordStore } from './encode/record-store.js';
import { putTogether, type DecidedPairs, type PutTogether } from './put-together.js';
import type { LinkageModel } from './score/linkage-model.js';
import { PairScorer } from './score/pair-scorer.js';
import { scoreCandidates } from './score/score-candidates.js';
import type { ScoredPairs } from './score/scored-pairs.js';
import type { TermRarity } from './score/term-rarity.js';
import { prepare, train } from './train/train.js';

export interface Linked extends PutTogether {
  readonly rarity: TermRarity;
  /** Pairs that were compared. */
  readonly compared: number;
  /** Each pair by itself. */
  readonly alone: ScoredPairs;
  /** How far scores have moved since the given model was learned; none where it was learned here, or does not tell. */
  readonly drift?: ScoreDrift;
}

export interface LinkPlan {
  /** Records of the left file, which come first; left out when one file is searched for duplicates. */
  readonly leftSize?: number;
  /** Learned from the records when not given. */
  readonly model?: LinkageModel;
  readonly seed?: number;
  /** Pairs to learn chance agreement from; a million unless said otherwise. */
  readonly randomPairs?: number;
  /** What people have decided about pairs: kept, and learned from. See `putTogether`. */
  readonly decided?: DecidedPairs;
}

/** Bits from which a pair is kept: one in four thousand. What lies lower decides nothing. */
export const KEEP_FROM = -12;
/** Pairs to compare for each record, at most; and at least, however many records there are. */
const MOST_PAIRS_PER_RECORD = 60;
const LEAST_PAIRS_PER_RECORD = 5;
/** Pairs to compare in all, as long as that leaves the least for each record. */
const MOST_PAIRS = 10_000_000;

/**
 * Pairs to compare for each record, at most. In a larger file fewer: a key that is to stay affordable there must be rarer,
 * so that each further pair is a stranger's sooner than a person's. With a million generated people a third of the pairs
 * found as many people as all of them.
 */
export const pairsPerRecord = (records: number): number =>
  Math.max(LEAST_PAIRS_PER_RECORD, Math.min(MOST_PAIRS_PER_RECORD, MOST_PAIRS / records));

/** Who is the same person: the whole of a linkage in one thread, for up to some hundred thousand records. */
export function linkRecords(
  store: RecordStore,
  { leftSize, model: given, seed = 1, randomPairs, decided }: LinkPlan = {},
): Linked {
  const { model, rarity, blocks, oneToOne } = given
    ? { ...prepare(store, given, leftSize), oneToOne: false }
    : train(store, { leftSize, seed, pairsPerRecord: pairsPerRecord(store.size), randomPairs });
  const scoring = { store, rarity, model, blocks, leftSize, keepFrom: KEEP_FROM };
  const { compared, kept: alone } = scoreCandidates(scoring, { part: 0, of: 1 }, () => undefined);
  const apart = holdApart({ store, rarity, model }, alone);
  const found = putTogether(alone, { records: store.size, model, leftSize, oneToOne, decided, apart });
  const checked = checkedScores(given, { store, rarity, model: found.model, alone });
  return { ...found, rarity, compared, alone, ...checked };
}

/** A model that was just learned, with how its pairs came out; one that was given, with how far that has moved since. */
export function checkedScores(
  given: LinkageModel | undefined,
  { store, rarity, model, alone }: Pick<Linked, 'rarity' | 'model' | 'alone'> & { readonly store: RecordStore },
): Pick<Linked, 'model' | 'drift'> {
  if (given && !given.scores) return { model };
  const scores = profileOfRun(new PairScorer(store, rarity, model), alone, model.version);
  if (!given?.scores) return { model: { ...model, scores } };
  return { model, drift: scoreDrift({ ...given.scores, modelVersion: model.version }, scores) };
}
