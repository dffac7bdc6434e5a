import type { Database } from './database.js';
import { termFrequencyColumns, weightSql, type RecipeModel } from './model.js';
import { keyColumns, levelSql, pairsSql } from './pair-sql.js';
import type { RecipeSettings } from './settings.js';

/** Fills `pairs` with all that the rules propose; says how many. */
export async function block(database: Database, settings: RecipeSettings, linking: boolean): Promise<number> {
  await database.run(`CREATE TABLE pairs AS ${pairsSql(settings.blocking, keyColumns(settings), linking)}`);
  return database.number('SELECT count(*) FROM pairs');
}

/** Fills `predicted` with the pairs worth keeping: l, r and their weight in bits. */
export async function predict(database: Database, settings: RecipeSettings, model: RecipeModel): Promise<void> {
  const levels = settings.comparisons.map(
    (comparison, place) => `(${levelSql(comparison)})::TINYINT AS level_${place}`,
  );
  const frequencies = termFrequencyColumns(settings).flatMap((column) => [
    `l.tf_${column} AS l_tf_${column}`,
    `r.tf_${column} AS r_tf_${column}`,
  ]);
  const least = Math.log2(settings.keepFrom / (1 - settings.keepFrom));
  await database.run(`CREATE TABLE predicted AS SELECT l, r, weight FROM (
    SELECT l, r, ${weightSql(settings, model)} AS weight FROM (
      SELECT pair.l, pair.r, ${[...levels, ...frequencies].join(', ')} FROM pairs pair
      JOIN records l ON l.number = pair.l JOIN records r ON r.number = pair.r))
    WHERE weight >= ${least}`);
}
