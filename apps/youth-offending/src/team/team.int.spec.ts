import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import {
  aReferral,
  aReferralOfAHarmedChild,
  grace,
  imran,
  policeSend,
  send,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';
import { Teams1764900000021 } from '../migrations/0006-teams.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

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

const ofTheHub = () => aReferral({}, { agreement: 'hub-youth-offending-safeguarding' });
const samples: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['an offence to be answered out of court', 'out-of-court', () => policeSend(service)],
  ['a child whom another child has harmed', 'victims', () => policeSend(service, aReferralOfAHarmedChild())],
  ['an offence that only a court answers', 'court', () => policeSend(service, aReferral({ category: 'homicide' }))],
  ['a child for whom the hub fears', 'prevention', () => send(service, ofTheHub(), 'safeguarding-hub')],
];
const one = async (id: string) => (await service.call<Shown>(`GET /referrals/${id}`, { as: imran })).json;
const teamsOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await one(id)).team));
const pileOf = async (...teams: string[]) =>
  (await service.call<Page>('GET /referrals?status=my-teams', { as: { ...imran, teams } })).json;
const countOf = async (...teams: string[]) =>
  (await service.call<Record<string, number>>('GET /referrals/counts', { as: { ...imran, teams } })).json['my-teams'];
const move = (id: string, version: number, team: string, as = grace) =>
  service.call<Shown>(`POST /referrals/${id}/team`, { as, body: { version, team, explanation: 'It is theirs.' } });
const told = (id: string) =>
  service.query(`SELECT 1 FROM outbox WHERE topic = 'referral.youth-offending.police' AND subject = $1`, [id]);

describe('the team of a referral', () => {
  it.each(samples)('is told by what it says on its arrival: %s', async (_, team, arrives) => {
    expect((await one(await arrives())).team).toBe(team);
  });

  it('is changed by a supervisor, who says why; nobody has it then, and the sender is not told', async () => {
    const id = await policeSend(service);
    await service.call(`POST /referrals/${id}/assign`, { as: imran, body: { version: 2, to: 'me' } });
    const { json } = await move(id, 3, 'court');
    expect(json).toMatchObject({ team: 'court', version: 4 });
    expect(json.assignee).toBeUndefined();
    const moved = { step: 'assign', team: 'court', note: 'It is theirs.', byName: grace.name };
    expect(json.timeline.at(-1)).toMatchObject(moved);
    expect(await told(id)).toHaveLength(1);
  });

  it('stays where it is for anybody else, without a reason, on an old view, and for a team that is none', async () => {
    const id = await policeSend(service);
    expect((await move(id, 2, 'court', imran)).status).toBe(403);
    const silent = { version: 2, team: 'court', explanation: ' ' };
    expect((await service.call(`POST /referrals/${id}/team`, { as: grace, body: silent })).status).toBe(400);
    expect(await move(id, 1, 'court')).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
    expect((await move(id, 2, 'nobodys')).status).toBe(400);
    expect(await move(id, 2, 'out-of-court')).toMatchObject({ status: 422, json: { code: 'team-unchanged' } });
    expect(await one(id)).toMatchObject({ team: 'out-of-court', version: 2 });
  });
});

describe('the pile of my teams', () => {
  it('holds what is open of the teams that the token names, and is counted exactly', async () => {
    const [first, second] = [await policeSend(service), await policeSend(service)];
    await move(second, 2, 'court');
    const [mine, others] = [await pileOf('out-of-court'), await pileOf('court')];
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect([ids(mine), ids(others)]).toEqual([expect.arrayContaining([first]), expect.arrayContaining([second])]);
    expect([ids(mine), ids(others)]).toEqual([
      expect.not.arrayContaining([second]),
      expect.not.arrayContaining([first]),
    ]);
    expect(await countOf('out-of-court')).toBe(mine.total);
    expect(await countOf('out-of-court', 'court')).toBe(mine.total + others.total);
  });

  it('holds nothing that is over', async () => {
    const id = await policeSend(service);
    const before = (await pileOf('out-of-court')).total;
    const over = { version: 2, reason: 'wrong-person' };
    await service.call(`POST /referrals/${id}/enter-in-error`, { as: imran, body: over });
    expect([(await pileOf('out-of-court')).total, await countOf('out-of-court')]).toEqual([before - 1, before - 1]);
  });

  it('is empty for somebody whose token names no team', async () => {
    expect([(await pileOf()).total, await countOf()]).toEqual([0, 0]);
  });
});

describe('what came before there were teams', () => {
  it('is given to the team to which it would come today', async () => {
    const ids = await Promise.all(samples.map(([, , arrives]) => arrives()));
    const before = await teamsOf(ids);
    const owner = new Client({ connectionString: service.database.migrationUrl });
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
