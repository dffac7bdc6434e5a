import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Delivery } from '#libs/messaging';
import type { Person } from '../linkage/generator/person.js';
import { Random } from '../linkage/generator/random.js';
import { sendOnTime } from '../open-loop.js';
import { spreadOf } from '../percentiles.js';
import { startHubInProcess, type HubInProcess } from './hub-in-process.js';
import { loadPeople, settle } from './load-people.js';
import { population, toldOf } from './people.js';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
  },
});
const [count, seconds] = [Number(values.people), Number(values.seconds)];
/** Three in ten sightings are of somebody known already, as the model expects of a county hub. */
const KNOWN = 0.3;
/** One connection is left to the folding. Who waits here waits in the measure, and not until the pool is tired of it. */
const turns = { free: 7, waiting: [] as (() => void)[] };

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, PostgreSQL on the same cores`,
);
const hub = await startHubInProcess();
try {
  const began = performance.now();
  const known: string[] = [];
  const keeping = function* (): Generator<Person> {
    for (const person of population(1, count)) {
      if (known.length < 50_000) known.push(JSON.stringify(person));
      yield person;
    }
  };
  await loadPeople(hub.source, keeping(), (done) => {
    if (done % 50_000 === 0) process.stderr.write(`\r${done.toLocaleString('en')} people`);
  });
  await settle(hub.adminUrl);
  console.log(`\n${count.toLocaleString('en')} people loaded in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const strangers = population(2, Number.MAX_SAFE_INTEGER);
  await warmUp(hub, strangers);
  for (const rate of values.rate.split(',').map(Number)) await measure(hub, known, strangers, rate);
  console.log(`As fast as it can, eight at a time: ${(await fastest(hub, known, strangers)).toFixed(0)} a second`);
} finally {
  await hub.stop();
}
process.exit(0);

async function warmUp(one: HubInProcess, strangers: Generator<Person>): Promise<void> {
  const items = sightings([], strangers, 500);
  await sendOnTime(items, 100, async ({ item }) => take(one, item));
}

async function measure(one: HubInProcess, people: readonly string[], strangers: Generator<Person>, rate: number) {
  const items = sightings(people, strangers, rate * seconds);
  const [times, late]: [number[], number[]] = [[], []];
  const folding = setInterval(() => void fold(one), 250);
  await sendOnTime(items, rate, async ({ item, due }) => {
    late.push(performance.now() - due);
    await take(one, item);
    times.push(performance.now() - due);
  });
  clearInterval(folding);
  const { p50, p99, worst } = spreadOf(times);
  console.log(
    `${rate} a second for ${seconds} s, from due to committed: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, worst ${worst.toFixed(0)} ms; of which until it was sent p50 ${spreadOf(late).p50.toFixed(1)} ms, p99 ${spreadOf(late).p99.toFixed(1)} ms`,
  );
}

async function fastest(one: HubInProcess, people: readonly string[], strangers: Generator<Person>): Promise<number> {
  const waiting = sightings(people, strangers, 5_000);
  const began = performance.now();
  const consume = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(one, next);
  };
  await Promise.all(Array.from({ length: 8 }, consume));
  return 5_000 / ((performance.now() - began) / 1000);
}

/** As the hub does beside: the changes of counts are folded, and nobody waits for it. */
async function fold(one: HubInProcess): Promise<void> {
  await one.transactions.run((manager) => one.counts.fold(manager, 5_000)).catch(() => undefined);
}

/**
 * As they come from Kafka, as texts: objects of a whole county, which no hub holds, would have to be walked through at each
 * collection of the hub's own.
 */
function sightings(people: readonly string[], strangers: Generator<Person>, many: number): string[] {
  const random = new Random(many);
  return Array.from({ length: many }, () => {
    const isKnown = people.length > 0 && random.chance(KNOWN);
    const person = isKnown ? (JSON.parse(random.pick(people)) as Person) : (strangers.next().value as Person);
    return JSON.stringify(toldOf(random, person));
  });
}

async function take(one: HubInProcess, text: string): Promise<void> {
  if (turns.free > 0) turns.free -= 1;
  else await new Promise<void>((come) => turns.waiting.push(come));
  await takeNow(one, text);
  const next = turns.waiting.shift();
  if (next) next();
  else turns.free += 1;
}

async function takeNow(one: HubInProcess, text: string): Promise<void> {
  const person = JSON.parse(text) as ReturnType<typeof toldOf>;
  await one.transactions.run((manager) => {
    const [id, record, at] = [randomUUID(), randomUUID(), new Date().toISOString()];
    const sighted = {
      ...{ personRecordId: record, incident: { recordedBy: 'police' as const, id: randomUUID() } },
      ...{ occurredAt: at, reportedAt: at, category: 'violence' as const, role: 'victim' as const },
      person: { ...person, recordId: record },
    };
    const envelope = { manager, id, source: '/agencies/police', subject: record };
    return one.sightings.take(sighted, { ...envelope, trace: { correlationId: id } } as Delivery);
  });
}
