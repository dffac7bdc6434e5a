import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sourceOf, type Agency, type DeadlineBreached } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import { eventOfStep, stepsOf } from '#libs/referral-lifecycle';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, referralOf, startPoliceUnderTest } from '../../test/police-under-test.js';
import { aReport, maya, sendToPolice } from '../../test/received-referrals.js';
import { ReceivedReferralConsumer } from '../received-referral/received-referral.consumer.js';
import { SentReferralConsumer } from '../referral/sent-referral.consumer.js';
import { EitherSideConsumer } from './either-side.consumer.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');

/** One that the police sent to Beacon, and one that Beacon sent to the police. */
const both = async () => ({ sent: await referralOf(police, anIncident()), received: await sendToPolice(police) });

interface Shown {
  readonly status: string;
  readonly timeline: readonly { readonly step: string; readonly by: string }[];
  readonly receiversBreaches?: readonly object[];
  readonly sendersBreaches?: readonly object[];
}
const shownSent = async (id: string) => (await police.call<Shown>(`GET /referrals/${id}`, { as: amara })).json;
const shownReceived = async (id: string) =>
  (await police.call<Shown>(`GET /received-referrals/${id}`, { as: maya })).json;

/** As it comes off the topic from another agency to the police, on which both conversations are held. */
const says = (subject: string, work: (ear: EitherSideConsumer, delivery: Delivery) => Promise<void>, from: Agency) =>
  police.app
    .get(Transactions)
    .run((manager) =>
      work(police.app.get(EitherSideConsumer), { manager, source: sourceOf(from), subject } as Delivery),
    );

const callsItAnError = (referralId: string, from: Agency = 'beacon', subject = referralId) =>
  says(
    subject,
    (ear, delivery) => ear.enteredInError({ referralId, at: '2026-11-21T09:00:00Z', reason: 'wrong-person' }, delivery),
    from,
  );

function wasLate(referralId: string, owner: DeadlineBreached['owner'], from: Agency = 'beacon') {
  const breach: DeadlineBreached = {
    referralId,
    at: '2026-11-24T09:00:00Z',
    owner,
    policy: 'beacon-something',
    what: 'Something that Beacon had to do',
    dueAt: '2026-11-23T23:59:59.999Z',
    explanation: 'Due by Monday.',
  };
  return says(referralId, (ear, delivery) => ear.breached(breach, delivery), from);
}

describe('what Beacon says as receiver and as sender alike', () => {
  it('is taken of a referral of the police’s as the receiver’s word, and the received one stays as it is', async () => {
    const { sent, received } = await both();
    await callsItAnError(sent);
    expect((await shownSent(sent)).timeline.at(-1)).toMatchObject({ step: 'enter-in-error', by: 'beacon' });
    expect([(await shownSent(sent)).status, (await shownReceived(received)).status]).toEqual([
      'entered-in-error',
      'received',
    ]);
  });

  it('is taken of a referral of Beacon’s as the sender’s word, and the sent one stays as it is', async () => {
    const { sent, received } = await both();
    await callsItAnError(received);
    expect((await shownReceived(received)).timeline.at(-1)).toMatchObject({ step: 'enter-in-error', by: 'beacon' });
    expect([(await shownSent(sent)).status, (await shownReceived(received)).status]).toEqual([
      'sent',
      'entered-in-error',
    ]);
  });

  it('is set aside where its envelope names no number, and not tried again', async () => {
    const { received } = await both();
    await expect(callsItAnError(received, 'beacon', 'no-number')).rejects.toMatchObject({
      reason: 'referral-not-of-subject',
    });
    expect((await shownReceived(received)).status).toBe('received');
  });

  it('is kept with the one that it was late with, and with the other not', async () => {
    const { sent, received } = await both();
    await wasLate(sent, 'receiver');
    expect([(await shownSent(sent)).receiversBreaches, (await shownReceived(received)).sendersBreaches]).toMatchObject([
      [{ policy: 'beacon-something' }],
      [],
    ]);
    await wasLate(received, 'sender');
    await wasLate(received, 'sender');
    expect((await shownReceived(received)).sendersBreaches).toEqual([
      expect.objectContaining({ policy: 'beacon-something' }),
    ]);
    expect((await shownSent(sent)).receiversBreaches).toHaveLength(1);
  });

  it('is not believed where it names itself the other side of what it is', async () => {
    const { sent, received } = await both();
    await expect(wasLate(sent, 'sender')).rejects.toMatchObject({ reason: 'unknown-referral' });
    await expect(wasLate(received, 'receiver')).rejects.toMatchObject({ reason: 'unknown-referral' });
  });

  it('is not believed of a referral that is another agency’s, that nobody knows, or that the envelope does not name', async () => {
    const { sent, received } = await both();
    for (const id of [sent, received])
      await expect(callsItAnError(id, 'sarc')).rejects.toMatchObject({ reason: 'unknown-referral' });
    await expect(callsItAnError(randomUUID())).rejects.toMatchObject({ reason: 'unknown-referral' });
    for (const [id, subject] of [
      [sent, received],
      [received, sent],
    ] as const)
      await expect(callsItAnError(id, 'beacon', subject)).rejects.toMatchObject({ reason: 'referral-not-of-subject' });
    expect([(await shownSent(sent)).status, (await shownReceived(received)).status]).toEqual(['sent', 'received']);
  });
});

describe('the ids of two conversations', () => {
  it('are never the same: what the police sent cannot be sent back to them under its own id', async () => {
    const id = await referralOf(police, anIncident());
    await expect(sendToPolice(police, { ...aReport(), referralId: id })).rejects.toMatchObject({
      reason: 'referral-sent-twice',
    });
    expect(await police.query('SELECT 1 FROM received_referral WHERE id = $1', [id])).toEqual([]);
  });
});

describe('each word of a conversation', () => {
  it('has one ear in the police and no more: a second would never be heard', () => {
    const said = [...stepsOf('sender'), ...stepsOf('receiver')].flatMap((step) => eventOfStep(step) ?? []);
    const ears = [SentReferralConsumer, ReceivedReferralConsumer, EitherSideConsumer].flatMap(patternsOf);
    expect(ears.sort()).toEqual([...new Set([...said, 'referral-hub.deadline-breached.v1'])].sort());
  });
});

/** The events that a consumer says it hears. */
function patternsOf({ prototype }: { readonly prototype: object }): string[] {
  return Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(
    ({ value }) => (Reflect.getMetadata('microservices:pattern', value as object) as string[] | undefined) ?? [],
  );
}
