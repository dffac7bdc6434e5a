import {
  blockTable,
  KEEP_FROM,
  PairScorer,
  prepare,
  scoreCandidates,
  type RecordStore,
} from '#libs/repeat-detection/engine';
import { readModel } from '../../../../apps/link/src/options/read-model.js';
import { readProfile } from '../../../../apps/link/src/profile/profile.js';
import { readFiles } from '../../../../apps/link/src/reading/read-files.js';
import { percentile } from '../../percentiles.js';
import type { ScoringFigures } from '../figures/figures.js';
import { Random } from '../generator/random.js';
import type { LinkageFiles } from './linked.js';

/** Turns that are not counted, while the code is compiled for the machine. */
const WARM_UP = 2_000;
const TURNS = 10_000;
const CANDIDATES = 100;

/** How fast one thread compares, with a model learned before, on records in memory. */
export async function scoringSpeed(
  files: LinkageFiles,
  modelPath: string,
): Promise<Omit<ScoringFigures, 'pairsOfFivePerSecond'>> {
  const prepared = await inMemory(files, modelPath);
  return { pairsPerSecond: pairsPerSecond(prepared), hundred: hundredAtOnce(prepared) };
}

/** The first of these alone. */
export async function comparingSpeed(files: LinkageFiles, modelPath: string): Promise<number> {
  return pairsPerSecond(await inMemory(files, modelPath));
}

async function inMemory(files: LinkageFiles, modelPath: string): Promise<Prepared> {
  const model = await readModel(modelPath);
  const profile = await readProfile(files.profile);
  const request = { left: files.left, right: undefined, profile, today: new Date(), onUnread: () => undefined };
  const { store } = await readFiles(request, () => undefined);
  return { store, ...prepare(store, model) };
}

type Prepared = ReturnType<typeof prepare> & { readonly store: RecordStore };

/** All pairs that the keys bring together, compared and scored, in processor time: what else runs does not count. */
function pairsPerSecond(prepared: Prepared): number {
  const { store, blocks } = prepared;
  const scoring = { ...prepared, table: blockTable(blocks, store.size), keepFrom: KEEP_FROM };
  const once = (): number => {
    const started = process.cpuUsage();
    const { compared } = scoreCandidates(scoring, { part: 0, of: 1 }, () => undefined);
    const { user, system } = process.cpuUsage(started);
    return (compared * 1e6) / (user + system);
  };
  return Math.max(once(), once());
}

/** One record against a hundred others from anywhere, so that nothing of them lies in the cache. */
function hundredAtOnce({ store, rarity, model }: Prepared): ScoringFigures['hundred'] {
  const scorer = new PairScorer(store, rarity, model);
  const random = new Random(7);
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    const record = random.below(store.size);
    const others = Int32Array.from({ length: CANDIDATES }, () => random.below(store.size));
    const started = performance.now();
    for (const other of others) scorer.weight(record, other);
    if (turn >= WARM_UP) times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
