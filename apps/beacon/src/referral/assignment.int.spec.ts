import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, daniel, joanne, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly team: string;
  readonly assignee?: { readonly subject: string; readonly name: string };
  readonly priority?: string;
  readonly entitlements: readonly string[];
  readonly timeline: readonly object[];
}
type Counts = Readonly<Record<string, number>>;

const assign = (id: string, version: number, said: object, as = joanne) =>
  beacon.call<Shown>(`POST /referrals/${id}/assign`, { as, body: { version, ...said } });
const idsIn = async (query: string, as = joanne) => {
  const { json } = await beacon.call<{ items: readonly { id: string }[] }>(`GET /referrals?${query}`, { as });
  return json.items.map(({ id }) => id);
};
const counts = async (as = joanne) => (await beacon.call<Counts>('GET /referrals/counts', { as })).json;
const told = (id: string) =>
  beacon.query(`SELECT 1 FROM outbox WHERE topic = 'referral.beacon.police' AND subject = $1`, [id]);

describe('who works on a referral', () => {
  it('is nobody at first, and whoever takes it then; the sender is not told', async () => {
    const id = await policeSend(beacon);
    expect(await idsIn('status=unassigned')).toContain(id);
    const { json } = await assign(id, 2, { to: 'me' });
    expect(json).toMatchObject({ version: 3, assignee: { subject: 'joanne.hale', name: 'joanne.hale' } });
    expect(json.timeline.at(-1)).toMatchObject({ step: 'assign', assignee: 'joanne.hale', byName: 'joanne.hale' });
    expect(await told(id)).toHaveLength(1);
    expect([await idsIn('status=mine'), await idsIn('status=mine', daniel)]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
  });

  it('can be a colleague, and nobody again', async () => {
    const id = await policeSend(beacon);
    const colleague = { subject: 'daniel.price', name: 'Daniel Price' };
    const given = await assign(id, 2, { to: 'colleague', colleague });
    expect(given.json).toMatchObject({ assignee: colleague });
    const returned = await assign(id, 3, { to: 'nobody' }, daniel);
    expect(returned.json.assignee).toBeUndefined();
  });

  it('is refused where nobody is named, or somebody was quicker', async () => {
    const id = await policeSend(beacon);
    expect(await assign(id, 2, { to: 'colleague' })).toMatchObject({
      status: 422,
      json: { errors: [{ field: 'colleague', code: 'colleague-missing' }] },
    });
    await assign(id, 2, { to: 'me' }, daniel);
    expect(await assign(id, 2, { to: 'me' })).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
  });

  it('is in the team for what happened, and why is shown', async () => {
    const [high, other] = [await policeSend(beacon, aReferral({ category: 'violence' })), await policeSend(beacon)];
    const abuse = await policeSend(beacon, aReferral({ category: 'domestic-abuse' }));
    const { json } = await beacon.call<Shown>(`GET /referrals/${abuse}`, { as: joanne });
    expect(json).toMatchObject({ team: 'case-managers', entitlements: ['most-serious-crime'] });
    const managers = await idsIn('status=new&team=case-managers');
    expect(managers).toContain(abuse);
    for (const id of [high, other]) expect(managers).not.toContain(id);
  });
});

describe('how soon somebody must act', () => {
  it('is as the sender thought until Beacon thinks otherwise, and the sender is not told', async () => {
    const id = await policeSend(beacon, aReferral({}, { priority: 'urgent' }));
    const before = await beacon.call<Shown>(`GET /referrals/${id}`, { as: joanne });
    expect(before.json.priority).toBe('urgent');
    const body = { version: 2, priority: 'routine' };
    const { json } = await beacon.call<Shown>(`POST /referrals/${id}/prioritise`, { as: joanne, body });
    expect([json.priority, json.timeline.at(-1)]).toMatchObject([
      'routine',
      { step: 'prioritise', priority: 'routine' },
    ]);
    expect(await told(id)).toHaveLength(1);
  });
});

describe('the counts of the piles', () => {
  it('are as many as each pile shows, for whoever asks', async () => {
    const [mine, asked] = [await policeSend(beacon), await policeSend(beacon)];
    await assign(mine, 2, { to: 'me' });
    await beacon.call(`POST /referrals/${asked}/ask`, { as: joanne, body: { version: 2, question: 'Where?' } });
    const found = await counts();
    for (const pile of Object.keys(found)) {
      const { json } = await beacon.call<{ total: number }>(`GET /referrals?status=${pile}`, { as: joanne });
      expect([pile, found[pile]]).toEqual([pile, json.total]);
    }
    expect(Object.keys(found).sort()).toEqual(
      [
        'closed',
        'due-soon',
        'mine',
        'my-teams',
        'new',
        'open',
        'overdue',
        'unassigned',
        'waiting',
        'waiting-on-others',
      ].sort(),
    );
    expect((await counts({ ...joanne, sub: 'nobody.yet' })).mine).toBe(0);
  });
});
