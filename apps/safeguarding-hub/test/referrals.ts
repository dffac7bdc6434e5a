import { randomUUID } from 'node:crypto';
import {
  sourceOf,
  type Agency,
  type Consent,
  type IncidentInBrief,
  type NewReferral,
  type Person,
  type ReferralSent,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { Step, StepHeard } from '#libs/referral-lifecycle';
import type { ServiceUnderTest } from '#libs/testing';
import { ReferralArrival } from '../src/referral/referral-arrival.service.js';
import { SentReferralArrival } from '../src/sent-referral/sent-referral-arrival.service.js';

/** A child for whom somebody fears. */
export const ellie: Person = { names: [{ kind: 'current', forenames: 'Ellie', surname: 'Ward' }] };

/** What an agency fears for a child, by default the police. */
export const aReferral = (incident: Partial<IncidentInBrief> = {}, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: randomUUID(),
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-hub-safeguarding',
  purpose: 'Keeping a child or an adult at risk safe: public protection notice',
  incident: {
    id: randomUUID(),
    occurredAt: '2026-11-20T21:15:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'domestic-abuse',
    ...incident,
  },
  person: ellie,
  ...more,
});

/** What the hub does with an event of another agency, in a transaction as of its arrival. */
function hearing(
  hub: ServiceUnderTest,
  subject: string,
  work: (arrival: ReferralArrival, delivery: Delivery) => Promise<void>,
  from: Agency = 'police',
): Promise<void> {
  return hub.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'arrived-in-a-spec' };
    return work(hub.app.get(ReferralArrival), { manager, source: sourceOf(from), subject, trace } as Delivery);
  });
}

/** An agency sends a referral under its own agreement; answers its id. It is at version 2 then: sent and received. */
export async function send(hub: ServiceUnderTest, sent: ReferralSent, from: Agency): Promise<string> {
  await hearing(hub, sent.referralId, (arrival, delivery) => arrival.receive(sent, delivery), from);
  return sent.referralId;
}

export const policeSend = (hub: ServiceUnderTest, sent = aReferral()): Promise<string> => send(hub, sent, 'police');

/** What a sender says of its referral, by default the police. */
export function senderSays(
  hub: ServiceUnderTest,
  step: 'answer' | 'dispute' | 'withdraw' | 'enter-in-error',
  referralId: string,
  { from = 'police', ...said }: Partial<StepHeard> & { readonly from?: Agency } = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
  const hear = async (arrival: ReferralArrival, delivery: Delivery): Promise<void> => {
    await arrival.hear(step, data, delivery);
  };
  return hearing(hub, referralId, hear, from);
}

/** An agency puts right what it sent. */
export function amend(
  hub: ServiceUnderTest,
  amended: ReferralSent,
  { from = 'police', referralId = amended.referralId }: { readonly from?: Agency; readonly referralId?: string } = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:30:00Z', reason: 'correction' as const, amended };
  return hearing(hub, referralId, (arrival, delivery) => arrival.amend(data, delivery), from);
}

/** The person's word about a referral to another agency. */
export const says = (
  recipient: Agency,
  decision: Consent['decision'] = 'given',
  scope?: Consent['scope'],
): Consent => ({
  ...{ purpose: 'safeguarding', recipient, decision, at: '2026-11-20T20:00:00Z' },
  ...(scope && { scope }),
});

/** An adult whom the hub wants another to help, by default Beacon; whoever it is about has been asked. */
export const aRequest = (more: Partial<NewReferral> = {}): NewReferral => ({
  to: 'beacon',
  purpose: 'safeguarding',
  incident: { occurredAt: '2026-11-20T10:00:00Z', reportedAt: '2026-11-20T11:00:00Z', category: 'domestic-abuse' },
  person: { ...ellie, birth: { kind: 'date', date: '1990-02-03' } },
  consent: says(more.to ?? 'beacon'),
  summary: 'She is afraid to go home.',
  ...more,
});

/** What a receiver says of a referral that the hub sent. */
export const receiverSays = (
  hub: ServiceUnderTest,
  step: Step,
  referralId: string,
  { from = 'beacon', ...said }: Partial<StepHeard> & { readonly from?: Agency } = {},
): Promise<void> =>
  hub.app.get(Transactions).run((manager) => {
    const delivery = {
      manager,
      source: sourceOf(from),
      subject: referralId,
      trace: { correlationId: 'heard-in-a-spec' },
    } as Delivery;
    return hub.app.get(SentReferralArrival).hear(step, { referralId, at: '2026-11-21T09:00:00Z', ...said }, delivery);
  });
