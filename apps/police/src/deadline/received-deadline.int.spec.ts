import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, DeadlineBreached, ReferralSent } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { startPoliceUnderTest } from '../../test/police-under-test.js';
import {
  aBreachOfLicence,
  anonymousIntelligence,
  aReport,
  aSafeguardingRequest,
  maya,
  senderSays,
  sendToPolice,
} from '../../test/received-referrals.js';
import { ReceivedReferralArrival } from '../received-referral/received-referral-arrival.service.js';
import { ReceivedDeadlineWatch } from './received-deadline-watch.service.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const DAY = 24 * 60 * 60 * 1000;
/** Later than any deadline that is running. */
const inAMonth = () => new Date(Date.now() + 30 * DAY);
const look = (at: Date): Promise<number> => police.app.get(ReceivedDeadlineWatch).look(at);

interface Shown {
  readonly status: string;
  readonly deadlines: readonly { readonly policy: string; readonly standing: string; readonly explanation: string }[];
  readonly sendersBreaches: readonly object[];
}
interface Page {
  readonly total: number;
  readonly items: readonly { readonly id: string; readonly due?: { readonly standing: string } }[];
}

const shown = async (id: string) => (await police.call<Shown>(`GET /received-referrals/${id}`, { as: maya })).json;
const queue = async (status: string, page = 1) =>
  (await police.call<Page>(`GET /received-referrals?status=${status}&page=${page}`, { as: maya })).json;
const step = (id: string, name: string, version: number, said: object = {}) =>
  police.call(`POST /received-referrals/${id}/${name}`, { as: maya, body: { version, ...said } });
const breaches = async (id: string) =>
  (
    await police.query<{ data: DeadlineBreached }>(
      `SELECT convert_from(body, 'UTF8')::jsonb AS data FROM outbox
        WHERE headers->>'ce_type' = 'referral-hub.deadline-breached.v1' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ data }) => data);

/** As if the clock had begun to run so many days earlier. */
const sinceDays = (id: string, days: number) =>
  police.query(
    `UPDATE received_referral_deadline SET due_at = due_at - make_interval(days => $2), warn_at = warn_at - make_interval(days => $2)
      WHERE referral_id = $1`,
    [id, days],
  );

const standings = async (id: string) =>
  Object.fromEntries((await shown(id)).deadlines.map(({ policy, standing }) => [policy, standing]));
const lateWith = async (id: string) => (await breaches(id)).map(({ policy }) => policy).sort();

describe('a referral that the police receive', () => {
  it('shows by when it is to be decided, by which rule and from which source', async () => {
    const id = await sendToPolice(police);
    const { deadlines } = await shown(id);
    expect(deadlines.find(({ policy }) => policy === 'police-received-decision')?.explanation).toMatch(
      /Due by .* within 2 working days of its arrival .* Source: https:.* our own estimate/,
    );
  });

  it.each<[string, () => ReferralSent, Agency, RegExp]>([
    ['a report', () => aReport(), 'beacon', /within 5 days of its arrival .* Source: https:.*herts\.police/],
    [
      'a report of a sexual offence',
      () => aReport({ category: 'sexual-offence' }, { agreement: 'sarc-police-report' }),
      'sarc',
      /within 24 hours of its arrival .* where the grade is enhanced/,
    ],
    [
      'an emergency of the hub',
      () => aSafeguardingRequest({ priority: 'emergency' }),
      'safeguarding-hub',
      /What the police know.* within 2 hours of its arrival .* where the grade is emergency/,
    ],
  ])('asks for a word as soon as its kind does: %s', async (_, sent, from, rule) => {
    const id = await sendToPolice(police, sent(), from);
    expect((await shown(id)).deadlines.map(({ explanation }) => explanation)).toContainEqual(
      expect.stringMatching(rule),
    );
  });

  it.each<[string, () => ReferralSent, Agency]>([
    ['intelligence that names nobody', () => anonymousIntelligence(), 'sarc'],
    ['a breach of a licence', () => aBreachOfLicence(), 'probation'],
  ])('asks for no more than a decision where no rule says more: %s', async (_, sent, from) => {
    const id = await sendToPolice(police, sent(), from);
    expect(await standings(id)).toEqual({ 'police-received-decision': 'running' });
  });

  it('that nobody decided in time is told to the sender once, however often and by whomever the clock is looked at', async () => {
    const id = await sendToPolice(police);
    const [first, second] = await Promise.all([look(inAMonth()), look(inAMonth())]);
    expect(first + second).toBeGreaterThan(0);
    await look(inAMonth());
    expect(await lateWith(id)).toEqual(['police-received-decision', 'police-report-update']);
    expect(await breaches(id)).toEqual([
      expect.objectContaining({ referralId: id, owner: 'receiver' }),
      expect.objectContaining({ referralId: id, owner: 'receiver' }),
    ]);
  });

  it('that was decided late was late, though it was looked at afterwards', async () => {
    const id = await sendToPolice(police);
    await police.query(
      `UPDATE received_referral_deadline SET deadline = deadline || '{"anchoredAt": "2026-01-05T10:00:00.000Z", "countedFrom": "2026-01-05T10:00:00.000Z"}'
        WHERE referral_id = $1`,
      [id],
    );
    await step(id, 'accept', 2);
    await look(new Date());
    expect(await breaches(id)).toMatchObject([
      { policy: 'police-received-decision', dueAt: '2026-01-07T23:59:59.999Z' },
    ]);
    expect(await standings(id)).toEqual({
      'police-received-decision': 'met-late',
      'police-report-update': 'overdue',
    });
  });

  it('is not late with its decision while the sender is asked, and is once the answer is there', async () => {
    const id = await sendToPolice(police);
    await step(id, 'ask', 2, { question: 'Is it safe to call?' });
    expect(await standings(id)).toEqual({
      'police-received-decision': 'paused',
      'police-report-update': 'running',
    });
    await look(inAMonth());
    expect(await lateWith(id)).toEqual(['police-report-update']);
    await senderSays(police, 'answer', id, { answer: 'Yes' });
    await look(inAMonth());
    expect(await lateWith(id)).toEqual(['police-received-decision', 'police-report-update']);
  });

  it('that is withdrawn is due no more', async () => {
    const id = await sendToPolice(police);
    await senderSays(police, 'withdraw', id, { reason: 'duplicate' });
    await look(inAMonth());
    expect(await breaches(id)).toEqual([]);
    expect(await standings(id)).toEqual({
      'police-received-decision': 'cancelled',
      'police-report-update': 'cancelled',
    });
  });
});

describe('the queue by the clock', () => {
  it('holds what is overdue, the longest overdue first, and says how many there are', async () => {
    const before = await queue('overdue');
    const [late, later] = [
      await sendToPolice(police, aBreachOfLicence(), 'probation'),
      await sendToPolice(police, aBreachOfLicence(), 'probation'),
    ];
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
    const id = await sendToPolice(police);
    await police.query(
      `UPDATE received_referral_deadline SET warn_at = now() - interval '1 minute', due_at = now() + interval '1 hour' WHERE referral_id = $1`,
      [id],
    );
    expect((await queue('due-soon')).items.map((item) => item.id)).toContain(id);
    expect((await queue('overdue')).items.map((item) => item.id)).not.toContain(id);
  });

  it('shows of each referral what of it is due first', async () => {
    const id = await sendToPolice(police, aSafeguardingRequest(), 'safeguarding-hub');
    const { items } = await queue('received');
    expect(items.find((item) => item.id === id)?.due).toMatchObject({
      what: 'What the police know, back to the safeguarding hub',
    });
  });
});

describe('what the sender was late with', () => {
  const heard = (id: string, more: Partial<DeadlineBreached> = {}, source = '/agencies/beacon') =>
    police.app.get(Transactions).run((manager) => {
      const breach: DeadlineBreached = {
        referralId: id,
        at: '2026-11-24T09:00:00Z',
        owner: 'sender',
        policy: 'beacon-report',
        what: 'Report to the police',
        dueAt: '2026-11-23T23:59:59.999Z',
        explanation: 'Due by Monday.',
        ...more,
      };
      return police.app.get(ReceivedReferralArrival).hearBreach(breach, { manager, source, subject: id } as Delivery);
    });

  it('is shown with the referral, once however often it is told, and is no step of it', async () => {
    const id = await sendToPolice(police);
    await heard(id);
    await heard(id);
    const { sendersBreaches, status } = await shown(id);
    expect([status, sendersBreaches]).toMatchObject(['received', [{ what: 'Report to the police' }]]);
    expect(sendersBreaches).toHaveLength(1);
  });

  it('is not believed of anybody else, nor of what was the police’s to do', async () => {
    const id = await sendToPolice(police);
    await expect(heard(id, {}, '/agencies/safeguarding-hub')).rejects.toMatchObject({ reason: 'unknown-referral' });
    await expect(heard(id, { owner: 'receiver' })).rejects.toMatchObject({ reason: 'unknown-referral' });
  });
});
