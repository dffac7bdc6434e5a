import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineBreached } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, referralOf, startPoliceUnderTest } from '../../test/police-under-test.js';
import { SentReferralArrival } from '../referral/sent-referral-arrival.service.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');
const DAY = 24 * 60 * 60 * 1000;
const reported = (days: number) => {
  const at = new Date(Date.now() - days * DAY).toISOString();
  return anIncident({ occurredAt: at, reportedAt: at });
};

interface Shown {
  readonly deadlines: readonly { readonly standing: string; readonly explanation: string }[];
  readonly receiversBreaches: readonly object[];
}
const shown = async (id: string) => (await police.call<Shown>(`GET /referrals/${id}`, { as: amara })).json;
const told = (id: string) =>
  police.query<{ owner: string; policy: string }>(
    `SELECT convert_from(body, 'UTF8')::jsonb->>'owner' AS owner, convert_from(body, 'UTF8')::jsonb->>'policy' AS policy FROM outbox
      WHERE headers->>'ce_type' = 'referral-hub.deadline-breached.v1' AND subject = $1`,
    [id],
  );

describe('the two working days in which the police refer a victim', () => {
  it('are kept when the report is of today, and the officer sees by which rule', async () => {
    const id = await referralOf(police, reported(0));
    const { deadlines } = await shown(id);
    expect(deadlines).toMatchObject([{ standing: 'met' }]);
    expect(deadlines[0]?.explanation).toContain('within 2 working days of the report');
    expect(await told(id)).toEqual([]);
  });

  it('are broken when the report is a fortnight old, and both sides are told once', async () => {
    const id = await referralOf(police, reported(14));
    expect((await shown(id)).deadlines).toMatchObject([{ standing: 'met-late' }]);
    expect(await told(id)).toEqual([{ owner: 'sender', policy: 'police-referral-to-support' }]);
  });
});

describe('what Beacon was late with', () => {
  const heard = (id: string, more: Partial<DeadlineBreached> = {}) =>
    police.app.get(Transactions).run((manager) => {
      const breach: DeadlineBreached = {
        referralId: id,
        at: '2026-11-24T09:00:00Z',
        owner: 'receiver',
        policy: 'beacon-decision',
        what: 'Decision on the referral',
        dueAt: '2026-11-23T23:59:59.999Z',
        explanation: 'Due by Monday.',
        ...more,
      };
      const delivery = { manager, source: '/agencies/beacon', subject: id } as Delivery;
      return police.app.get(SentReferralArrival).hearBreach(breach, delivery);
    });

  it('is shown to the officer, once however often it is told', async () => {
    const id = await referralOf(police, reported(0));
    await heard(id);
    await heard(id);
    expect((await shown(id)).receiversBreaches).toEqual([
      {
        policy: 'beacon-decision',
        what: 'Decision on the referral',
        dueAt: '2026-11-23T23:59:59.999Z',
        explanation: 'Due by Monday.',
      },
    ]);
  });

  it('is not believed of what was the police’s to do', async () => {
    const id = await referralOf(police, reported(0));
    await expect(heard(id, { owner: 'sender' })).rejects.toMatchObject({ reason: 'unknown-referral' });
  });
});
