import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sourceOf, type Agency } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aRequest, policeSend } from '../../test/referrals.js';
import { EitherSideConsumer } from './either-side.consumer.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const statusOf = async (path: string): Promise<unknown> =>
  (await hub.call<{ status: string }>(`GET ${path}`, { as: priya })).json.status;

/** As it comes off the topic on which both conversations with another agency are held. */
const callsItAnError = (referralId: string, from: Agency, subject = referralId): Promise<void> =>
  hub.app.get(Transactions).run((manager) => {
    const delivery = { manager, source: sourceOf(from), subject, trace: { correlationId: 'spec' } } as Delivery;
    const said = { referralId, at: '2026-11-21T09:00:00Z', reason: 'wrong-person' as const };
    return hub.app.get(EitherSideConsumer).enteredInError(said, delivery);
  });

describe('what either side of a referral may say', () => {
  it('goes to the desk that sent the referral, or to the one that it was sent to', async () => {
    const received = await policeSend(hub);
    const made = await hub.call<{ id: string; to: Agency }>('POST /sent-referrals', {
      ...{ as: priya, body: aRequest(), key: randomUUID() },
    });
    await callsItAnError(made.json.id, made.json.to);
    const paths = [`/sent-referrals/${made.json.id}`, `/referrals/${received}`];
    expect(await Promise.all(paths.map(statusOf))).toEqual(['entered-in-error', 'received']);
    await callsItAnError(received, 'police');
    expect(await statusOf(`/referrals/${received}`)).toBe('entered-in-error');
  });

  it.each([['no-number'], [randomUUID()]])('is set aside under an envelope that names %s', async (subject) => {
    const received = await policeSend(hub);
    await expect(callsItAnError(received, 'police', subject)).rejects.toMatchObject({
      reason: 'referral-not-of-subject',
    });
    expect(await statusOf(`/referrals/${received}`)).toBe('received');
  });
});
