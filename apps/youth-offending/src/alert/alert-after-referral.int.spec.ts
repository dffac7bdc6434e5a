import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepeatAlert } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import {
  anAlert,
  hubWarns,
  imran,
  policeSay,
  policeSend,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly isAsked: boolean;
  readonly state: string;
  readonly due?: { readonly standing: string };
}
interface Row {
  readonly id: string;
  readonly version: number;
}

const get = async <T>(path: string) => (await service.call<T>(`GET ${path}`, { as: imran })).json;
const look = (id: string) => get<Shown>(`/alerts/${id}`);
const counts = () => get<Record<string, number>>('/alerts/counts');
const pilesOf = async (id: string) => {
  const piles = ['new', 'overdue', 'acknowledged', 'answered', 'referral-over'];
  const found = await Promise.all(piles.map((pile) => get<{ items: { id: string }[] }>(`/alerts?state=${pile}`)));
  return piles.filter((_, place) => found[place]?.items.some((item) => item.id === id));
};
const take = async (referralId: string, step: string, body: object = {}) => {
  const { version } = await get<Row>(`/referrals/${referralId}`);
  const taken = await service.call(`POST /referrals/${referralId}/${step}`, { as: imran, body: { version, ...body } });
  expect([200, 201]).toContain(taken.status);
};
const reject = (id: string) => take(id, 'reject', { reason: 'not-our-service', explanation: 'It is not for us.' });
const say = (id: string, step: string, body: object) => service.call(`POST /alerts/${id}/${step}`, { as: imran, body });
const weeksAgo = () => new Date(Date.now() - 21 * 24 * 60 * 60 * 1000);

/** An alert of weeks ago that nobody has acknowledged. */
async function late(...referralIds: string[]): Promise<RepeatAlert> {
  const alert = anAlert(referralIds);
  await hubWarns(service, alert, weeksAgo());
  return alert;
}
const later = async (alert: RepeatAlert, more: Partial<RepeatAlert>): Promise<string> => {
  const alertId = randomUUID();
  await hubWarns(service, { ...alert, ...more, alertId });
  return alertId;
};

describe('an alert that nobody had acknowledged when the work on its referral was over', () => {
  it.each([
    ['rejected', reject],
    ['withdrawn', (id: string) => policeSay(service, 'withdraw', id, { reason: 'duplicate' })],
    ['entered in error', (id: string) => take(id, 'enter-in-error', { reason: 'wrong-person' })],
    [
      'concluded',
      async (id: string) => {
        await take(id, 'accept');
        await take(id, 'conclude', { outcome: 'needs-met' });
      },
    ],
  ])('is neither new nor late any more: %s', async (_, end) => {
    const referralId = await policeSend(service);
    const { alertId } = await late(referralId);
    const before = await counts();
    expect(await pilesOf(alertId)).toEqual(['new', 'overdue']);
    await end(referralId);
    expect(await pilesOf(alertId)).toEqual(['referral-over']);
    expect(await counts()).toMatchObject({
      new: (before['new'] ?? 0) - 1,
      overdue: (before['overdue'] ?? 0) - 1,
      'referral-over': (before['referral-over'] ?? 0) + 1,
    });
    const shown = await look(alertId);
    expect([shown.isAsked, shown.state, shown.due]).toEqual([false, 'new', undefined]);
    const { items } = await get<{ items: Row[] }>('/referrals');
    expect(items.find(({ id }) => id === referralId)).toMatchObject({ alerts: 1, newAlerts: 0, overdueAlerts: 0 });
    const { alerts } = await get<{ alerts: object[] }>(`/referrals/${referralId}`);
    expect(alerts).toMatchObject([{ question: { id: alertId, state: 'new', isAsked: false } }]);
  });

  it('still waits where another of its referrals goes on, and again once the work does', async () => {
    const [first, second] = [await policeSend(service), await policeSend(service)];
    const { alertId } = await late(first, second);
    await reject(first);
    expect(await pilesOf(alertId)).toEqual(['new', 'overdue']);
    await reject(second);
    expect(await pilesOf(alertId)).toEqual(['referral-over']);
    await policeSay(service, 'dispute', second, { level: 'practitioners', explanation: 'Please look again.' });
    expect(await pilesOf(alertId)).toEqual(['new', 'overdue']);
    expect((await look(alertId)).due?.standing).toBe('overdue');
  });

  it('asks under a new clock once the person is referred again', async () => {
    const alert = await late(await policeSend(service));
    await reject(alert.referralIds[0] as string);
    const again = await later(alert, { referralIds: [await policeSend(service)] });
    expect(await look(again)).toMatchObject({ state: 'new', isAsked: true, due: { standing: 'running' } });
    expect(await look(alert.alertId)).toMatchObject({ isOver: true });
  });

  it('may still be acknowledged by whoever has seen it', async () => {
    const referralId = await policeSend(service);
    const { alertId } = await late(referralId);
    await reject(referralId);
    expect((await say(alertId, 'acknowledge', { version: 1 })).json).toMatchObject({ state: 'acknowledged' });
    expect(await pilesOf(alertId)).toEqual(['acknowledged']);
  });

  it('asks nothing where it is taken back', async () => {
    const alert = await late(await policeSend(service));
    await reject(alert.referralIds[0] as string);
    const back = await later(alert, { state: 'withdrawn' });
    expect(await pilesOf(back)).toEqual(['referral-over']);
  });
});

describe('an alert that was acknowledged before the work on its referral was over', () => {
  it('keeps what was said of it', async () => {
    const referralId = await policeSend(service);
    const { alertId } = await late(referralId);
    await say(alertId, 'acknowledge', { version: 1 });
    await say(alertId, 'answer', { version: 2, action: 'enquiries-made', words: 'Asked the police.' });
    await reject(referralId);
    expect(await pilesOf(alertId)).toEqual(['answered']);
    expect(await look(alertId)).toMatchObject({
      ...{ state: 'answered', isAsked: true, due: { standing: 'met-late' } },
      entries: [{ kind: 'acknowledged' }, { kind: 'answered', words: 'Asked the police.' }],
    });
  });

  it('asks to look again where it is taken back: something may have been decided because of it', async () => {
    const alert = await late(await policeSend(service));
    await say(alert.alertId, 'acknowledge', { version: 1 });
    await reject(alert.referralIds[0] as string);
    const back = await later(alert, { state: 'withdrawn' });
    expect(await look(back)).toMatchObject({ state: 'new', isAsked: true, due: { standing: 'running' } });
    expect(await pilesOf(back)).toEqual(['new']);
  });
});
