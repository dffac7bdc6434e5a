import { DAY } from './calendar.js';
import { generate, type CountyEvent } from './generate.js';
import { clientCredentials } from './load/access-token.js';
import { decide } from './load/caseworker.js';
import { decisionsFor } from './load/decision.js';
import { inOrder } from './load/in-order.js';
import { openJournal, type Beginning, type Journal } from './load/journal.js';
import { refusal, serviceClient, type ServiceClient } from './load/service-client.js';
import { randomFrom } from './random.js';

export type CountyClient = 'police-records' | 'beacon-contacts' | 'beacon-casework';

export interface LoadSettings {
  /** Base addresses of the two services and of the sign-in provider. */
  readonly policeApi: string;
  readonly beaconApi: string;
  readonly issuer: string;
  /** Each client's secret. */
  readonly clients: Readonly<Record<CountyClient, string>>;
  /** Where the progress is kept. A county that was begun here is gone on with. */
  readonly stateDir: string;
  readonly report: (done: number, total: number) => void;
  readonly seed?: number;
  readonly incidents?: number;
  readonly now?: () => Date;
}

const MONTHS = 12;
/** Requests under way at a time. */
const WIDTH = 8;
/** Referrals of incidents reported longer ago were decided; the rest still wait. */
const DECIDED_AFTER_DAYS = 10;
/** A small county has few incidents in ten days: so many of the newest wait in any case. */
const ALWAYS_WAITING = 12;
const ARRIVAL_LIMIT_MS = 60_000;

interface Loading {
  readonly journal: Journal;
  readonly police: ServiceClient;
  readonly beacon: ServiceClient;
  readonly casework: ServiceClient;
  readonly stepDone: () => void;
}

/**
 * Fills a running system with the demonstration county, like any client would: what happened is told in the order
 * of its report, and then Beacon decides on all but the newest referrals. Can be stopped and called again.
 */
export async function loadCounty(settings: LoadSettings): Promise<void> {
  const { stateDir, report, seed, incidents, now = () => new Date() } = settings;
  const wanted = { ...(seed !== undefined && { seed }), ...(incidents !== undefined && { incidents }) };
  const journal = openJournal(stateDir, wanted, { seed: 1, incidents: 3000, ...wanted, until: now().toISOString() });
  if (journal.finished !== undefined) return report(journal.finished, journal.finished);
  const { events } = county(journal.beginning);
  const old = longAgo(events, journal.beginning);
  const loading = {
    journal,
    ...clientsOf(settings, now),
    stepDone: counter(journal, events.length + old.length, report),
  };
  await inOrder(
    events.filter(({ index }) => !journal.told.has(index)),
    {
      width: WIDTH,
      subjects: ({ people }) => people,
      work: (event) => tell(event, loading),
    },
  );
  await inOrder(
    old.filter(({ index }) => !journal.decided.has(index)),
    {
      width: WIDTH,
      subjects: () => [],
      work: (event) => settle(event, loading),
    },
  );
  journal.recordFinished(events.length + old.length);
}

const county = ({ seed, incidents, until }: Beginning) =>
  generate(seed, { incidents, months: MONTHS, until: new Date(until) });

function longAgo(events: readonly CountyEvent[], { until }: Beginning): CountyEvent[] {
  const limit = Date.parse(until) - DECIDED_AFTER_DAYS * DAY;
  const incidents = events.filter(({ kind }) => kind === 'incident');
  return incidents.slice(0, -ALWAYS_WAITING).filter(({ reportedAt }) => reportedAt.getTime() < limit);
}

function clientsOf({ policeApi, beaconApi, issuer, clients }: LoadSettings, now: () => Date) {
  const tokens = (clientId: CountyClient) =>
    clientCredentials({ issuer, clientId, clientSecret: clients[clientId], now });
  return {
    police: serviceClient('The police service', policeApi, tokens('police-records')),
    beacon: serviceClient('Beacon', beaconApi, tokens('beacon-contacts')),
    casework: serviceClient('Beacon', beaconApi, tokens('beacon-casework')),
  };
}

function counter(journal: Journal, total: number, report: LoadSettings['report']): () => void {
  let done = journal.told.size + journal.decided.size;
  report(done, total);
  return () => report((done += 1), total);
}

async function tell({ kind, body, index }: CountyEvent, { journal, police, beacon, stepDone }: Loading): Promise<void> {
  const { seed, until } = journal.beginning;
  const client = kind === 'incident' ? police : beacon;
  const path = kind === 'incident' ? '/incidents' : '/contacts';
  const idempotencyKey = `county-${seed}-${Date.parse(until)}-${index}`;
  const answer = await client.call({ method: 'POST', path, body, idempotencyKey });
  if (answer.status !== 201) throw new Error(`event ${index} of the county was refused by ${path}: ${refusal(answer)}`);
  const { referrals = [] } = answer.body as { referrals?: { id: string }[] };
  journal.recordTold(index, kind === 'incident' ? referrals.map(({ id }) => id) : []);
  stepDone();
}

async function settle({ index }: CountyEvent, { journal, casework, stepDone }: Loading): Promise<void> {
  const random = randomFrom(`${journal.beginning.seed}/decision-${index}`);
  for (const referralId of journal.told.get(index) ?? []) {
    await decide(casework, referralId, decisionsFor(random), ARRIVAL_LIMIT_MS);
  }
  journal.recordDecided(index);
  stepDone();
}
