import { Database } from './database.js';
import { connectedComponents, singleBestLinks, type WeighedPairs } from './join-records.js';
import { load } from './load.js';
import type { RecipeModel } from './model.js';
import { block, predict } from './predict.js';
import type { RecipeSettings } from './settings.js';
import { Training } from './training.js';

export interface RecipeFiles {
  readonly left: string;
  readonly right?: string;
  readonly out: string;
}

export interface RecipeRun {
  readonly model: RecipeModel;
  readonly records: number;
  /** Pairs compared. */
  readonly pairs: number;
  readonly seconds: Readonly<Record<string, number>>;
}

/** What run.json holds. */
export interface RecipeReport {
  readonly records: number;
  /** Pairs compared. */
  readonly pairs: number;
  /** Of each stage, and of the whole process. */
  readonly seconds: Readonly<Record<string, number>> & { readonly whole: number };
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  /** With labels: pairs that are truly one person, and those of them that some rule proposed. */
  readonly blocking?: { readonly truePairs: number; readonly found: number };
}

/** The whole recipe on one or two files; writes pairs.csv and clusters.csv as our own command line does. */
export async function runRecipe(
  database: Database,
  settings: RecipeSettings,
  files: RecipeFiles,
  given?: RecipeModel,
): Promise<RecipeRun> {
  const seconds: Record<string, number> = {};
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    seconds[stage] = (performance.now() - started) / 1000;
    return result;
  };
  const linking = files.right !== undefined;
  await timed('read', () => load(database, settings, files));
  const model = given ?? (await timed('train', () => new Training(database, settings, linking).learn()));
  const pairs = await timed('block', () => block(database, settings, linking));
  await timed('score', () => predict(database, settings, model));
  const records = await database.number('SELECT count(*) FROM records');
  await timed('cluster', () => cluster(database, settings, records));
  await timed('write', () => write(database, files.out));
  return { model, records, pairs, seconds };
}

async function cluster(database: Database, settings: RecipeSettings, records: number): Promise<void> {
  const all = await predictedPairs(database);
  const people = connectedComponents(
    records,
    settings.oneToOne ? singleBestLinks(records, all) : all,
    Math.log2(settings.joinAt / (1 - settings.joinAt)),
  );
  await database.fill('people', people);
}

async function predictedPairs(database: Database): Promise<WeighedPairs> {
  const count = await database.number('SELECT count(*) FROM predicted');
  const pairs = { left: new Int32Array(count), right: new Int32Array(count), weight: new Float32Array(count) };
  let filled = 0;
  for await (const [left = [], right = [], weight = []] of database.columns('SELECT l, r, weight FROM predicted')) {
    pairs.left.set(left, filled);
    pairs.right.set(right, filled);
    pairs.weight.set(weight, filled);
    filled += left.length;
  }
  return pairs;
}

async function write(database: Database, out: string): Promise<void> {
  await database.run(`COPY (SELECT l.record_id AS record_id_l, r.record_id AS record_id_r, weight AS match_weight,
    1 / (1 + pow(2, -weight)) AS match_probability FROM predicted JOIN records l ON l.number = predicted.l
    JOIN records r ON r.number = predicted.r) TO '${out}/pairs.csv' (HEADER)`);
  await database.run(`COPY (SELECT record_id, person AS person_id FROM records JOIN people USING (number))
    TO '${out}/clusters.csv' (HEADER)`);
}
