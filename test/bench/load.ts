import { Agent, request } from 'node:http';
import { Client } from 'pg';
import { clientCredentials } from '../../deploy/local/county/load/access-token.js';
import { incidentBodies } from '../../deploy/local/county/incident-bodies.js';
import { waitUntil } from '../../deploy/local/process/wait-until.js';
import type { LaunchedHub } from '../journeys/launched-hub.js';
import { sendOnTime, type Arrival } from './open-loop.js';
import { spreadOf, type Spread } from './percentiles.js';
import { ArrivalWatch } from './watch-arrivals.js';

export interface LoadPlan {
  readonly perSecond: number;
  readonly seconds: number;
}

export interface LoadResult extends LoadPlan {
  /** From when a report was due until its answer had come. */
  readonly intake: Spread;
  /** From the police's answer until the referral could be read at Beacon. */
  readonly endToEnd: Spread;
  readonly refused: number;
  readonly missing: number;
  readonly sightingsBehindSeconds: number;
  readonly deadLetters: number;
}

const CATCH_UP_MS = 120_000;

/** Reports so many incidents a second, whatever becomes of the earlier ones, and watches each referral arrive. */
export async function measureLoad(hub: LaunchedHub, plan: LoadPlan): Promise<LoadResult> {
  const bodies = [...incidentBodies('bench', plan.perSecond * plan.seconds, { referredOnly: true })].map((body) =>
    JSON.stringify(body),
  );
  const police = await policeClient(hub);
  const watch = new ArrivalWatch(hub.database('beacon'));
  await watch.start();
  const intake: number[] = [];
  let refused = 0;
  const report = async ({ item, due }: Arrival<string>): Promise<void> => {
    const { status, referralIds } = await police(item);
    intake.push(performance.now() - due);
    if (status !== 201) refused += 1;
    referralIds.forEach((id) => watch.expect(id));
  };
  await sendOnTime(bodies, plan.perSecond, report);
  const sent = performance.now();
  await waitUntil(() => watch.missing === 0, { withinMs: CATCH_UP_MS });
  await waitUntil(() => hubHasSeenAll(hub), { withinMs: CATCH_UP_MS });
  const sightingsBehindSeconds = (performance.now() - sent) / 1000;
  await watch.stop();
  const deadLetters = await countDeadLetters(hub);
  const spreads = { intake: spreadOf(intake), endToEnd: spreadOf(watch.delays) };
  return { ...plan, ...spreads, refused, missing: watch.missing, sightingsBehindSeconds, deadLetters };
}

interface Answer {
  readonly status: number;
  readonly referralIds: readonly string[];
}

async function policeClient(hub: LaunchedHub): Promise<(body: string) => Promise<Answer>> {
  const clientId = 'police-records';
  const credentials = { issuer: hub.address('sign-in'), clientId, clientSecret: hub.secret(`client/${clientId}`) };
  const token = await clientCredentials({ ...credentials, now: () => new Date() }).token();
  const agent = new Agent({ keepAlive: true });
  let keys = 0;
  return (body) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `bench-${(keys += 1)}`,
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
    outgoing.once('error', () => resolve({ status: 0, referralIds: [] }));
    outgoing.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, referralIds: idsIn(text) }));
    });
    outgoing.end(body);
  });
}

const idsIn = (text: string): string[] =>
  ((JSON.parse(text) as { referrals?: { id: string }[] }).referrals ?? []).map(({ id }) => id);

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

async function countDeadLetters(hub: LaunchedHub): Promise<number> {
  const counts = ['police', 'beacon', 'safeguarding_hub'].map((name) =>
    number(hub.database(name), 'SELECT count(*)::int AS number FROM dead_letter'),
  );
  return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0);
}
