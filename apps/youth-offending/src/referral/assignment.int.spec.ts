import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  grace,
  imran,
  policeSend,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly assignee?: { readonly subject: string; readonly name: string };
  readonly priority?: string;
  readonly timeline: readonly object[];
}
type Counts = Readonly<Record<string, number>>;

const assign = (id: string, version: number, said: object, as = imran) =>
  service.call<Shown>(`POST /referrals/${id}/assign`, { as, body: { version, ...said } });
const idsIn = async (query: string, as = imran) => {
  const { json } = await service.call<{ items: readonly { id: string }[] }>(`GET /referrals?${query}`, { as });
  return json.items.map(({ id }) => id);
};
const counts = async (as = imran) => (await service.call<Counts>('GET /referrals/counts', { as })).json;
const told = (id: string) =>
  service.query(`SELECT 1 FROM outbox WHERE topic = 'referral.youth-offending.police' AND subject = $1`, [id]);

describe('who works on a referral', () => {
  it('is nobody at first, and whoever takes it then; the sender is not told', async () => {
    const id = await policeSend(service);
    expect(await idsIn('status=unassigned')).toContain(id);
    const { json } = await assign(id, 2, { to: 'me' });
    expect(json).toMatchObject({ version: 3, assignee: { subject: 'imran.sheikh', name: 'imran.sheikh' } });
    expect(json.timeline.at(-1)).toMatchObject({ step: 'assign', assignee: 'imran.sheikh', byName: 'imran.sheikh' });
    expect(await told(id)).toHaveLength(1);
    expect([await idsIn('status=mine'), await idsIn('status=mine', grace)]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
  });

  it('can be a colleague, and nobody again', async () => {
    const id = await policeSend(service);
    const colleague = { subject: 'grace.bell', name: 'Grace Bell' };
    const given = await assign(id, 2, { to: 'colleague', colleague });
    expect(given.json).toMatchObject({ assignee: colleague });
    const returned = await assign(id, 3, { to: 'nobody' }, grace);
    expect(returned.json.assignee).toBeUndefined();
  });

  it('is refused where nobody is named, or somebody was quicker', async () => {
    const id = await policeSend(service);
    expect(await assign(id, 2, { to: 'colleague' })).toMatchObject({
      status: 422,
      json: { errors: [{ field: 'colleague', code: 'colleague-missing' }] },
    });
    await assign(id, 2, { to: 'me' }, grace);
    expect(await assign(id, 2, { to: 'me' })).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
  });
});

describe('how soon somebody must act', () => {
  it('is as the sender thought until the service thinks otherwise, and the sender is not told', async () => {
    const id = await policeSend(service, aReferral({}, { priority: 'urgent' }));
    const before = await service.call<Shown>(`GET /referrals/${id}`, { as: imran });
    expect(before.json.priority).toBe('urgent');
    const body = { version: 2, priority: 'routine' };
    const { json } = await service.call<Shown>(`POST /referrals/${id}/prioritise`, { as: imran, body });
    expect([json.priority, json.timeline.at(-1)]).toMatchObject([
      'routine',
      { step: 'prioritise', priority: 'routine' },
    ]);
    expect(await told(id)).toHaveLength(1);
  });
});

describe('the counts of the piles', () => {
  it('are as many as each pile shows, for whoever asks', async () => {
    const [mine, asked] = [await policeSend(service), await policeSend(service)];
    await assign(mine, 2, { to: 'me' });
    await service.call(`POST /referrals/${asked}/ask`, { as: imran, body: { version: 2, question: 'Where?' } });
    const found = await counts();
    for (const pile of Object.keys(found)) {
      const { json } = await service.call<{ total: number }>(`GET /referrals?status=${pile}`, { as: imran });
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
    expect((await counts({ ...imran, sub: 'nobody.yet' })).mine).toBe(0);
  });
});
