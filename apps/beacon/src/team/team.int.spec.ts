import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, daniel, joanne, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

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
  ['a burglary', 'victim-service', () => policeSend(beacon)],
  ['domestic abuse', 'case-managers', () => policeSend(beacon, aReferral({ category: 'domestic-abuse' }))],
];
const one = async (id: string) => (await beacon.call<Shown>(`GET /referrals/${id}`, { as: joanne })).json;
const pileOf = async (...teams: string[]) =>
  (await beacon.call<Page>('GET /referrals?status=my-teams', { as: { ...joanne, teams } })).json;
const countOf = async (...teams: string[]) =>
  (await beacon.call<Record<string, number>>('GET /referrals/counts', { as: { ...joanne, teams } })).json['my-teams'];
const move = (id: string, version: number, team: string, as = daniel) =>
  beacon.call<Shown>(`POST /referrals/${id}/team`, { as, body: { version, team, explanation: 'It is theirs.' } });
const told = (id: string) =>
  beacon.query(`SELECT 1 FROM outbox WHERE topic = 'referral.beacon.police' AND subject = $1`, [id]);

describe('the team of a referral', () => {
  it.each(samples)('is told by what it says on its arrival: %s', async (_, team, arrives) => {
    expect((await one(await arrives())).team).toBe(team);
  });

  it('is changed by a supervisor, who says why; nobody has it then, and the sender is not told', async () => {
    const id = await policeSend(beacon);
    await beacon.call(`POST /referrals/${id}/assign`, { as: joanne, body: { version: 2, to: 'me' } });
    const { json } = await move(id, 3, 'case-managers');
    expect(json).toMatchObject({ team: 'case-managers', version: 4 });
    expect(json.assignee).toBeUndefined();
    const moved = { step: 'assign', team: 'case-managers', note: 'It is theirs.', byName: daniel.name };
    expect(json.timeline.at(-1)).toMatchObject(moved);
    expect(await told(id)).toHaveLength(1);
  });

  it('stays where it is for anybody else, without a reason, on an old view, and for a team that is none', async () => {
    const id = await policeSend(beacon);
    expect((await move(id, 2, 'case-managers', joanne)).status).toBe(403);
    const silent = { version: 2, team: 'case-managers', explanation: ' ' };
    expect((await beacon.call(`POST /referrals/${id}/team`, { as: daniel, body: silent })).status).toBe(400);
    expect(await move(id, 1, 'case-managers')).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
    expect((await move(id, 2, 'nobodys')).status).toBe(400);
    expect(await move(id, 2, 'victim-service')).toMatchObject({ status: 422, json: { code: 'team-unchanged' } });
    expect(await one(id)).toMatchObject({ team: 'victim-service', version: 2 });
  });
});

describe('the pile of my teams', () => {
  it('holds what is open of the teams that the token names, and is counted exactly', async () => {
    const [first, second] = [await policeSend(beacon), await policeSend(beacon)];
    await move(second, 2, 'case-managers');
    const [mine, others] = [await pileOf('victim-service'), await pileOf('case-managers')];
    const ids = ({ items }: Page) => items.map(({ id }) => id);
    expect([ids(mine), ids(others)]).toEqual([expect.arrayContaining([first]), expect.arrayContaining([second])]);
    expect([ids(mine), ids(others)]).toEqual([
      expect.not.arrayContaining([second]),
      expect.not.arrayContaining([first]),
    ]);
    expect(await countOf('victim-service')).toBe(mine.total);
    expect(await countOf('victim-service', 'case-managers')).toBe(mine.total + others.total);
  });

  it('holds nothing that is over', async () => {
    const id = await policeSend(beacon);
    const before = (await pileOf('victim-service')).total;
    const over = { version: 2, reason: 'wrong-person' };
    await beacon.call(`POST /referrals/${id}/enter-in-error`, { as: joanne, body: over });
    expect([(await pileOf('victim-service')).total, await countOf('victim-service')]).toEqual([before - 1, before - 1]);
  });

  it('is empty for somebody whose token names no team', async () => {
    expect([(await pileOf()).total, await countOf()]).toEqual([0, 0]);
  });
});
