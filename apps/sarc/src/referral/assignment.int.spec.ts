import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, leah, ruth, policeSend, startSarcUnderTest } from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly assignee?: { readonly subject: string; readonly name: string };
  readonly priority?: string;
  readonly timeline: readonly object[];
}
type Counts = Readonly<Record<string, number>>;

const assign = (id: string, version: number, said: object, as = ruth) =>
  sarc.call<Shown>(`POST /referrals/${id}/assign`, { as, body: { version, ...said } });
const idsIn = async (query: string, as = ruth) => {
  const { json } = await sarc.call<{ items: readonly { id: string }[] }>(`GET /referrals?${query}`, { as });
  return json.items.map(({ id }) => id);
};
const counts = async (as = ruth) => (await sarc.call<Counts>('GET /referrals/counts', { as })).json;
const told = (id: string) =>
  sarc.query(`SELECT 1 FROM outbox WHERE topic = 'referral.sarc.police' AND subject = $1`, [id]);

describe('who works on a referral', () => {
  it('is nobody at first, and whoever takes it then; the sender is not told', async () => {
    const id = await policeSend(sarc);
    expect(await idsIn('status=unassigned')).toContain(id);
    const { json } = await assign(id, 2, { to: 'me' });
    expect(json).toMatchObject({ version: 3, assignee: { subject: 'ruth.adeyemi', name: 'ruth.adeyemi' } });
    expect(json.timeline.at(-1)).toMatchObject({ step: 'assign', assignee: 'ruth.adeyemi', byName: 'ruth.adeyemi' });
    expect(await told(id)).toHaveLength(1);
    expect([await idsIn('status=mine'), await idsIn('status=mine', leah)]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
  });

  it('can be a colleague, and nobody again', async () => {
    const id = await policeSend(sarc);
    const colleague = { subject: 'leah.marsh', name: 'Leah Marsh' };
    const given = await assign(id, 2, { to: 'colleague', colleague });
    expect(given.json).toMatchObject({ assignee: colleague });
    const returned = await assign(id, 3, { to: 'nobody' }, leah);
    expect(returned.json.assignee).toBeUndefined();
  });

  it('is refused where nobody is named, or somebody was quicker', async () => {
    const id = await policeSend(sarc);
    expect(await assign(id, 2, { to: 'colleague' })).toMatchObject({
      status: 422,
      json: { errors: [{ field: 'colleague', code: 'colleague-missing' }] },
    });
    await assign(id, 2, { to: 'me' }, leah);
    expect(await assign(id, 2, { to: 'me' })).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
  });
});

describe('how soon somebody must act', () => {
  it('is as the sender thought until the centre thinks otherwise, and the sender is not told', async () => {
    const id = await policeSend(sarc, aReferral({}, { priority: 'urgent' }));
    const before = await sarc.call<Shown>(`GET /referrals/${id}`, { as: ruth });
    expect(before.json.priority).toBe('urgent');
    const body = { version: 2, priority: 'routine' };
    const { json } = await sarc.call<Shown>(`POST /referrals/${id}/prioritise`, { as: ruth, body });
    expect([json.priority, json.timeline.at(-1)]).toMatchObject([
      'routine',
      { step: 'prioritise', priority: 'routine' },
    ]);
    expect(await told(id)).toHaveLength(1);
  });
});

describe('the counts of the piles', () => {
  it('are as many as each pile shows, for whoever asks', async () => {
    const [mine, asked] = [await policeSend(sarc), await policeSend(sarc)];
    await assign(mine, 2, { to: 'me' });
    await sarc.call(`POST /referrals/${asked}/ask`, { as: ruth, body: { version: 2, question: 'Where?' } });
    const found = await counts();
    for (const pile of Object.keys(found)) {
      const { json } = await sarc.call<{ total: number }>(`GET /referrals?status=${pile}`, { as: ruth });
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
        'owed',
        'unassigned',
        'waiting',
        'waiting-on-others',
      ].sort(),
    );
    expect((await counts({ ...ruth, sub: 'nobody.yet' })).mine).toBe(0);
  });
});
