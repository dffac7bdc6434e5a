import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf, vacuum, type ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import { aReferral, anAlert, imran, startYouthOffendingUnderTest } from '../../test/youth-offending-under-test.js';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { clockOf } from './alert-question.js';

const MANY = 10_000;

let service: ServiceUnderTest;
let owner: Client;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
  owner = new Client({ connectionString: service.database.migrationUrl });
  await owner.connect();
  await fill();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await service.stop();
});

/** One alert a referral: of a hundred ninety are answered, six acknowledged, and four new, of which two are late. */
async function fill(): Promise<void> {
  await owner.query('SET synchronous_commit = on'); // VACUUM calls visible only what is surely written
  await owner.query(
    `INSERT INTO referral (id, sender, status, state, version, person_name, reported_at, received_at, sent, flags, team)
     SELECT md5('referral ' || place)::uuid, 'police', 'accepted', '{}', 2, 'Name ' || place, now(), now(), $1::jsonb,
            '[]', 'out-of-court' FROM generate_series(1, $2::int) AS place`,
    [JSON.stringify(aReferral()), MANY],
  );
  await owner.query(
    `INSERT INTO alert (id, finding_id, state, received_at, details)
     SELECT md5('alert ' || place)::uuid, md5('finding ' || place)::uuid, 'current', now(), $1::jsonb
       FROM generate_series(1, $2::int) AS place`,
    [JSON.stringify(anAlert([])), MANY],
  );
  await owner.query(
    `INSERT INTO alert_about (referral_id, alert_id)
     SELECT md5('referral ' || place)::uuid, md5('alert ' || place)::uuid FROM generate_series(1, $1::int) AS place`,
    [MANY],
  );
  await owner.query(
    `INSERT INTO alert_question (id, finding_id, alert_id, state, version, deadline, due_at)
     SELECT md5('alert ' || place)::uuid, md5('finding ' || place)::uuid, md5('alert ' || place)::uuid,
            CASE WHEN place % 100 < 4 THEN 'new' WHEN place % 100 < 10 THEN 'acknowledged' ELSE 'answered' END, 1,
            $1::jsonb, now() + ((place % 4) - 2) * interval '1 day' - place * interval '1 second' + interval '4 hours'
       FROM generate_series(1, $2::int) AS place`,
    [JSON.stringify(clockOf(new Date(), { policies: deadlinePolicies, calendar })), MANY],
  );
  for (const table of ['referral', 'alert', 'alert_about', 'alert_question']) await vacuum(owner, table);
}

interface Page {
  readonly items: readonly { readonly id: string; readonly state: string }[];
  readonly total: number;
}
const pile = async (state: string, page = 1) =>
  (await service.call<Page>(`GET /alerts?state=${state}&page=${page}`, { as: imran })).json;

const totals = [
  ['new', (MANY * 4) / 100],
  ['overdue', (MANY * 2) / 100],
  ['acknowledged', (MANY * 6) / 100],
  ['answered', (MANY * 90) / 100],
] as const;

describe('the alerts of a busy office', () => {
  it.each(totals)('are %s so many and no others, on each page and in the counts', async (state, total) => {
    const [first, last] = [await pile(state), await pile(state, total / 25)];
    expect([first.total, last.total, first.items.length, last.items.length]).toEqual([total, total, 25, 25]);
    expect(new Set([...first.items, ...last.items].map(({ id }) => id)).size).toBe(50);
    const { json } = await service.call<Record<string, number>>('GET /alerts/counts', { as: imran });
    expect(json[state]).toBe(total);
  });

  it.each(totals.map(([state]) => state))('that are %s are found without reading a whole table', async (state) => {
    const asked = await statementsOf(service, () => pile(state));
    const listed = asked.filter(({ text }) => /^SELECT question\.id/.test(text));
    expect(listed).toHaveLength(1);
    // Who counts nearly all may as well read all.
    const counted = asked.filter(({ text }) => state !== 'answered' && /^SELECT count/.test(text));
    for (const { text, values } of [...listed, ...counted]) expect(await wholeReads(text, values)).toEqual([]);
  });

  it('stand on the rows of the queue without a whole table being read', async () => {
    const asked = await statementsOf(service, () => service.call('GET /referrals', { as: imran }));
    const counted = asked.filter(({ text }) => /FROM alert_about/.test(text));
    expect(counted).toHaveLength(1);
    for (const { text, values } of counted) expect(await wholeReads(text, values)).toEqual([]);
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: Plan[];
}

async function wholeReads(text: string, values: unknown[]): Promise<(string | undefined)[]> {
  const [row] = await service.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
  return nodes(row?.['QUERY PLAN'][0]?.Plan as Plan)
    .filter((plan) => plan['Node Type'].includes('Seq Scan'))
    .map((plan) => plan['Relation Name']);
}
