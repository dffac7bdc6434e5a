import type { BlockingRule, Comparison, RecipeSettings, Sql } from './settings.js';

/** Conditions on pairs, put together from settings. */

const agree = (key: Sql, names: ReadonlyMap<Sql, string>): Sql => `l.${names.get(key)} = r.${names.get(key)}`;

const holds = ({ keys, also }: BlockingRule, names: ReadonlyMap<Sql, string>): Sql =>
  [...keys.map((key) => agree(key, names)), ...(also ? [`(${also})`] : [])].join(' AND ');

/** Each expression that a rule blocks on is worked out once for each record, in a column of its own. */
export function keyColumns({ blocking, deterministic, training }: RecipeSettings): Map<Sql, string> {
  const keys = [...blocking, ...deterministic, ...training].flatMap((rule) => rule.keys);
  return new Map([...new Set(keys)].map((key, place) => [key, `key_${place}`]));
}

/** Every pair that some rule proposes, once, with the number of the first rule that does. */
export function pairsSql(rules: readonly BlockingRule[], names: ReadonlyMap<Sql, string>, linking: boolean): Sql {
  const parts = rules.map((rule, place) => {
    const earlier = rules.slice(0, place).map((other) => ` AND NOT coalesce(${holds(other, names)}, false)`);
    return `SELECT l.number AS l, r.number AS r, ${place} AS rule FROM records l JOIN records r
      ON ${holds(rule, names)} WHERE ${ordered(linking)}${earlier.join('')}`;
  });
  return parts.join('\nUNION ALL\n');
}

/** A pair is taken in one direction; when two files are linked, from the left to the right one. */
export const ordered = (linking: boolean): Sql => (linking ? 'l.source < r.source' : 'l.number < r.number');

/** The number of the level that a pair falls in; -1 where nothing can be said. */
export const levelSql = ({ unknown, levels }: Comparison): Sql => {
  const cases = levels.map(({ when }, place) => `WHEN ${when} THEN ${place}`);
  return `CASE WHEN ${unknown} THEN -1 ${cases.join(' ')} ELSE ${levels.length} END`;
};

/** How many pairs fall in each combination of levels, of the comparisons in their order. */
export const vectorCountsSql = (comparisons: readonly Comparison[], pairs: Sql): Sql =>
  `SELECT ${comparisons.map((comparison, place) => `(${levelSql(comparison)})::TINYINT AS level_${place}`).join(', ')},
    count(*)::DOUBLE AS pairs FROM ${pairs} GROUP BY ALL`;
