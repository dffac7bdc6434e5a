import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../recipe/database.js';
import type { DataSet, PreparedFiles } from './data-set.js';

export const missingSources = ({ sources }: DataSet, data: string): string[] =>
  sources.map((source) => join(data, source)).filter((path) => !existsSync(path));

/** Rows in an order of their own and numbered anew: the old ids and the old order tell who is who. */
export async function prepare(
  set: DataSet,
  data: string,
  folder: string,
): Promise<PreparedFiles & { profile: string }> {
  mkdirSync(folder, { recursive: true });
  const database = await Database.open(2);
  const from = (query: string): string =>
    set.sources.reduce(
      (sql, source, place) =>
        sql.replaceAll(`$${place + 1}`, `read_csv('${join(data, source)}', all_varchar = true, header = true)`),
      query,
    );
  const files = { left: join(folder, 'left.csv'), labels: join(folder, 'labels.csv') };
  await write(database, 'left_rows', 'L', from(set.left), files.left);
  const right = set.right === undefined ? undefined : join(folder, 'right.csv');
  if (right && set.right) await write(database, 'right_rows', 'R', from(set.right), right);
  const labels = ['left_rows', ...(right ? ['right_rows'] : [])].map((t) => `SELECT record_id, entity FROM ${t}`);
  await database.run(`COPY (${labels.join(' UNION ALL ')}) TO '${files.labels}' (HEADER)`);
  const profile = join(folder, 'profile.json');
  writeFileSync(profile, JSON.stringify({ id: 'record_id', ...set.profile }, null, 2));
  return { ...files, ...(right && { right }), profile };
}

async function write(database: Database, table: string, letter: string, query: string, path: string): Promise<void> {
  await database.run(`CREATE TABLE ${table} AS
    SELECT '${letter}' || row_number() OVER (ORDER BY hash(read), place) AS record_id, * EXCLUDE (place)
    FROM (SELECT *, row_number() OVER () AS place FROM (${query})) read ORDER BY hash(read), place`);
  await database.run(`COPY (SELECT * EXCLUDE (entity) FROM ${table}) TO '${path}' (HEADER)`);
}
