import {
  checkedScores,
  holdApart,
  KEEP_FROM,
  metInBlocks,
  pairsPerRecord,
  prepare,
  putTogether,
  train,
  type DecidedPairs,
  type LinkageModel,
  type NamedBlocks,
  type RecordPairs,
  type RecordStore,
  type ScoreDrift,
  type ScoredPairs,
  type TermRarity,
  type Trained,
} from '#libs/repeat-detection/engine';
import { scoreInThreads } from './score-in-threads.js';

export interface LinkOptions {
  /** Records of the left file, which come first; undefined when one file is searched for duplicates. */
  readonly leftSize?: number | undefined;
  /** Neither file holds anybody twice; undefined: to be found out. */
  readonly oneToOne?: boolean | undefined;
  readonly seed: number;
  readonly threads: number;
  /** Pairs to compare for each record, where a model is learned; undefined: by how many records there are. */
  readonly pairsPerRecord?: number | undefined;
  /** Learned from the records when not given. */
  readonly model?: LinkageModel | undefined;
  /** What people have decided: kept, and learned from. */
  readonly decided?: DecidedPairs | undefined;
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
  /** Decisions for one person that others stand against. */
  readonly refused: RecordPairs;
  readonly oneToOne: boolean;
  readonly blocking: BlockingReport;
  /** Whether some key brought these two together. */
  readonly isCandidate: (left: number, right: number) => boolean;
}

export interface BlockingReport {
  readonly records: number;
  /** Pairs that were compared, each once. */
  readonly pairs: number;
  /** What comparing them took. */
  readonly seconds: number;
  readonly rules: readonly BlockingRuleReport[];
}

export type BlockingRuleReport = Pick<NamedBlocks, 'name' | 'label' | 'pairs' | 'largest' | 'capped'>;

/** What is under way, and how far: `done` of `total`, both 0 when it cannot be told. */
export type Progress = (stage: string, done: number, total: number) => void;

/** Finds who is the same person in one file, or in two. */
export async function link(store: RecordStore, options: LinkOptions, progress: Progress): Promise<LinkageRun> {
  const { leftSize, decided } = options;
  const { model, oneToOne, blocks, rarity } = modelFor(store, options, progress);
  const scoring = { store, rarity, model, blocks, leftSize, keepFrom: KEEP_FROM };
  const {
    compared,
    seconds,
    kept: alone,
  } = await scoreInThreads(scoring, options.threads, (done, total) =>
    progress('Comparing pairs of records', done, total),
  );
  progress('Putting people together', 0, 0);
  const apart = holdApart({ store, rarity, model }, alone);
  const found = putTogether(alone, { records: store.size, model, leftSize, oneToOne, decided, apart });
  const haveMet = metInBlocks(blocks);
  const isCandidate = (left: number, right: number): boolean => haveMet(left, right, blocks.length);
  const blocking = { records: store.size, pairs: compared, seconds, rules: blocks.map(report) };
  const checked = checkedScores(options.model, { store, rarity, model: found.model, alone });
  return { ...found, ...checked, rarity, alone, oneToOne, blocking, isCandidate };
}

function modelFor(store: RecordStore, options: LinkOptions, progress: Progress): Trained {
  const { model, leftSize, oneToOne, seed, pairsPerRecord: most = pairsPerRecord(store.size) } = options;
  const say = (stage: string): void => progress(stage, 0, 0);
  if (!model) return train(store, { leftSize, oneToOne, seed, pairsPerRecord: most, progress: say });
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
