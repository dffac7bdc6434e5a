import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../../deploy/local/project.js';
import { peopleRates, type Placed } from '../accuracy/people-rates.js';
import { writeBetweenMarks } from '../linkage/figures/write-figures.js';
import { share, table, whole } from '../linkage/figures/table.js';
import { alike, peopleAtOnce } from './batch.js';
import { straightIntoHub, type Come } from './straight.js';
import { truthOf } from './truth-of.js';
import { WholeRoad } from './whole-road.js';

const USAGE = `Brings the two halves of the ONS census pair in by npm run import, as records of the police and of Beacon, and compares
whom the hub takes for one person with what the library makes of all records at once, and both with the truth.
  npm run bench:census -- [--data DIR] [--limit N] [--straight] [--page]
  --data DIR  where ons_census_cis/census.csv and cis.csv are (default: beside the project, shared/data/linkage)
  --limit N   so many rows of each half
  --straight  by the same rules straight into the hub, without HTTP and Kafka: all rows in some minutes
  --page      also writes the figures into docs/accuracy.md`;

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    data: text,
    limit: text,
    straight: { type: 'boolean' },
    page: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const folder = join(values.data ?? join(projectRoot, '..', 'shared', 'data', 'linkage'), 'ons_census_cis');
const profileIn = (name: string): string => join(projectRoot, 'apps', 'import', 'profiles', name);
const halves = [
  { agency: 'police', file: join(folder, 'census.csv'), id: 'census_id', profile: profileIn('ons-census.json') },
  { agency: 'beacon', file: join(folder, 'cis.csv'), id: 'cis_id', profile: profileIn('ons-cis.json') },
] as const;
const missing = halves.filter(({ file }) => !existsSync(file));
if (values.help || missing.length > 0) {
  console.log(values.help ? USAGE : `There is no ${missing.map(({ file }) => file).join(' and no ')}.\n${USAGE}`);
  process.exit(values.help ? 0 : 2);
}

const truth = new Map<string, string>();
for (const { agency, file, id } of halves)
  for (const [record, person] of await truthOf(file, id)) truth.set(`${agency}/${record}`, person);

const began = performance.now();
const secondsSince = (): string => `${((performance.now() - began) / 1000).toFixed(0)} s`;
const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
const come = values.straight ? await straightIntoHub(halves, limit, every(2_000)) : await byTheWholeRoad();
const report = measured(come);
console.log(report);
const page = join(projectRoot, 'docs', 'accuracy.md');
const mark = values.straight ? 'census-straight' : 'census';
if (values.page && !(await writeBetweenMarks(page, report, mark))) console.error(`${page} has no marks for this.`);
process.exit(0);

function every(step: number): (done: number) => void {
  return (done) => {
    if (done % step === 0) console.error(`${whole(done)} taken after ${secondsSince()}`);
  };
}

async function byTheWholeRoad(): Promise<Come> {
  const road = await WholeRoad.start();
  try {
    const more = values.limit === undefined ? [] : ['--limit', values.limit];
    for (const { agency, file, profile } of halves) {
      const code = await road.import(agency, file, profile, more);
      if (code !== 0) throw new Error(`the import for ${agency} ended with ${code}`);
    }
    console.error(`Imported after ${secondsSince()}`);
    const expected = halves.reduce((sum, { agency }) => sum + Math.min(limit, sizeOf(agency)), 0);
    await road.arrived(expected, (known) =>
      console.error(`${whole(known)} records at the hub after ${secondsSince()}`),
    );
    return { records: await road.records(), questions: await road.questions() };
  } finally {
    await road.stop();
  }
}

function sizeOf(agency: string): number {
  return [...truth.keys()].filter((name) => name.startsWith(`${agency}/`)).length;
}

function measured({ records, questions }: Come): string {
  const online = new Map(records.map(({ name, person }) => [name, person]));
  const atOnce = peopleAtOnce(records);
  const same = alike(online, atOnce);
  const took = secondsSince();
  const rows = (
    [
      ['the hub', online],
      ['all at once', atOnce],
    ] as const
  ).map(([by, personOf]) => {
    const placed = [...personOf].map(([name, person]): Placed => [person, truth.get(name) ?? name, name]);
    const { found, pairs, bCubed } = peopleRates(placed);
    const rates = [pairs.precision, pairs.recall, bCubed.precision, bCubed.recall].map((rate) => share(rate));
    return [by, whole(found), ...rates];
  });
  const people = new Set(records.map(({ name }) => truth.get(name) ?? name)).size;
  return [
    `${whole(records.length)} records of ${whole(people)} people, brought in in ${took}. **${share(same / records.length)}** of the ` +
      `records have the very same company at the hub as when all are taken at once (target ≥ .995). The hub asked ${whole(questions)} questions.`,
    table(['People by', 'Found', 'Pairs: precision', 'Recall', 'B³: precision', 'Recall'], rows),
  ].join('\n\n');
}
