import { agencies, agencyNames, type Agency } from '#libs/case-schemas';
import { DAY } from './calendar.js';
import { generate, type CountyEvent } from './generate.js';
import { clientCredentials, type TokenSource } from './load/access-token.js';
import { follow, type Desk } from './load/desk.js';
import { inOrder } from './load/in-order.js';
import { openJournal, type Beginning, type Journal, type ReferralMade } from './load/journal.js';
import { planCourses } from './load/plan-courses.js';
import { refusal, serviceClient, type ServiceClient } from './load/service-client.js';
import type { Course } from './load/turn.js';

/** The systems that tell what happened. */
export type CountyClient = 'police-records' | 'beacon-contacts';

/** Who works the referrals to an agency, and where: the base address of its service. */
export interface Worker {
  readonly api: string;
  readonly tokens: TokenSource;
}

export interface LoadSettings {
  /** Base addresses of the two services that are told, and of the sign-in provider. */
  readonly policeApi: string;
  readonly beaconApi: string;
  readonly issuer: string;
  /** Each system's secret. */
  readonly clients: Readonly<Record<CountyClient, string>>;
  /** Where nobody works, referrals wait. */
  readonly workers: Readonly<Partial<Record<Agency, Worker>>>;
  /** Officers who answer for what they reported, by user name. */
  readonly officers: Readonly<Record<string, TokenSource>>;
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
  readonly workers: ReadonlyMap<Agency, Desk>;
  readonly officers: ReadonlyMap<string, Desk>;
  readonly stepDone: () => void;
}

/**
 * Fills a running system with the demonstration county, like any client would: what happened is told in the order
 * of its report, and then each agency's people work all but the newest referrals. Can be stopped and called again.
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
  const courses = planCourses(journal.beginning, madeOf(old, loading));
  await inOrder(
    old.filter(({ index }) => !journal.decided.has(index)),
    {
      width: WIDTH,
      subjects: () => [],
      work: (event) => settle(event, courses, loading),
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

function clientsOf(settings: LoadSettings, now: () => Date) {
  const { policeApi, beaconApi, issuer, clients, workers, officers } = settings;
  const tokens = (clientId: CountyClient) =>
    clientCredentials({ issuer, clientId, clientSecret: clients[clientId], now });
  const atWork = agencies.flatMap((agency) => {
    const worker = workers[agency];
    return worker ? [[agency, deskOf(agency, worker)] as const] : [];
  });
  const onDuty = Object.entries(officers).map(([name, officer]) => [name, officersDesk(policeApi, officer)] as const);
  return {
    police: serviceClient('The police service', policeApi, tokens('police-records')),
    beacon: serviceClient('Beacon', beaconApi, tokens('beacon-contacts')),
    workers: new Map(atWork),
    officers: new Map(onDuty),
  };
}

function deskOf(agency: Agency, { api, tokens }: Worker): Desk {
  const path = agency === 'police' ? '/received-referrals' : '/referrals';
  return { name: agencyNames[agency], service: serviceClient(agencyNames[agency], api, tokens), path };
}

const officersDesk = (policeApi: string, officer: TokenSource): Desk => ({
  ...deskOf('police', { api: policeApi, tokens: officer }),
  path: '/referrals',
});

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
  const { referrals = [] } = answer.body as { referrals?: readonly ReferralMade[] };
  journal.recordTold(index, kind === 'incident' ? referrals.map(({ id, to }) => ({ id, to })) : []);
  stepDone();
}

const officerOf = (event: CountyEvent, { officers }: Loading): Desk | undefined =>
  event.kind === 'incident' ? officers.get(event.body.reportingOfficer ?? '') : undefined;

const madeOf = (events: readonly CountyEvent[], loading: Loading) =>
  events.flatMap((event) =>
    (loading.journal.told.get(event.index) ?? []).map(({ id, to }) => ({
      id,
      to,
      senderIsThere: officerOf(event, loading) !== undefined,
    })),
  );

async function settle(event: CountyEvent, courses: ReadonlyMap<string, Course>, loading: Loading): Promise<void> {
  const { journal, workers, stepDone } = loading;
  const sender = officerOf(event, loading);
  for (const { id, to } of journal.told.get(event.index) ?? []) {
    const receiver = workers.get(to);
    const desks = receiver && { receiver, ...(sender && { sender }) };
    if (desks) await follow(courses.get(id) ?? [], id, desks, ARRIVAL_LIMIT_MS);
  }
  journal.recordDecided(event.index);
  stepDone();
}
