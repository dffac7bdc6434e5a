import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../../deploy/local/project.js';
import { dataSets } from './datasets/data-sets.js';
import { peopleFiles } from './datasets/people-files.js';
import { fiveColumnsProfile, peopleRecipe, widePeopleRecipe } from './datasets/people.js';
import { missingSources, prepare } from './datasets/prepare.js';
import { measureFairness } from './fairness/measure-fairness.js';
import type { Figures, SizeFigures } from './figures/figures.js';
import { report } from './figures/report.js';
import type { LinkageFiles } from './running/linked.js';
import { keepFigures, readFigures, writeBetweenMarks } from './figures/write-figures.js';
import { householdErrors } from './running/household-errors.js';
import { runMeasured } from './running/measured-process.js';
import { measureOurs, runOurs } from './running/run-ours.js';
import { measureRecipe, runRecipe } from './running/run-recipe.js';
import { comparingSpeed, scoringSpeed } from './running/scoring-speed.js';

/**
 * For each record, about: as many as in a million by default, so that the sizes differ in nothing else; and so many
 * that about 38 are compared, at which the target was set: keys are taken while they fit, so it comes to a little less. */
const SAME_PAIRS = 10;
const WIDE_PAIRS = 48;

const sizes = { hundred: 100_000, 'three-hundred': 300_000, million: 1_000_000 } as const;
const names = [...dataSets.map(({ name }) => name), 'people', 'fairness', ...Object.keys(sizes)];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: names.join(',') },
    data: { type: 'string', default: join(projectRoot, '..', 'shared', 'data', 'linkage') },
    page: { type: 'string', default: join(projectRoot, 'docs', 'linkage.md') },
  },
});
const work = join(projectRoot, '.referral-hub', 'bench', 'linkage');
const kept = join(work, 'figures.json');
const wanted = values.only.split(',');
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; --only takes ${names.join(', ')}.`);
  process.exit(2);
}

// Compiles the command where it must be, so that no run is charged for it.
await runMeasured(join(projectRoot, 'apps', 'link', 'link.mjs'), ['--help']);
for (const name of wanted) await measureNamed(name);
const text = report(readFigures(kept), { processor: `${cpus().length} × ${cpus()[0]?.model}`, node: process.version });
if (!(await writeBetweenMarks(values.page, text))) console.log(text);
console.log(`The figures are in ${kept}.`);

async function measureNamed(name: string): Promise<void> {
  const set = dataSets.find((one) => one.name === name);
  const missing = set ? missingSources(set, values.data) : [];
  if (missing.length > 0) return console.log(`${name}: left out, for there is no ${missing.join(', ')}`);
  console.log(`${name} …`);
  if (set) {
    const files = await prepare(set, values.data, join(work, name));
    const ours = await measureOurs(files, join(work, name, 'ours'));
    const recipe = await measureRecipe(set.recipe, files, join(work, name, 'recipe'));
    add(name, ({ sets }) => ({ sets: { ...sets, [name]: { title: set.title, ours, recipe } } }));
    if (set.byGroup) await addFairness(name, set.title, files, join(work, name, 'ours'));
  } else if (name === 'people') await measurePeople();
  else if (name === 'fairness') await measureGroups();
  else await measureSize(name as keyof typeof sizes);
}

/** Generated people: how right, and how often two of one home are taken for one. */
async function measurePeople(): Promise<void> {
  const folder = join(work, 'people-100000');
  const files = await peopleFiles(100_000, folder);
  const [out, recipeOut] = [join(folder, 'ours'), join(folder, 'recipe')];
  const ours = { ...(await measureOurs(files, out)), households: await householdErrors(folder, out) };
  const recipe = {
    ...(await measureRecipe(peopleRecipe, files, recipeOut)),
    households: await householdErrors(folder, recipeOut),
  };
  const five = { ...files, profile: join(folder, 'five.json') };
  writeFileSync(five.profile, JSON.stringify(fiveColumnsProfile));
  await runOurs(five, join(folder, 'five'));
  const scoring = {
    ...(await scoringSpeed(files, join(out, 'model.json'))),
    pairsOfFivePerSecond: await comparingSpeed(five, join(folder, 'five', 'model.json')),
  };
  const title = '100,000 generated people';
  add('people', ({ sets }) => ({ sets: { ...sets, people: { title, ours, recipe } }, scoring }));
}

/** Generated people by group: who they are is known, where labelled sets with such columns are few. */
async function measureGroups(): Promise<void> {
  const folder = join(work, 'people-30000');
  const files = await peopleFiles(30_000, folder);
  await runOurs(files, join(folder, 'ours'));
  await addFairness('fairness', '30,000 generated people', files, join(folder, 'ours'));
}

async function addFairness(name: string, title: string, files: LinkageFiles, out: string): Promise<void> {
  const table = await measureFairness(files, out);
  add(name, ({ fairness }) => ({ fairness: { ...fairness, [name]: { title, table } } }));
}

/** Whole runs without labels, as the command would be used, all with about as many pairs for each record. */
async function measureSize(name: keyof typeof sizes): Promise<void> {
  const records = sizes[name];
  const folder = join(work, `people-${records}`);
  const files = await peopleFiles(records, folder);
  const [out, recipeOut, again] = ['whole', 'recipe-whole', 'again'].map((one) => join(folder, one)) as [
    string,
    string,
    string,
  ];
  const ours = await runOurs(files, out, ['--pairs', String(SAME_PAIRS)]);
  const recipe = await recipeSpeed(peopleRecipe, recipeOut);
  const plain: SizeFigures = { records, ours, recipe };
  add(name, (figures) => ({ sizes: { ...figures.sizes, [name]: plain } }));
  if (name !== 'million') return;
  const given = {
    ours: await runOurs(files, again, ['--model', join(out, 'model.json')]),
    recipe: await recipeSpeed(peopleRecipe, again, ['--model', join(recipeOut, 'model.json')]),
  };
  const wide = {
    ours: await runOurs(files, again, ['--pairs', String(WIDE_PAIRS)]),
    recipe: await recipeSpeed(widePeopleRecipe, again),
  };
  add(name, (figures) => ({ sizes: { ...figures.sizes, [name]: { ...plain, given, wide } } }));

  async function recipeSpeed(...[settings, to, more]: [typeof peopleRecipe, string, string[]?]) {
    const { cost, report: ran } = await runRecipe(settings, files, to, more);
    const { block = 0, score = 0 } = ran.seconds as Readonly<Record<string, number>>;
    return { cost, compared: ran.pairs, comparing: block + score };
  }
}

/** Kept at once: a run that is broken off has not been for nothing. */
function add(name: string, change: (figures: Figures) => Partial<Figures>): void {
  const figures = readFigures(kept);
  const measured = { ...figures.measured, [name]: new Date().toISOString().slice(0, 10) };
  keepFigures(kept, { ...figures, ...change(figures), measured });
}
