import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineBreached } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { joanne, policeSay, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';
import { ReferralArrival } from '../referral/referral-arrival.service.js';
import { DeadlineWatch } from './deadline-watch.service.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

const DAY = 24 * 60 * 60 * 1000;
/** Later than any deadline that is running. */
const inAMonth = () => new Date(Date.now() + 30 * DAY);
const look = (at: Date): Promise<number> => beacon.app.get(DeadlineWatch).look(at);

interface Shown {
  readonly status: string;
  readonly deadlines: readonly { readonly policy: string; readonly standing: string; readonly explanation: string }[];
  readonly sendersBreaches: readonly object[];
}
interface Page {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly due?: { readonly standing: string } }[];
}

type Counts = Readonly<Record<'overdue' | 'due-soon', number>>;

const shown = async (id: string) => (await beacon.call<Shown>(`GET /referrals/${id}`, { as: joanne })).json;
const queue = async (status: string, page = 1) =>
  (await beacon.call<Page>(`GET /referrals?status=${status}&page=${page}`, { as: joanne })).json;
const step = (id: string, name: string, version: number, said: object = {}) =>
  beacon.call(`POST /referrals/${id}/${name}`, { as: joanne, body: { version, ...said } });
const breaches = async (id: string) =>
  (
    await beacon.query<{ data: DeadlineBreached }>(
      `SELECT convert_from(body, 'UTF8')::jsonb AS data FROM outbox
        WHERE headers->>'ce_type' = 'referral-hub.deadline-breached.v1' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ data }) => data);

/** As if the clock had begun to run so many days earlier. */
const sinceDays = (id: string, days: number) =>
  beacon.query(
    `UPDATE referral_deadline SET due_at = due_at - make_interval(days => $2), warn_at = warn_at - make_interval(days => $2)
      WHERE referral_id = $1`,
    [id, days],
  );

describe('a referral at Beacon', () => {
  it('shows by when it is to be decided, by which rule and from which source', async () => {
    const id = await policeSend(beacon);
    const { deadlines } = await shown(id);
    expect(deadlines).toMatchObject([{ policy: 'beacon-decision' }]);
    expect(deadlines[0]?.explanation).toMatch(
      /Due by .* within 2 working days of its arrival .* Source: https:.* our own estimate/,
    );
  });

  it('that nobody decided in time is told to the sender once, however often and by whomever the clock is looked at', async () => {
    const id = await policeSend(beacon);
    const [first, second] = await Promise.all([look(inAMonth()), look(inAMonth())]);
    expect(first + second).toBeGreaterThan(0);
    await look(inAMonth());
    expect(await breaches(id)).toMatchObject([{ referralId: id, owner: 'receiver', policy: 'beacon-decision' }]);
  });

  it('that was decided late was late, though it was looked at afterwards', async () => {
    const id = await policeSend(beacon);
    await beacon.query(
      `UPDATE referral_deadline SET deadline = deadline || '{"anchoredAt": "2026-01-05T10:00:00.000Z", "countedFrom": "2026-01-05T10:00:00.000Z"}'
        WHERE referral_id = $1`,
      [id],
    );
    await step(id, 'accept', 2);
    await look(new Date());
    expect(await breaches(id)).toMatchObject([{ policy: 'beacon-decision', dueAt: '2026-01-07T23:59:59.999Z' }]);
    expect((await shown(id)).deadlines).toMatchObject([
      { policy: 'beacon-decision', standing: 'met-late' },
      { policy: 'beacon-first-contact', standing: expect.stringMatching(/running|due-soon/) as unknown },
    ]);
  });

  it('is told nothing of while the sender is asked, and is late again once the answer is there', async () => {
    const id = await policeSend(beacon);
    await step(id, 'ask', 2, { question: 'Is it safe to call?' });
    expect((await shown(id)).deadlines).toMatchObject([{ standing: 'paused' }]);
    await look(inAMonth());
    expect(await breaches(id)).toEqual([]);
    await policeSay(beacon, 'answer', id, { answer: 'Yes' });
    await look(inAMonth());
    expect(await breaches(id)).toHaveLength(1);
  });

  it('that is withdrawn is due no more', async () => {
    const id = await policeSend(beacon);
    await policeSay(beacon, 'withdraw', id, { reason: 'duplicate' });
    await look(inAMonth());
    expect(await breaches(id)).toEqual([]);
    expect((await shown(id)).deadlines).toMatchObject([{ standing: 'cancelled' }]);
  });
});

describe('the queue by the clock', () => {
  it('holds what is overdue, the longest overdue first, and says how many there are', async () => {
    const before = await queue('overdue');
    const [late, later] = [await policeSend(beacon), await policeSend(beacon)];
    await sinceDays(late, 9);
    await sinceDays(later, 12);
    const { total, items } = await queue('overdue');
    expect(total).toBe(before.total + 2);
    const mine = items.map(({ id }) => id).filter((id) => id === late || id === later);
    expect(mine).toEqual([later, late]);
    expect((await queue('overdue', 99)).total).toBe(total);
    await step(late, 'accept', 2);
    expect((await queue('overdue')).total).toBe(before.total + 1);
  });

  it('holds what is soon due apart from what is late', async () => {
    const id = await policeSend(beacon);
    await beacon.query(
      `UPDATE referral_deadline SET warn_at = now() - interval '1 minute', due_at = now() + interval '1 hour' WHERE referral_id = $1`,
      [id],
    );
    expect((await queue('due-soon')).items.map((item) => item.id)).toContain(id);
    expect((await queue('overdue')).items.map((item) => item.id)).not.toContain(id);
  });

  it('counts a clock that runs on for what is over in no pile', async () => {
    const [late, soon] = [await policeSend(beacon), await policeSend(beacon)];
    const counts = async () => (await beacon.call<Counts>('GET /referrals/counts', { as: joanne })).json;
    const before = await counts();
    for (const id of [late, soon]) await step(id, 'reject', 2, { reason: 'other', explanation: 'Lives elsewhere' });
    const running = `UPDATE referral_deadline SET ended_at = NULL, warn_at = now() - interval '2 days',
                            due_at = now() + make_interval(days => $2) WHERE referral_id = $1`;
    await beacon.query(running, [late, -1]);
    await beacon.query(running, [soon, 1]);
    expect(await counts()).toMatchObject({ overdue: before.overdue, 'due-soon': before['due-soon'] });
    for (const [pile, id] of [
      ['overdue', late],
      ['due-soon', soon],
    ] as const) {
      const { total, items } = await queue(pile);
      expect([total, items.map((item) => item.id)]).toEqual([before[pile], expect.not.arrayContaining([id])]);
    }
    const rejected = (await queue('rejected')).items.find(({ id }) => id === late);
    expect(rejected).not.toHaveProperty('due');
  });

  it('shows of each referral what of it is due first', async () => {
    const id = await policeSend(beacon);
    const { items } = await queue('received');
    expect(items.find((item) => item.id === id)?.due).toMatchObject({ what: 'Decision on the referral' });
  });
});

describe('what the sender was late with', () => {
  const heard = (id: string, more: Partial<DeadlineBreached> = {}, source = '/agencies/police') =>
    beacon.app.get(Transactions).run((manager) => {
      const breach: DeadlineBreached = {
        referralId: id,
        at: '2026-11-24T09:00:00Z',
        owner: 'sender',
        policy: 'police-referral-to-support',
        what: 'Referral to victim support',
        dueAt: '2026-11-23T23:59:59.999Z',
        explanation: 'Due by Monday.',
        ...more,
      };
      return beacon.app.get(ReferralArrival).hearBreach(breach, { manager, source, subject: id } as Delivery);
    });

  it('is shown with the referral, once however often it is told, and is no step of it', async () => {
    const id = await policeSend(beacon);
    await heard(id);
    await heard(id);
    const { sendersBreaches, status } = await shown(id);
    expect([status, sendersBreaches]).toMatchObject(['received', [{ what: 'Referral to victim support' }]]);
    expect(sendersBreaches).toHaveLength(1);
  });

  it('is not believed of anybody else, nor of what was Beacon’s to do', async () => {
    const id = await policeSend(beacon);
    await expect(heard(id, {}, '/agencies/sarc')).rejects.toMatchObject({ reason: 'unknown-referral' });
    await expect(heard(id, { owner: 'receiver' })).rejects.toMatchObject({ reason: 'unknown-referral' });
  });
});
