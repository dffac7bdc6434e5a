import { Agent, request } from 'node:http';
import type { Agency } from '#libs/case-schemas';
import { clientCredentials } from '#libs/service-client';
import { Client } from 'pg';
import { incidentBodies } from '../../deploy/local/county/incident-bodies.js';
import { waitUntil } from '../../deploy/local/process/wait-until.js';
import type { LaunchedHub } from '../journeys/launched-hub.js';
import { callingForFive, fiveRecipients } from './five-recipients.js';
import { sendOnTime, type Arrival } from './open-loop.js';
import { spreadOf, type Spread } from './percentiles.js';
import { ArrivalWatch } from './watch-arrivals.js';

export interface LoadPlan {
  /** Incidents. */
  readonly perSecond: number;
  readonly seconds: number;
  /** Incidents as they come, of which Beacon is sent one referral each, or such as call for all five who receive. */
  readonly calling: 'beacon' | 'five';
}

export interface LoadResult extends LoadPlan {
  /** From when a report was due until its answer had come. */
  readonly intake: Spread;
  /** From the police's answer until the referral could be read at its receiver. */
  readonly endToEnd: Spread;
  readonly refused: number;
  readonly missing: number;
  readonly sightingsBehindSeconds: number;
  readonly deadLetters: number;
}

const CATCH_UP_MS = 120_000;

/** Reports so many incidents a second, whatever becomes of the earlier ones, and watches each referral arrive. */
export async function measureLoad(hub: LaunchedHub, plan: LoadPlan): Promise<LoadResult> {
  const bodies = bodiesOf(plan);
  const police = await policeClient(hub, `bench-${plan.perSecond}`);
  const watches = new Map(receiversOf(plan).map((to) => [to, new ArrivalWatch(hub.database(databaseOf(to)))]));
  const every = [...watches.values()];
  await Promise.all(every.map((watch) => watch.start()));
  const intake: number[] = [];
  let refused = 0;
  const report = async ({ item, due }: Arrival<string>): Promise<void> => {
    const { status, referrals } = await police(item);
    intake.push(performance.now() - due);
    if (status !== 201) refused += 1;
    referrals.forEach(({ id, to }) => watches.get(to)?.expect(id));
  };
  await sendOnTime(bodies, plan.perSecond, report);
  const sent = performance.now();
  await waitUntil(() => missingIn(every) === 0, { withinMs: CATCH_UP_MS });
  await waitUntil(() => hubHasSeenAll(hub), { withinMs: CATCH_UP_MS });
  const sightingsBehindSeconds = (performance.now() - sent) / 1000;
  await Promise.all(every.map((watch) => watch.stop()));
  const deadLetters = await countDeadLetters(hub, plan);
  const spreads = { intake: spreadOf(intake), endToEnd: spreadOf(every.flatMap(({ delays }) => delays)) };
  return { ...plan, ...spreads, refused, missing: missingIn(every), sightingsBehindSeconds, deadLetters };
}

const receiversOf = ({ calling }: LoadPlan): readonly Agency[] => (calling === 'five' ? fiveRecipients : ['beacon']);
const databaseOf = (agency: Agency): string => agency.replaceAll('-', '_');
const missingIn = (watches: readonly ArrivalWatch[]): number => watches.reduce((sum, { missing }) => sum + missing, 0);

function bodiesOf({ perSecond, seconds, calling }: LoadPlan): string[] {
  const bodies = [...incidentBodies(`bench/${perSecond}`, Math.round(perSecond * seconds), { referredOnly: true })];
  return bodies.map((body, place) => JSON.stringify(calling === 'five' ? callingForFive(body, place) : body));
}

interface Referred {
  readonly id: string;
  readonly to: Agency;
}

interface Answer {
  readonly status: number;
  readonly referrals: readonly Referred[];
}

async function policeClient(hub: LaunchedHub, run: string): Promise<(body: string) => Promise<Answer>> {
  const clientId = 'police-records';
  const credentials = { issuer: hub.address('sign-in'), clientId, clientSecret: hub.secret(`client/${clientId}`) };
  const token = await clientCredentials({ ...credentials, now: () => new Date() }).token();
  const agent = new Agent({ keepAlive: true });
  let keys = 0;
  return (body) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `${run}-${(keys += 1)}`,
    };
    return post(`${hub.address('police')}/incidents`, agent, headers, body);
  };
}

function post(url: string, agent: Agent, headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((resolve) => {
    const outgoing = request(url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    outgoing.once('error', () => resolve({ status: 0, referrals: [] }));
    outgoing.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, referrals: referralsIn(text) }));
    });
    outgoing.end(body);
  });
}

const referralsIn = (text: string): readonly Referred[] =>
  (JSON.parse(text) as { readonly referrals?: readonly Referred[] }).referrals ?? [];

async function number(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number }>(sql);
    return rows[0]?.number ?? 0;
  } finally {
    await client.end();
  }
}

/** All that the police and Beacon told of whom they saw. */
async function hubHasSeenAll(hub: LaunchedHub): Promise<boolean> {
  const told = `SELECT count(*)::int AS number FROM outbox WHERE topic LIKE 'sighting.%'`;
  const [police, beacon, seen] = await Promise.all([
    number(hub.database('police'), told),
    number(hub.database('beacon'), told),
    number(hub.database('safeguarding_hub'), 'SELECT count(*)::int AS number FROM sighting'),
  ]);
  return seen >= police + beacon;
}

async function countDeadLetters(hub: LaunchedHub, plan: LoadPlan): Promise<number> {
  const names = new Set(['police', 'safeguarding_hub', ...receiversOf(plan).map(databaseOf)]);
  const counts = [...names].map((name) =>
    number(hub.database(name), 'SELECT count(*)::int AS number FROM dead_letter'),
  );
  return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0);
}
