import { join } from 'node:path';
import { Database } from '../recipe/database.js';
import type { HouseholdErrors } from './linked.js';

/** Among records of different people of one generated household: how many pairs were taken for one person. */
export async function householdErrors(folder: string, out: string): Promise<HouseholdErrors> {
  const database = await Database.open(2);
  const csv = (path: string): string => `read_csv('${path}', all_varchar = true, header = true)`;
  await database.run(`CREATE TABLE known AS SELECT row_number() OVER () AS number, household, twin, entity, person_id
    FROM ${csv(join(folder, 'families.csv'))} family JOIN ${csv(join(folder, 'labels.csv'))} label USING (record_id)
    JOIN ${csv(join(out, 'clusters.csv'))} cluster USING (record_id)`);
  const [row = []] = await database.rows(`SELECT count(*), count(*) FILTER (same), count(*) FILTER (twins),
      count(*) FILTER (twins AND same) FROM (
    SELECT l.person_id = r.person_id AS same, coalesce(l.twin = r.entity, false) AS twins FROM known l
    JOIN known r ON l.household = r.household AND l.number < r.number AND l.entity <> r.entity)`);
  const [pairs = 0, merged = 0, twinPairs = 0, twinsMerged = 0] = row.map(Number);
  return { pairs, merged, twinPairs, twinsMerged };
}
