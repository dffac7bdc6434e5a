import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { startPoliceUnderTest } from '../../test/police-under-test.js';
import { aReport, owen, maya, sendToPolice } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly assignee?: { readonly subject: string; readonly name: string };
  readonly priority?: string;
  readonly timeline: readonly object[];
}
type Counts = Readonly<Record<string, number>>;

const assign = (id: string, version: number, said: object, as = maya) =>
  police.call<Shown>(`POST /received-referrals/${id}/assign`, { as, body: { version, ...said } });
const idsIn = async (query: string, as = maya) => {
  const { json } = await police.call<{ items: readonly { id: string }[] }>(`GET /received-referrals?${query}`, { as });
  return json.items.map(({ id }) => id);
};
const counts = async (as = maya) => (await police.call<Counts>('GET /received-referrals/counts', { as })).json;
const told = (id: string) =>
  police.query(`SELECT 1 FROM outbox WHERE topic = 'referral.police.beacon' AND subject = $1`, [id]);

describe('who works on a referral', () => {
  it('is nobody at first, and whoever takes it then; the sender is not told', async () => {
    const id = await sendToPolice(police);
    expect(await idsIn('status=unassigned')).toContain(id);
    const { json } = await assign(id, 2, { to: 'me' });
    expect(json).toMatchObject({ version: 3, assignee: { subject: 'maya.lindqvist', name: 'maya.lindqvist' } });
    expect(json.timeline.at(-1)).toMatchObject({
      step: 'assign',
      assignee: 'maya.lindqvist',
      byName: 'maya.lindqvist',
    });
    expect(await told(id)).toHaveLength(1);
    expect([await idsIn('status=mine'), await idsIn('status=mine', owen)]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
  });

  it('can be a colleague, and nobody again', async () => {
    const id = await sendToPolice(police);
    const colleague = { subject: 'owen.pryce', name: 'Owen Pryce' };
    const given = await assign(id, 2, { to: 'colleague', colleague });
    expect(given.json).toMatchObject({ assignee: colleague });
    const returned = await assign(id, 3, { to: 'nobody' }, owen);
    expect(returned.json.assignee).toBeUndefined();
  });

  it('is refused where nobody is named, or somebody was quicker', async () => {
    const id = await sendToPolice(police);
    expect(await assign(id, 2, { to: 'colleague' })).toMatchObject({
      status: 422,
      json: { errors: [{ field: 'colleague', code: 'colleague-missing' }] },
    });
    await assign(id, 2, { to: 'me' }, owen);
    expect(await assign(id, 2, { to: 'me' })).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
  });
});

describe('how soon somebody must act', () => {
  it('is as the sender thought until the police think otherwise, and the sender is not told', async () => {
    const id = await sendToPolice(police, aReport({}, { priority: 'urgent' }));
    const before = await police.call<Shown>(`GET /received-referrals/${id}`, { as: maya });
    expect(before.json.priority).toBe('urgent');
    const body = { version: 2, priority: 'routine' };
    const { json } = await police.call<Shown>(`POST /received-referrals/${id}/prioritise`, { as: maya, body });
    expect([json.priority, json.timeline.at(-1)]).toMatchObject([
      'routine',
      { step: 'prioritise', priority: 'routine' },
    ]);
    expect(await told(id)).toHaveLength(1);
  });
});

describe('the counts of the piles', () => {
  it('are as many as each pile shows, for whoever asks', async () => {
    const [mine, asked] = [await sendToPolice(police), await sendToPolice(police)];
    await assign(mine, 2, { to: 'me' });
    await police.call(`POST /received-referrals/${asked}/ask`, { as: maya, body: { version: 2, question: 'Where?' } });
    const found = await counts();
    for (const pile of Object.keys(found)) {
      const { json } = await police.call<{ total: number }>(`GET /received-referrals?status=${pile}`, { as: maya });
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
    expect((await counts({ ...maya, sub: 'nobody.yet' })).mine).toBe(0);
  });
});
