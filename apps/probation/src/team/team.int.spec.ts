import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { aReferral, nadia, owen, policeSend, send, startProbationUnderTest } from '../../test/probation-under-test.js';
import { Teams1764900000021 } from '../migrations/0008-teams.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

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

const handedOver = () => aReferral({}, { agreement: 'youth-offending-probation-transition' });
const samples: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['somebody who is supervised', 'offender-management', () => policeSend(probation)],
  ['a young person handed over at 18', 'young-adults', () => send(probation, handedOver(), 'youth-offending')],
];
const one = async (id: string) => (await probation.call<Shown>(`GET /referrals/${id}`, { as: nadia })).json;
const teamsOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await one(id)).team));
const pileOf = async (...teams: string[]) =>
  (await probation.call<Page>('GET /referrals?status=my-teams', { as: { ...nadia, teams } })).json;
const countOf = async (...teams: string[]) =>
  (await probation.call<Record<string, number>>('GET /referrals/counts', { as: { ...nadia, teams } })).json['my-teams'];
const move = (id: string, version: number, team: string, as = owen) =>
  probation.call<Shown>(`POST /referrals/${id}/team`, { as, body: { version, team, explanation: 'It is theirs.' } });
const told = (id: string) =>
  probation.query(`SELECT 1 FROM outbox WHERE topic = 'referral.probation.police' AND subject = $1`, [id]);

describe('the team of a referral', () => {
  it.each(samples)('is told by what it says on its arrival: %s', async (_, team, arrives) => {
    expect((await one(await arrives())).team).toBe(team);
  });

  it('is changed by a supervisor, who says why; nobody has it then, and the sender is not told', async () => {
    const id = await policeSend(probation);
    await probation.call(`POST /referrals/${id}/assign`, { as: nadia, body: { version: 2, to: 'me' } });
    const { json } = await move(id, 3, 'victim-contact');
    expect(json).toMatchObject({ team: 'victim-contact', version: 4 });
    expect(json.assignee).toBeUndefined();
    const moved = { step: 'assign', team: 'victim-contact', note: 'It is theirs.', byName: owen.name };
    expect(json.timeline.at(-1)).toMatchObject(moved);
    expect(await told(id)).toHaveLength(1);
  });

  it('stays where it is for anybody else, without a reason, on an old view, and for a team that is none', async () => {
    const id = await policeSend(probation);
    expect((await move(id, 2, 'victim-contact', nadia)).status).toBe(403);
    const silent = { version: 2, team: 'victim-contact', explanation: ' ' };
    expect((await probation.call(`POST /referrals/${id}/team`, { as: owen, body: silent })).status).toBe(400);
    expect(await move(id, 1, 'victim-contact')).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
    expect((await move(id, 2, 'nobodys')).status).toBe(400);
    expect(await move(id, 2, 'offender-management')).toMatchObject({ status: 422, json: { code: 'team-unchanged' } });
    expect(await one(id)).toMatchObject({ team: 'offender-management', version: 2 });
  });
});

describe('the pile of my teams', () => {
  it('holds what is open of the teams that the token names, and is counted exactly', async () => {
    const [first, second] = [await policeSend(probation), await policeSend(probation)];
    await move(second, 2, 'victim-contact');
    const [mine, others] = [await pileOf('offender-management'), await pileOf('victim-contact')];
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect([ids(mine), ids(others)]).toEqual([expect.arrayContaining([first]), expect.arrayContaining([second])]);
    expect([ids(mine), ids(others)]).toEqual([
      expect.not.arrayContaining([second]),
      expect.not.arrayContaining([first]),
    ]);
    expect(await countOf('offender-management')).toBe(mine.total);
    expect(await countOf('offender-management', 'victim-contact')).toBe(mine.total + others.total);
  });

  it('holds nothing that is over', async () => {
    const id = await policeSend(probation);
    const before = (await pileOf('offender-management')).total;
    const over = { version: 2, reason: 'wrong-person' };
    await probation.call(`POST /referrals/${id}/enter-in-error`, { as: nadia, body: over });
    expect([(await pileOf('offender-management')).total, await countOf('offender-management')]).toEqual([
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
    const owner = new Client({ connectionString: probation.database.migrationUrl });
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
