import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, ellie, policeSend } from '../../test/referrals.js';
import { Teams1764900000021 } from '../migrations/0005-teams.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly team: string;
  readonly version: number;
  readonly assignee?: object;
  readonly timeline: readonly object[];
}
interface Page {
  readonly items: readonly { readonly id: string; readonly team: string }[];
  readonly total: number;
}

const bornIn = (date: string) => aReferral({}, { person: { ...ellie, birth: { kind: 'date', date } } });
const samples: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['somebody whose age nobody told', 'duty-desk', () => policeSend(hub)],
  ['a child', 'children', () => policeSend(hub, bornIn('2015'))],
  ['an adult', 'adults', () => policeSend(hub, bornIn('1980'))],
  ['somebody who is missing', 'exploitation', () => policeSend(hub, aReferral({ category: 'missing' }))],
];
const one = async (id: string) => (await hub.call<Shown>(`GET /referrals/${id}`, { as: priya })).json;
const teamsOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await one(id)).team));
const pileOf = async (...teams: string[]) =>
  (await hub.call<Page>('GET /referrals?status=my-teams', { as: { ...priya, teams } })).json;
const countOf = async (...teams: string[]) =>
  (await hub.call<Record<string, number>>('GET /referrals/counts', { as: { ...priya, teams } })).json['my-teams'];
const move = (id: string, version: number, team: string, as = sean) =>
  hub.call<Shown>(`POST /referrals/${id}/team`, { as, body: { version, team, explanation: 'It is theirs.' } });
const told = (id: string) =>
  hub.query(`SELECT 1 FROM outbox WHERE topic = 'referral.safeguarding-hub.police' AND subject = $1`, [id]);

describe('the team of a referral', () => {
  it.each(samples)('is told by what it says on its arrival: %s', async (_, team, arrives) => {
    expect((await one(await arrives())).team).toBe(team);
  });

  it('is changed by a supervisor, who says why; nobody has it then, and the sender is not told', async () => {
    const id = await policeSend(hub);
    await hub.call(`POST /referrals/${id}/assign`, { as: priya, body: { version: 2, to: 'me' } });
    const { json } = await move(id, 3, 'adults');
    expect(json).toMatchObject({ team: 'adults', version: 4 });
    expect(json.assignee).toBeUndefined();
    const moved = { step: 'assign', team: 'adults', note: 'It is theirs.', byName: sean.name };
    expect(json.timeline.at(-1)).toMatchObject(moved);
    expect(await told(id)).toHaveLength(1);
  });

  it('stays where it is for anybody else, without a reason, on an old view, and for a team that is none', async () => {
    const id = await policeSend(hub);
    expect((await move(id, 2, 'adults', priya)).status).toBe(403);
    const silent = { version: 2, team: 'adults', explanation: ' ' };
    expect((await hub.call(`POST /referrals/${id}/team`, { as: sean, body: silent })).status).toBe(400);
    expect(await move(id, 1, 'adults')).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
    expect((await move(id, 2, 'nobodys')).status).toBe(400);
    expect(await move(id, 2, 'duty-desk')).toMatchObject({ status: 422, json: { code: 'team-unchanged' } });
    expect(await one(id)).toMatchObject({ team: 'duty-desk', version: 2 });
  });
});

describe('the pile of my teams', () => {
  it('holds what is open of the teams that the token names, and is counted exactly', async () => {
    const [first, second] = [await policeSend(hub), await policeSend(hub)];
    await move(second, 2, 'adults');
    const [mine, others] = [await pileOf('duty-desk'), await pileOf('adults')];
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect([ids(mine), ids(others)]).toEqual([expect.arrayContaining([first]), expect.arrayContaining([second])]);
    expect([ids(mine), ids(others)]).toEqual([
      expect.not.arrayContaining([second]),
      expect.not.arrayContaining([first]),
    ]);
    expect(await countOf('duty-desk')).toBe(mine.total);
    expect(await countOf('duty-desk', 'adults')).toBe(mine.total + others.total);
  });

  it('holds nothing that is over', async () => {
    const id = await policeSend(hub);
    const before = (await pileOf('duty-desk')).total;
    const over = { version: 2, reason: 'wrong-person', explanation: 'Her sister' };
    await hub.call(`POST /referrals/${id}/enter-in-error`, { as: priya, body: over });
    expect([(await pileOf('duty-desk')).total, await countOf('duty-desk')]).toEqual([before - 1, before - 1]);
  });

  it('is empty for somebody whose token names no team', async () => {
    expect([(await pileOf()).total, await countOf()]).toEqual([0, 0]);
  });
});

describe('what came before there were teams', () => {
  it('is given to the team to which it would come today', async () => {
    const ids = await Promise.all(samples.map(([, , arrives]) => arrives()));
    const before = await teamsOf(ids);
    const owner = new Client({ connectionString: hub.database.migrationUrl });
    await owner.connect();
    await owner.query('ALTER TABLE referral DROP COLUMN team');
    const runner = {
      query: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows as unknown,
    };
    await new Teams1764900000021().up(runner as QueryRunner);
    await owner.end();
    expect(await teamsOf(ids)).toEqual(before);
    expect(before).toEqual(samples.map(([, team]) => team));
  });
});
