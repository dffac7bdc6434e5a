import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf, type Answered, type ServiceUnderTest, vacuum } from '#libs/testing';
import { Client } from 'pg';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral } from '../../test/referrals.js';

const MANY = 20_000;

let hub: ServiceUnderTest;
let owner: Client;

beforeAll(async () => {
  hub = await startHubUnderTest();
  owner = new Client({ connectionString: hub.database.migrationUrl });
  await owner.connect();
  await fill();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await hub.stop();
});

/** Every tenth waits for a decision, and so on, and every other is of one team; each was reported a minute after the one before. There are four of each person. */
async function fill(): Promise<void> {
  await owner.query('SET synchronous_commit = on'); // VACUUM calls visible only what is surely written
  await owner.query(
    `INSERT INTO referral (id, sender, status, state, version, person_name, reported_at, received_at, sent, flags, team)
     SELECT gen_random_uuid(), 'police',
       (ARRAY['received', 'on-hold', 'accepted', 'in-progress', 'rejected', 'concluded', 'concluded', 'concluded',
              'concluded', 'withdrawn'])[1 + place % 10],
       '{}', 2, 'Name ' || place, timestamptz '2026-01-01T00:00:00Z' + place * interval '1 minute', now(),
       $1::jsonb || jsonb_build_object('summary', repeat(md5(place::text), 30),
         'person', jsonb_build_object('names', '[]'::jsonb, 'recordId', 'P-' || place % ($2::int / 4))), '[]',
       (ARRAY['duty-desk', 'adults'])[1 + place % 2]
     FROM generate_series(1, $2::int) AS place`,
    [JSON.stringify(aReferral()), MANY],
  );
  await vacuum(owner, 'referral');
}

interface Page {
  readonly items: readonly { readonly id: string; readonly status: string; readonly personName: string }[];
  readonly total: number;
  readonly pageSize: number;
}

const queue = (query = ''): Promise<Answered<Page>> =>
  hub.call(`GET /referrals${query}`, { as: { ...priya, teams: ['duty-desk'] } });

describe('the queue of a busy hub', () => {
  it('shows the latest report first', async () => {
    const { json } = await queue();
    expect([json.total, json.items.length, json.items[0]?.personName]).toEqual([MANY, 25, `Name ${MANY}`]);
  });

  it.each([
    ['waiting', MANY / 5, ['on-hold', 'received']],
    ['to-triage', MANY / 5, ['on-hold', 'received']],
    ['open', MANY / 5, ['accepted', 'in-progress']],
    ['waiting-on-others', MANY / 10, ['on-hold']],
    ['my-teams', MANY / 5, ['accepted', 'received']],
    ['closed', (MANY * 6) / 10, ['concluded', 'rejected', 'withdrawn']],
    ['rejected', MANY / 10, ['rejected']],
    ['sent', 0, []],
  ])('shows of those that are %s all and no others', async (status, total, statuses) => {
    const { json } = await queue(`?status=${status}`);
    expect([json.total, [...new Set(json.items.map((item) => item.status))].sort()]).toEqual([total, statuses]);
  });

  it('can be paged through to its end, and shows nobody twice', async () => {
    const pages = [await queue('?status=rejected&page=1'), await queue('?status=rejected&page=2')];
    const ids = pages.flatMap(({ json }) => json.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(50);
    expect((await queue(`?page=${MANY / 25}`)).json.items.at(-1)?.personName).toBe('Name 1');
    expect((await queue(`?page=${MANY / 25 + 1}`)).json.items).toEqual([]);
  });

  it.each(['?page=0', '?page=-1', '?page=1.5', '?page=', '?page=1&page=2', '?status=lost', '?order=name'])(
    'refuses to be asked %s',
    async (query) => expect((await queue(query)).status).toBe(400),
  );

  it.each(['', '?status=waiting', '?status=my-teams', '?status=to-triage', '?status=received', '?status=closed'])(
    'finds its first page %s without reading the whole table',
    async (query) => {
      const asked = await statementsOf(hub, () => queue(query));
      const onReferrals = asked.filter(({ text }) => /^SELECT.* FROM "referral"|^\s*WITH asked/.test(text));
      expect(onReferrals.length).toBeGreaterThan(1);
      for (const { text, values } of onReferrals) expect(await wholeReads(text, values)).toEqual([]);
    },
  );
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: Plan[];
}

async function wholeReads(text: string, values: unknown[]): Promise<Plan[]> {
  const [row] = await hub.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
  return nodes(row?.['QUERY PLAN'][0]?.Plan as Plan).filter((plan) => isWhole(plan));
}

/** Of the table of persons there is nothing here to read. */
const isWhole = (plan: Plan): boolean =>
  plan['Node Type'].includes('Seq Scan') && plan['Relation Name'] !== 'person_record';
