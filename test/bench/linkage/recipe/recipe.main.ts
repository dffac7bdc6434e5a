import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { recipes } from '../datasets/data-sets.js';
import { Database } from './database.js';
import type { RecipeModel } from './model.js';
import { runRecipe, type RecipeReport } from './recipe.js';

const { values } = parseArgs({
  options: {
    recipe: { type: 'string' },
    left: { type: 'string' },
    right: { type: 'string' },
    labels: { type: 'string' },
    model: { type: 'string' },
    out: { type: 'string' },
  },
});
const settings = recipes.find(({ name }) => name === values.recipe);
if (!settings || !values.left || !values.out) throw new Error('The recipe needs --recipe, --left and --out.');
mkdirSync(values.out, { recursive: true });

const database = await Database.open(2);
const files = { left: values.left, ...(values.right && { right: values.right }), out: values.out };
const given = values.model ? (JSON.parse(readFileSync(values.model, 'utf8')) as RecipeModel) : undefined;
const run = await runRecipe(database, settings, files, given);
const { user, system } = process.cpuUsage();
const measured: Omit<RecipeReport, 'blocking'> = {
  records: run.records,
  pairs: run.pairs,
  // Since the process started; looked up before the truth is, which is no part of the linkage.
  seconds: { ...run.seconds, whole: performance.now() / 1000 },
  processorSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
writeFileSync(join(values.out, 'model.json'), JSON.stringify(run.model, null, 1));
const blocking = values.labels ? await blockingRecall(values.labels) : undefined;
writeFileSync(join(values.out, 'run.json'), JSON.stringify({ ...measured, ...(blocking && { blocking }) }, null, 2));

/** Of the pairs that are truly one person, those that some blocking rule proposes. */
async function blockingRecall(path: string): Promise<NonNullable<RecipeReport['blocking']>> {
  await database.run(`CREATE TABLE truth AS SELECT number, source, dense_rank() OVER (ORDER BY entity) AS entity
    FROM read_csv('${path}', all_varchar = true) JOIN records USING (record_id)`);
  const direction = values.right ? 'l.source < r.source' : 'l.number < r.number';
  return {
    truePairs: await database.number(`SELECT count(*) FROM truth l JOIN truth r USING (entity) WHERE ${direction}`),
    found: await database.number(`SELECT count(*) FROM pairs JOIN truth l ON l.number = pairs.l
      JOIN truth r ON r.number = pairs.r WHERE l.entity = r.entity`),
  };
}
