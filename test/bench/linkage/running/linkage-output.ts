import { join } from 'node:path';
import { Database } from '../recipe/database.js';

/** What a linkage wrote and the truth, by the number of each record: all of the left file first. */
export interface LinkageOutput {
  readonly records: number;
  /** Records of the left file, of two. */
  readonly leftSize: number | undefined;
  /** The number of the true person of each record. */
  readonly entityOf: Int32Array;
  /** The number of the person that the linkage took each record for. */
  readonly people: Int32Array;
  readonly pairs: {
    readonly left: Int32Array;
    readonly right: Int32Array;
    readonly weight: Float32Array;
  };
}

export interface OutputFiles {
  /** Where pairs.csv and clusters.csv are. */
  readonly folder: string;
  readonly labels: string;
  /** Of two files: ids of the left one's records start with an L, see datasets/prepare.ts. */
  readonly linking: boolean;
}

/** Reads them as they were written, ours and the recipe's alike, so that both are measured on what they gave out. */
export async function readOutput({ folder, labels, linking }: OutputFiles): Promise<LinkageOutput> {
  const database = await Database.open(2);
  const csv = (path: string): string => `read_csv('${path}', all_varchar = true, header = true)`;
  const side = linking ? "(record_id[1] <> 'L')::INTEGER" : '0';
  await database.run(`CREATE TABLE known AS
    SELECT record_id, (row_number() OVER (ORDER BY ${side}, record_id) - 1)::INTEGER AS number, ${side} AS side,
      (dense_rank() OVER (ORDER BY entity) - 1)::INTEGER AS entity,
      (dense_rank() OVER (ORDER BY coalesce(person_id, record_id)) - 1)::INTEGER AS person
    FROM ${csv(labels)} label LEFT JOIN ${csv(join(folder, 'clusters.csv'))} cluster USING (record_id)`);
  await database.run(`CREATE TABLE pairs AS SELECT least(l.number, r.number) AS l, greatest(l.number, r.number) AS r,
      match_weight::DOUBLE AS weight
    FROM ${csv(join(folder, 'pairs.csv'))} pair JOIN known l ON l.record_id = record_id_l JOIN known r ON r.record_id = record_id_r`);
  const records = await database.number('SELECT count(*) FROM known');
  const count = await database.number('SELECT count(*) FROM pairs');
  const entityOf = new Int32Array(records);
  const people = new Int32Array(records);
  await fill(database, 'SELECT entity, person FROM known ORDER BY number', [entityOf, people]);
  const pairs = {
    left: new Int32Array(count),
    right: new Int32Array(count),
    weight: new Float32Array(count),
  };
  await fill(database, 'SELECT l, r, weight FROM pairs ORDER BY l, r', Object.values(pairs));
  const lefts = await database.number('SELECT count(*) FROM known WHERE side = 0');
  return { records, leftSize: linking ? lefts : undefined, entityOf, people, pairs };
}

async function fill(database: Database, sql: string, columns: readonly (Int32Array | Float32Array)[]): Promise<void> {
  let filled = 0;
  for await (const block of database.columns(sql)) {
    columns.forEach((column, place) => column.set(block[place] ?? [], filled));
    filled += block[0]?.length ?? 0;
  }
}
