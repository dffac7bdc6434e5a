import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineBreached } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { senderSays, policeSend } from '../../test/referrals.js';
import { ReferralArrival } from '../referral/referral-arrival.service.js';
import { DeadlineWatch } from './deadline-watch.service.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const DAY = 24 * 60 * 60 * 1000;
/** Later than any deadline that is running. */
const inAMonth = () => new Date(Date.now() + 30 * DAY);
const look = (at: Date): Promise<number> => hub.app.get(DeadlineWatch).look(at);

interface Shown {
  readonly status: string;
  readonly deadlines: readonly { readonly policy: string; readonly standing: string; readonly explanation: string }[];
  readonly sendersBreaches: readonly object[];
}
interface Page {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly due?: { readonly standing: string } }[];
}

const shown = async (id: string) => (await hub.call<Shown>(`GET /referrals/${id}`, { as: priya })).json;
const queue = async (status: string, page = 1) =>
  (await hub.call<Page>(`GET /referrals?status=${status}&page=${page}`, { as: priya })).json;
const step = (id: string, name: string, version: number, said: object = {}) =>
  hub.call(`POST /referrals/${id}/${name}`, { as: priya, body: { version, ...said } });
const breaches = async (id: string) =>
  (
    await hub.query<{ data: DeadlineBreached }>(
      `SELECT convert_from(body, 'UTF8')::jsonb AS data FROM outbox
        WHERE headers->>'ce_type' = 'referral-hub.deadline-breached.v1' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ data }) => data);

/** As if the clock had begun to run so many days earlier. */
const sinceDays = (id: string, days: number) =>
  hub.query(
    `UPDATE referral_deadline SET due_at = due_at - make_interval(days => $2), warn_at = warn_at - make_interval(days => $2)
      WHERE referral_id = $1`,
    [id, days],
  );

describe('a referral at the hub', () => {
  it('shows by when it is to be decided, by which rule and from which source', async () => {
    const id = await policeSend(hub);
    const { deadlines } = await shown(id);
    expect(deadlines).toMatchObject([{ policy: 'hub-contact-decision', standing: 'running' }]);
    expect(deadlines[0]?.explanation).toMatch(
      /Due by .* within 1 working day of its arrival .* Source: Working Together .* not checked there/,
    );
  });

  it('that nobody decided in time is told to the sender once, however often and by whomever the clock is looked at', async () => {
    const id = await policeSend(hub);
    const [first, second] = await Promise.all([look(inAMonth()), look(inAMonth())]);
    expect(first + second).toBeGreaterThan(0);
    await look(inAMonth());
    expect(await breaches(id)).toMatchObject([{ referralId: id, owner: 'receiver', policy: 'hub-contact-decision' }]);
  });

  it('that was decided late was late, though it was looked at afterwards', async () => {
    const id = await policeSend(hub);
    await hub.query(
      `UPDATE referral_deadline SET deadline = deadline || '{"anchoredAt": "2026-01-05T10:00:00.000Z", "countedFrom": "2026-01-05T10:00:00.000Z"}'
        WHERE referral_id = $1`,
      [id],
    );
    await step(id, 'accept', 2);
    await look(new Date());
    expect(await breaches(id)).toMatchObject([{ policy: 'hub-contact-decision', dueAt: '2026-01-06T23:59:59.999Z' }]);
    expect((await shown(id)).deadlines).toMatchObject([{ policy: 'hub-contact-decision', standing: 'met-late' }]);
  });

  it('is late also while the sender is asked', async () => {
    const id = await policeSend(hub);
    await step(id, 'ask', 2, { question: 'Where is she now?' });
    await look(inAMonth());
    expect((await breaches(id)).map(({ policy }) => policy)).toEqual(['hub-contact-decision']);
  });

  it('that is withdrawn is due no more', async () => {
    const id = await policeSend(hub);
    await senderSays(hub, 'withdraw', id, { reason: 'duplicate' });
    await look(inAMonth());
    expect(await breaches(id)).toEqual([]);
    expect((await shown(id)).deadlines).toMatchObject([{ standing: 'cancelled' }]);
  });
});

describe('the queue by the clock', () => {
  it('holds what is overdue, the longest overdue first, and says how many there are', async () => {
    const before = await queue('overdue');
    const [late, later] = [await policeSend(hub), await policeSend(hub)];
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
    const id = await policeSend(hub);
    await hub.query(
      `UPDATE referral_deadline SET warn_at = now() - interval '1 minute', due_at = now() + interval '1 hour' WHERE referral_id = $1`,
      [id],
    );
    expect((await queue('due-soon')).items.map((item) => item.id)).toContain(id);
    expect((await queue('overdue')).items.map((item) => item.id)).not.toContain(id);
  });

  it('shows of each referral what of it is due first', async () => {
    const id = await policeSend(hub);
    const { items } = await queue('received');
    expect(items.find((item) => item.id === id)?.due).toMatchObject({ what: 'Decision on the contact' });
  });
});

describe('what the sender was late with', () => {
  const heard = (id: string, more: Partial<DeadlineBreached> = {}, source = '/agencies/police') =>
    hub.app.get(Transactions).run((manager) => {
      const breach: DeadlineBreached = {
        referralId: id,
        at: '2026-11-24T09:00:00Z',
        owner: 'sender',
        policy: 'police-notice',
        what: 'Public protection notice',
        dueAt: '2026-11-23T23:59:59.999Z',
        explanation: 'Due by Monday.',
        ...more,
      };
      return hub.app.get(ReferralArrival).hearBreach(breach, { manager, source, subject: id } as Delivery);
    });

  it('is shown with the referral, once however often it is told, and is no step of it', async () => {
    const id = await policeSend(hub);
    await heard(id);
    await heard(id);
    const { sendersBreaches, status } = await shown(id);
    expect([status, sendersBreaches]).toMatchObject(['received', [{ what: 'Public protection notice' }]]);
    expect(sendersBreaches).toHaveLength(1);
  });

  it('is not believed of anybody else, nor of what was the hub’s to do', async () => {
    const id = await policeSend(hub);
    await expect(heard(id, {}, '/agencies/beacon')).rejects.toMatchObject({ reason: 'unknown-referral' });
    await expect(heard(id, { owner: 'receiver' })).rejects.toMatchObject({ reason: 'unknown-referral' });
  });
});
