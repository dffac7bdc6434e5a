import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../../deploy/local/project.js';
import { generate } from '../../../deploy/local/county/generate.js';
import { writeBetweenMarks } from '../linkage/figures/write-figures.js';
import { atOnce } from './at-once.js';
import { HubUnderMeasure } from './in-hub.js';
import { measure } from './measure.js';
import { writeMistakes } from './mistakes.js';
import type { Outcome } from './outcome.js';
import { accuracyReport } from './report.js';
import { toldOf, type Told } from './told.js';

const USAGE = `How right the safeguarding hub is about a made-up county of which the truth is known.
  npm run bench:accuracy -- [--seed tuning] [--people 20000] [--at-once] [--twins 0.03] [--page] [--mistakes FILE]
  --seed TEXT     which county: "tuning" to work on rules with, "reporting" for the figures that are published
  --people N      about how many people anything is told of
  --at-once       without the hub's database: the library and the hub's rules over all records at once, in a minute
  --twins SHARE   of the children with an elder brother or sister who are twins; 1 gives a county full of twins
  --mistakes FILE what went wrong, a line of JSON each: taken-for-one, not-found, asked-of-one, asked-of-two
  --page          also writes the figures into docs/accuracy.md`;

/** Named people of whom something is told, for each incident: of seed 1, 4,296 for 3,000. */
const PEOPLE_PER_INCIDENT = 1.43;
const UNTIL = new Date('2026-11-23T19:00:00Z');

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: { seed: text, people: text, twins: text, mistakes: text, 'at-once': flag, page: flag, help: flag },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const seed = values.seed ?? 'tuning';
const people = Number(values.people ?? 20_000);
const twins = values.twins === undefined ? {} : { twins: Number(values.twins) };
const incidents = Math.round(people / PEOPLE_PER_INCIDENT);
const county = generate(seed, { incidents, months: 12, until: UNTIL, ...twins });
const told = toldOf(county);
console.error(`${told.length.toLocaleString('en')} sightings of the county "${seed}"`);

const began = performance.now();
const outcome = values['at-once'] ? atOnce(told) : await inHub(told);
const seconds = (performance.now() - began) / 1000;
const how = values['at-once'] ? 'all records at once' : 'the hub, a sighting at a time';
const report = accuracyReport(measure(told, county.truth, outcome), { seed, incidents, how, seconds });
console.log(report);
if (values.mistakes !== undefined) writeMistakes(values.mistakes, told, county.truth, outcome);
if (
  values.page &&
  !(await writeBetweenMarks(
    join(projectRoot, 'docs', 'accuracy.md'),
    report,
    twins.twins === undefined ? 'county' : 'twins',
  ))
)
  console.error('docs/accuracy.md is not there or has no marks to write between.');
process.exit(0);

async function inHub(all: readonly Told[]): Promise<Outcome> {
  const hub = await HubUnderMeasure.start();
  try {
    await hub.take(all, (done) => {
      if (done % 2_000 === 0) console.error(`${done.toLocaleString('en')} taken`);
    });
    return await hub.outcome();
  } finally {
    await hub.stop();
  }
}
