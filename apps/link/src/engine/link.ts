import {
  checkedScores,
  clusterPairs,
  holdApart,
  isTogether,
  KEEP_FROM,
  keepBelowEven,
  pairsPerRecord,
  prepare,
  train,
  weighInCompany,
  type LinkageModel,
  type NamedBlocks,
  type RecordStore,
  type ScoreDrift,
  type ScoredPairs,
  type TermRarity,
  type Trained,
} from '#libs/repeat-detection';
import { scoreInThreads } from './score-in-threads.js';

export interface LinkOptions {
  /** Records of the left file, which come first; undefined when one file is searched for duplicates. */
  readonly leftSize?: number | undefined;
  /** Neither file holds anybody twice; undefined: to be found out. */
  readonly oneToOne?: boolean | undefined;
  readonly seed: number;
  readonly threads: number;
  /** Learned from the records when not given. */
  readonly model?: LinkageModel | undefined;
}

export interface LinkageRun {
  readonly model: LinkageModel;
  /** How far scores have moved since the given model was learned, where it tells. */
  readonly drift?: ScoreDrift;
  readonly rarity: TermRarity;
  /** With the other records of both people heard: what to go by. Pairs of one person are all here. */
  readonly pairs: ScoredPairs;
  /** Each pair by itself, as it was compared. */
  readonly alone: ScoredPairs;
  /** The person's number of each record. */
  readonly people: Int32Array;
  readonly oneToOne: boolean;
  readonly blocking: BlockingReport;
  /** Whether some key brought these two together. */
  readonly isCandidate: (left: number, right: number) => boolean;
}

export interface BlockingReport {
  readonly records: number;
  /** Pairs that were compared, each once. */
  readonly pairs: number;
  readonly rules: readonly BlockingRuleReport[];
}

export type BlockingRuleReport = Pick<NamedBlocks, 'name' | 'label' | 'pairs' | 'largest' | 'capped'>;

/** What is under way, and how far: `done` of `total`, both 0 when it cannot be told. */
export type Progress = (stage: string, done: number, total: number) => void;

/** Finds who is the same person in one file, or in two. */
export async function link(store: RecordStore, options: LinkOptions, progress: Progress): Promise<LinkageRun> {
  const { leftSize } = options;
  const { model, oneToOne, blocks, rarity } = modelFor(store, options, progress);
  const scoring = { store, rarity, model, blocks, leftSize, keepFrom: KEEP_FROM };
  const { compared, kept: alone } = await scoreInThreads(scoring, options.threads, (done, total) =>
    progress('Comparing pairs of records', done, total),
  );
  progress('Putting people together', 0, 0);
  const { pairs: scored, cannotLink } = holdApart({ store, rarity, model }, alone);
  const people = clusterPairs(scored, store.size, {
    ...model.company,
    cannotLink,
    ...(oneToOne && leftSize !== undefined && { oneToOne: leftSize }),
  });
  const isPair =
    leftSize === undefined ? () => true : (one: number, other: number) => one < leftSize !== other < leftSize;
  const pairs = weighInCompany(scored, people, model.company, isPair);
  keepBelowEven(pairs, people, cannotLink);
  const blocksOf = blocks.map(({ blockOf }) => blockOf);
  const isCandidate = (left: number, right: number): boolean => isTogether(blocksOf, left, right);
  const blocking = { records: store.size, pairs: compared, rules: blocks.map(report) };
  const checked = checkedScores(options.model, { store, rarity, model, alone });
  return { ...checked, rarity, pairs, alone, people, oneToOne, blocking, isCandidate };
}

function modelFor(store: RecordStore, options: LinkOptions, progress: Progress): Trained {
  const { model, leftSize, oneToOne, seed } = options;
  const say = (stage: string): void => progress(stage, 0, 0);
  if (!model)
    return train(store, { leftSize, oneToOne, seed, pairsPerRecord: pairsPerRecord(store.size), progress: say });
  say('Gathering records by their keys');
  return { ...prepare(store, model, leftSize), oneToOne: oneToOne ?? false };
}

const report = ({ name, label, pairs, largest, capped }: NamedBlocks): BlockingRuleReport => ({
  name,
  label,
  pairs,
  largest,
  capped,
});
