import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { startPoliceUnderTest } from '../../test/police-under-test.js';
import {
  aBreachOfLicence,
  anonymousIntelligence,
  aReport,
  aSafeguardingRequest,
  maya,
  rowan,
  sendToPolice,
} from '../../test/received-referrals.js';
import { Teams1764900000021 } from '../migrations/0009-teams.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

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

const samples: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['a burglary that somebody reports', 'public-protection', () => sendToPolice(police)],
  ['domestic abuse', 'domestic-abuse', () => sendToPolice(police, aReport({ category: 'domestic-abuse' }))],
  ['intelligence that names nobody', 'intelligence', () => sendToPolice(police, anonymousIntelligence(), 'sarc')],
  ['a child at risk', 'child-protection', () => sendToPolice(police, aSafeguardingRequest(), 'safeguarding-hub')],
  ['a breach of licence', 'public-protection', () => sendToPolice(police, aBreachOfLicence(), 'probation')],
];
const one = async (id: string) => (await police.call<Shown>(`GET /received-referrals/${id}`, { as: maya })).json;
const teamsOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await one(id)).team));
const pileOf = async (...teams: string[]) =>
  (await police.call<Page>('GET /received-referrals?status=my-teams', { as: { ...maya, teams } })).json;
const countOf = async (...teams: string[]) =>
  (await police.call<Record<string, number>>('GET /received-referrals/counts', { as: { ...maya, teams } })).json[
    'my-teams'
  ];
const move = (id: string, version: number, team: string, as = rowan) =>
  police.call<Shown>(`POST /received-referrals/${id}/team`, {
    as,
    body: { version, team, explanation: 'It is theirs.' },
  });
const told = (id: string) =>
  police.query(`SELECT 1 FROM outbox WHERE topic = 'referral.police.beacon' AND subject = $1`, [id]);

describe('the team of a referral', () => {
  it.each(samples)('is told by what it says on its arrival: %s', async (_, team, arrives) => {
    expect((await one(await arrives())).team).toBe(team);
  });

  it('is changed by a supervisor, who says why; nobody has it then, and the sender is not told', async () => {
    const id = await sendToPolice(police);
    await police.call(`POST /received-referrals/${id}/assign`, { as: maya, body: { version: 2, to: 'me' } });
    const { json } = await move(id, 3, 'domestic-abuse');
    expect(json).toMatchObject({ team: 'domestic-abuse', version: 4 });
    expect(json.assignee).toBeUndefined();
    const moved = { step: 'assign', team: 'domestic-abuse', note: 'It is theirs.', byName: rowan.name };
    expect(json.timeline.at(-1)).toMatchObject(moved);
    expect(await told(id)).toHaveLength(1);
  });

  it('stays where it is for anybody else, without a reason, on an old view, and for a team that is none', async () => {
    const id = await sendToPolice(police);
    expect((await move(id, 2, 'domestic-abuse', maya)).status).toBe(403);
    const silent = { version: 2, team: 'domestic-abuse', explanation: ' ' };
    expect((await police.call(`POST /received-referrals/${id}/team`, { as: rowan, body: silent })).status).toBe(400);
    expect(await move(id, 1, 'domestic-abuse')).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
    expect((await move(id, 2, 'nobodys')).status).toBe(400);
    expect(await move(id, 2, 'public-protection')).toMatchObject({ status: 422, json: { code: 'team-unchanged' } });
    expect(await one(id)).toMatchObject({ team: 'public-protection', version: 2 });
  });
});

describe('the pile of my teams', () => {
  it('holds what is open of the teams that the token names, and is counted exactly', async () => {
    const [first, second] = [await sendToPolice(police), await sendToPolice(police)];
    await move(second, 2, 'domestic-abuse');
    const [mine, others] = [await pileOf('public-protection'), await pileOf('domestic-abuse')];
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect([ids(mine), ids(others)]).toEqual([expect.arrayContaining([first]), expect.arrayContaining([second])]);
    expect([ids(mine), ids(others)]).toEqual([
      expect.not.arrayContaining([second]),
      expect.not.arrayContaining([first]),
    ]);
    expect(await countOf('public-protection')).toBe(mine.total);
    expect(await countOf('public-protection', 'domestic-abuse')).toBe(mine.total + others.total);
  });

  it('holds nothing that is over', async () => {
    const id = await sendToPolice(police);
    const before = (await pileOf('public-protection')).total;
    const over = { version: 2, reason: 'wrong-person' };
    await police.call(`POST /received-referrals/${id}/enter-in-error`, { as: maya, body: over });
    expect([(await pileOf('public-protection')).total, await countOf('public-protection')]).toEqual([
      before - 1,
      before - 1,
    ]);
  });

  it('is empty for somebody whose token names no team', async () => {
    expect([(await pileOf()).total, await countOf()]).toEqual([0, 0]);
  });
});

describe('what came before there were teams', () => {
  it('is given to the team to which it would come today', async () => {
    const ids = await Promise.all(samples.map(([, , arrives]) => arrives()));
    const before = await teamsOf(ids);
    const owner = new Client({ connectionString: police.database.migrationUrl });
    await owner.connect();
    await owner.query('ALTER TABLE received_referral DROP COLUMN team');
    const runner = {
      query: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows as unknown,
    };
    await new Teams1764900000021().up(runner as QueryRunner);
    await owner.end();
    expect(await teamsOf(ids)).toEqual(before);
    expect(before).toEqual(samples.map(([, team]) => team));
  });
});
