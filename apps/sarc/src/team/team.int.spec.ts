import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { aChild, aReferral, leah, policeSend, ruth, startSarcUnderTest } from '../../test/sarc-under-test.js';
import { Teams1764900000021 } from '../migrations/0006-teams.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

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

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
const samples: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['somebody hurt months ago', 'support', () => policeSend(sarc)],
  [
    'somebody of whom samples can still be taken',
    'forensic',
    () => policeSend(sarc, aReferral({ occurredAt: hoursAgo(20) })),
  ],
  ['a child, however long ago', 'children', () => policeSend(sarc, aReferral({}, { person: aChild }))],
];
const one = async (id: string) => (await sarc.call<Shown>(`GET /referrals/${id}`, { as: ruth })).json;
const teamsOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await one(id)).team));
const pileOf = async (...teams: string[]) =>
  (await sarc.call<Page>('GET /referrals?status=my-teams', { as: { ...ruth, teams } })).json;
const countOf = async (...teams: string[]) =>
  (await sarc.call<Record<string, number>>('GET /referrals/counts', { as: { ...ruth, teams } })).json['my-teams'];
const move = (id: string, version: number, team: string, as = leah) =>
  sarc.call<Shown>(`POST /referrals/${id}/team`, { as, body: { version, team, explanation: 'It is theirs.' } });
const told = (id: string) =>
  sarc.query(`SELECT 1 FROM outbox WHERE topic = 'referral.sarc.police' AND subject = $1`, [id]);

describe('the team of a referral', () => {
  it.each(samples)('is told by what it says on its arrival: %s', async (_, team, arrives) => {
    expect((await one(await arrives())).team).toBe(team);
  });

  it('is changed by a supervisor, who says why; nobody has it then, and the sender is not told', async () => {
    const id = await policeSend(sarc);
    await sarc.call(`POST /referrals/${id}/assign`, { as: ruth, body: { version: 2, to: 'me' } });
    const { json } = await move(id, 3, 'children');
    expect(json).toMatchObject({ team: 'children', version: 4 });
    expect(json.assignee).toBeUndefined();
    const moved = { step: 'assign', team: 'children', note: 'It is theirs.', byName: leah.name };
    expect(json.timeline.at(-1)).toMatchObject(moved);
    expect(await told(id)).toHaveLength(1);
  });

  it('stays where it is for anybody else, without a reason, on an old view, and for a team that is none', async () => {
    const id = await policeSend(sarc);
    expect((await move(id, 2, 'children', ruth)).status).toBe(403);
    const silent = { version: 2, team: 'children', explanation: ' ' };
    expect((await sarc.call(`POST /referrals/${id}/team`, { as: leah, body: silent })).status).toBe(400);
    expect(await move(id, 1, 'children')).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
    expect((await move(id, 2, 'nobodys')).status).toBe(400);
    expect(await move(id, 2, 'support')).toMatchObject({ status: 422, json: { code: 'team-unchanged' } });
    expect(await one(id)).toMatchObject({ team: 'support', version: 2 });
  });
});

describe('the pile of my teams', () => {
  it('holds what is open of the teams that the token names, and is counted exactly', async () => {
    const [first, second] = [await policeSend(sarc), await policeSend(sarc)];
    await move(second, 2, 'children');
    const [mine, others] = [await pileOf('support'), await pileOf('children')];
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect([ids(mine), ids(others)]).toEqual([expect.arrayContaining([first]), expect.arrayContaining([second])]);
    expect([ids(mine), ids(others)]).toEqual([
      expect.not.arrayContaining([second]),
      expect.not.arrayContaining([first]),
    ]);
    expect(await countOf('support')).toBe(mine.total);
    expect(await countOf('support', 'children')).toBe(mine.total + others.total);
  });

  it('holds nothing that is over', async () => {
    const id = await policeSend(sarc);
    const before = (await pileOf('support')).total;
    const over = { version: 2, reason: 'wrong-person' };
    await sarc.call(`POST /referrals/${id}/enter-in-error`, { as: ruth, body: over });
    expect([(await pileOf('support')).total, await countOf('support')]).toEqual([before - 1, before - 1]);
  });

  it('is empty for somebody whose token names no team', async () => {
    expect([(await pileOf()).total, await countOf()]).toEqual([0, 0]);
  });
});

describe('what came before there were teams', () => {
  it('is given to the team to which it would come today', async () => {
    const ids = await Promise.all(samples.map(([, , arrives]) => arrives()));
    const before = await teamsOf(ids);
    const owner = new Client({ connectionString: sarc.database.migrationUrl });
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
