import type { Database } from './database.js';
import { termFrequencyColumns } from './model.js';
import { keyColumns } from './pair-sql.js';
import type { RecipeSettings, Sql } from './settings.js';

const listed = (columns: Readonly<Record<string, Sql>>): Sql =>
  Object.entries(columns)
    .map(([name, sql]) => `, ${sql} AS ${name}`)
    .join('');

const fileSql = (path: string, source: number, columns: Readonly<Record<string, Sql>>): Sql =>
  `SELECT record_id, ${source} AS source${listed(columns)} FROM read_csv('${path}', all_varchar = true, header = true)`;

/**
 * Fills `records`: a number for each record from 0 in the files' order, its columns, its blocking keys, and how frequent
 * its values are among all that are known.
 */
export async function load(
  database: Database,
  settings: RecipeSettings,
  files: { readonly left: string; readonly right?: string },
): Promise<void> {
  const sides = [fileSql(files.left, 0, settings.left)];
  if (files.right) sides.push(fileSql(files.right, 1, settings.right ?? settings.left));
  await database.run(`CREATE TABLE read AS ${sides.join(' UNION ALL ')}`);
  await database.run(
    `CREATE TABLE named AS SELECT (row_number() OVER () - 1)::INTEGER AS number, *${listed(
      settings.derived,
    )} FROM read`,
  );
  const terms = termFrequencyColumns(settings);
  for (const column of terms) {
    await database.run(`CREATE TABLE tf_${column} AS SELECT ${column}, count(*) / (sum(count(*)) OVER ()) AS tf
      FROM named WHERE ${column} IS NOT NULL GROUP BY ${column}`);
  }
  const keys = [...keyColumns(settings)].map(([key, name]) => `, ${key} AS ${name}`).join('');
  const frequencies = terms.map((column) => `, tf_${column}.tf AS tf_${column}`).join('');
  const joins = terms.map((column) => ` LEFT JOIN tf_${column} USING (${column})`).join('');
  await database.run(
    `CREATE TABLE records AS SELECT named.*${frequencies} FROM (SELECT *${keys} FROM named) AS named${joins}`,
  );
}
