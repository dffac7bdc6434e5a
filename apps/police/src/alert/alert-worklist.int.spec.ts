import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf, vacuum, type Caller, type ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import { anAlert } from '../../test/alerts.js';
import { anIncident, officer, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { clockOf } from './alert-question.js';

const MANY = 10_000;
const OFFICERS = 100;

let police: ServiceUnderTest;
let owner: Client;

beforeAll(async () => {
  police = await startPoliceUnderTest();
  owner = new Client({ connectionString: police.database.migrationUrl });
  await owner.connect();
  await fill();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await police.stop();
});

/** One alert an incident, each officer's the hundredth: of ten eight are answered, one is acknowledged and one new and late. */
async function fill(): Promise<void> {
  await owner.query('SET synchronous_commit = on'); // VACUUM calls visible only what is surely written
  await owner.query(
    `INSERT INTO incident (id, reporting_officer, occurred_at, reported_at, category, details, flags, recorded_by, recorded_at)
     SELECT md5('incident ' || place)::uuid, 'officer.' || place % $2::int, now(), now(), 'burglary',
            jsonb_set($1::jsonb, '{people,0,person,recordId}', to_jsonb('record ' || place)), '[]', 'police-records', now()
       FROM generate_series(1, $3::int) AS place`,
    [JSON.stringify(anIncident()), OFFICERS, MANY],
  );
  await owner.query(
    `INSERT INTO alert (id, finding_id, received_at, details)
     SELECT md5('alert ' || place)::uuid, md5('finding ' || place)::uuid, now(), $1::jsonb
       FROM generate_series(1, $2::int) AS place`,
    [JSON.stringify(anAlert([])), MANY],
  );
  await owner.query(
    `INSERT INTO alert_incident (alert_id, incident_id, person_record_id, reporting_officer)
     SELECT md5('alert ' || place)::uuid, md5('incident ' || place)::uuid, 'record ' || place,
            'officer.' || place % $1::int FROM generate_series(1, $2::int) AS place`,
    [OFFICERS, MANY],
  );
  await owner.query(
    `INSERT INTO alert_question (id, finding_id, alert_id, state, version, deadline, due_at)
     SELECT md5('alert ' || place)::uuid, md5('finding ' || place)::uuid, md5('alert ' || place)::uuid,
            CASE place / $2::int % 10 WHEN 0 THEN 'new' WHEN 1 THEN 'acknowledged' ELSE 'answered' END, 1, $1::jsonb,
            now() - place * interval '1 second' FROM generate_series(1, $3::int) AS place`,
    [JSON.stringify(clockOf(new Date(), { policies: deadlinePolicies, calendar })), OFFICERS, MANY],
  );
  for (const table of ['incident', 'alert', 'alert_incident', 'alert_question']) await vacuum(owner, table);
}

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
}
const one = officer('officer.7');
const pile = async (state: string, as: Caller, page = 1) =>
  (await police.call<Page>(`GET /alerts?state=${state}&page=${page}`, { as })).json;

const totals = [
  ['new', MANY / OFFICERS / 10],
  ['overdue', MANY / OFFICERS / 10],
  ['acknowledged', MANY / OFFICERS / 10],
  ['answered', (MANY / OFFICERS / 10) * 8],
] as const;

describe('the alerts of a busy force', () => {
  it.each(totals)('that are %s are an officer’s own, and all of them for public protection', async (state, total) => {
    const [own, all] = [await pile(state, one), await pile(state, maya)];
    expect([own.total, all.total]).toEqual([total, total * OFFICERS]);
    const { json } = await police.call<Record<string, number>>('GET /alerts/counts', { as: one });
    expect(json[state]).toBe(total);
    const pages = [all, await pile(state, maya, 2)];
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(50);
  });

  it.each(totals.flatMap(([state]) => [[state, one] as const, [state, maya] as const]))(
    'that are %s are found without reading a whole table',
    async (state, as) => {
      const asked = await statementsOf(police, () => pile(state, as));
      const listed = asked.filter(({ text }) => /^SELECT question\.id/.test(text));
      expect(listed).toHaveLength(1);
      // Who counts a good part of all may as well read all.
      const counted = asked.filter(({ text }) => as === one && /^SELECT count/.test(text));
      for (const { text, values } of [...listed, ...counted]) expect(await wholeReads(text, values)).toEqual([]);
    },
  );

  it('find the incidents that they speak of by an index', async () => {
    const text = `SELECT id FROM incident
      WHERE jsonb_path_query_array(incident.details, '$.people[*].person.recordId'::jsonpath) ?| $1::text[]`;
    expect(await wholeReads(text, [['record 7']])).toEqual([]);
    expect(await police.query(text, [['record 7']])).toHaveLength(1);
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: Plan[];
}

async function wholeReads(text: string, values: unknown[]): Promise<(string | undefined)[]> {
  const [row] = await police.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
  return nodes(row?.['QUERY PLAN'][0]?.Plan as Plan)
    .filter((plan) => plan['Node Type'].includes('Seq Scan'))
    .map((plan) => plan['Relation Name']);
}
