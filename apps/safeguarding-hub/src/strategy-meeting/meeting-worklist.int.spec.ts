import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf, vacuum, type ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { policeSend } from '../../test/referrals.js';

const MANY = 10_000;

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

/** Meetings of the last years with an action each: of a thousand one is still to be recorded, one to come, and the rest are over. */
async function fill(): Promise<void> {
  await owner.query('SET synchronous_commit = on'); // VACUUM calls visible only what is surely written
  await owner.query(
    `INSERT INTO strategy_meeting (id, referral_id, planned_for, reason, called_by, called_at, is_over)
     SELECT gen_random_uuid(), $1, CASE place % 1000 WHEN 1 THEN now() + interval '1 day' ELSE now() - place * interval '1 hour' END,
            'She may be hurt again.', 'Priya Nair', now(), place % 1000 > 1
       FROM generate_series(1, $2::integer) AS place`,
    [await policeSend(hub), MANY],
  );
  await owner.query(
    `INSERT INTO strategy_meeting_action (meeting_id, position, what, due_on, recorded_by, recorded_at, is_over)
     SELECT id, 1, 'Visit her', planned_for::date + 7, 'Priya Nair', now(), is_over FROM strategy_meeting`,
  );
  await owner.query(
    `INSERT INTO strategy_meeting_end (meeting_id, how, words, recorded_by, recorded_at)
     SELECT id, 'closed', 'All agreed.', 'Priya Nair', now() FROM strategy_meeting WHERE is_over`,
  );
  for (const table of ['strategy_meeting', 'strategy_meeting_action', 'referral']) await vacuum(owner, table);
}

describe('the worklists of a hub with years of meetings', () => {
  it('count what is open and read a page of it without reading a whole table', async () => {
    for (const path of ['?pile=to-record', '?pile=to-come', '?pile=over', '/actions?pile=actions-overdue']) {
      const asked = await statementsOf(hub, () => hub.call(`GET /strategy-meetings${path}`, { as: priya }));
      const read = asked.filter(({ text }) => /^SELECT (meeting|action|count)/.test(text) && !isOfNearlyAll(text));
      expect(read).toHaveLength(path.endsWith('=over') ? 1 : 2);
      for (const { text, values } of read) expect([path, await wholeReads(text, values)]).toEqual([path, []]);
    }
  });

  it('are counted all at once in the same way', async () => {
    const asked = await statementsOf(hub, () => hub.call('GET /strategy-meetings/counts', { as: priya }));
    const counted = asked.filter(({ text }) => text.startsWith('SELECT count') && !isOfNearlyAll(text));
    expect(counted).toHaveLength(4);
    for (const { text, values } of counted) expect(await wholeReads(text, values)).toEqual([]);
    const { json } = await hub.call('GET /strategy-meetings/counts', { as: priya });
    expect(json).toMatchObject({ 'to-record': 10, 'to-come': 10, over: MANY - 20, 'actions-open': 20 });
  });
});

/** Who counts a good part of all may as well read all. */
const isOfNearlyAll = (text: string): boolean =>
  text.startsWith('SELECT count') && text.includes('WHERE meeting.is_over');

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: Plan[];
}

/** Of the tables of referrals and persons there is nothing here to read. */
async function wholeReads(text: string, values: unknown[]): Promise<(string | undefined)[]> {
  const [row] = await hub.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, values);
  const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
  return nodes(row?.['QUERY PLAN'][0]?.Plan as Plan)
    .filter((plan) => plan['Node Type'].includes('Seq Scan'))
    .map((plan) => plan['Relation Name'])
    .filter((table) => table?.startsWith('strategy_meeting'));
}
