import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import {
  sourceOf,
  type Agency,
  type Consent,
  type IncidentInBrief,
  type NewReferral,
  type Person,
  type ReferralSent,
  type RepeatAlert,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { Step, StepHeard } from '#libs/referral-lifecycle';
import { ServiceUnderTest, type Caller, type ServiceSettings } from '#libs/testing';
import { AlertService } from '../src/alert/alert.service.js';
import { SentReferralArrival } from '../src/sent-referral/sent-referral-arrival.service.js';
import { ReferralArrival } from '../src/referral/referral-arrival.service.js';
import { startYouthOffending } from '../src/start.js';
import type { Seams } from '../src/youth-offending.module.js';

jest.setTimeout(30_000); // a busy machine is slow to start a service

export const startYouthOffendingUnderTest = (
  seams: Omit<Seams, 'log'> = {},
  kafka?: ServiceSettings['kafka'],
): Promise<ServiceUnderTest> =>
  ServiceUnderTest.start('youth_offending', (settings, log) => startYouthOffending(settings, { ...seams, log }), kafka);

const person = (name: string, role: string): Caller => ({
  sub: name,
  client_id: 'web',
  agency: 'youth-offending',
  roles: [role],
  name,
});

export const imran = person('imran.sheikh', 'practitioner');
/** A colleague of theirs. */
export const leah = person('leah.stone', 'practitioner');
export const grace = person('grace.bell', 'supervisor');
/** Of another agency, with a good token. */
export const amara: Caller = { ...person('amara.okafor', 'officer'), agency: 'police' };

/** The child who harmed. */
export const tyler: Person = { names: [{ kind: 'current', forenames: 'Tyler James', surname: "O'Brien" }] };

export const aReferral = (incident: Partial<IncidentInBrief> = {}, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: randomUUID(),
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-youth-offending-out-of-court',
  purpose: 'Deciding jointly how to answer a child’s offence',
  incident: {
    id: randomUUID(),
    occurredAt: '2026-11-20T21:15:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'burglary',
    ...incident,
  },
  person: tyler,
  ...more,
});

/** The child whom another child has harmed. */
export const maya: Person = { names: [{ kind: 'current', forenames: 'Maya', surname: 'Lindqvist' }] };

export const aReferralOfAHarmedChild = (more: Partial<ReferralSent> = {}): ReferralSent =>
  aReferral(
    {},
    {
      agreement: 'police-youth-offending-harmed-child',
      purpose: 'The other child, where one child has harmed another',
      person: maya,
      ...more,
    },
  );

/** What the service does with an event of another agency, in a transaction as of its arrival. */
function hearing(
  service: ServiceUnderTest,
  subject: string,
  work: (arrival: ReferralArrival, delivery: Delivery) => Promise<void>,
  from: Agency = 'police',
): Promise<void> {
  return service.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'arrived-in-a-spec' };
    return work(service.app.get(ReferralArrival), { manager, source: sourceOf(from), subject, trace } as Delivery);
  });
}

/** Another agency sends a referral; answers its id. It is at version 2 then: sent and received. */
export async function send(service: ServiceUnderTest, sent: ReferralSent, from: Agency): Promise<string> {
  await hearing(service, sent.referralId, (arrival, delivery) => arrival.receive(sent, delivery), from);
  return sent.referralId;
}

export const policeSend = (service: ServiceUnderTest, sent = aReferral()): Promise<string> =>
  send(service, sent, 'police');

export function policeSay(
  service: ServiceUnderTest,
  step: 'answer' | 'dispute' | 'withdraw' | 'enter-in-error',
  referralId: string,
  said: Partial<StepHeard> = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
  return hearing(service, referralId, async (arrival, delivery) => {
    await arrival.hear(step, data, delivery);
  });
}

/** The police put right what they sent. */
export function policeAmend(
  service: ServiceUnderTest,
  amended: ReferralSent,
  referralId = amended.referralId,
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:30:00Z', reason: 'correction' as const, amended };
  return hearing(service, referralId, (arrival, delivery) => arrival.amend(data, delivery));
}

/** Somebody of whom a referral came is suspected again. */
export const anAlert = (referralIds: string[], more: Partial<RepeatAlert> = {}): RepeatAlert => ({
  alertId: randomUUID(),
  findingId: randomUUID(),
  kind: 'repeat-perpetrator',
  state: 'current',
  referralIds,
  personRecordIds: [],
  sentence: 'Second report as a suspect in twelve months',
  count: 2,
  windowMonths: 12,
  toldBy: ['police'],
  evidence: [{ occurredAt: '2026-11-20T21:15:00Z', category: 'violence', toldBy: ['police'] }],
  asked: 'Consider whether this person is a risk to others.',
  policyId: 'repeat-perpetrator',
  foundAt: '2026-11-20T23:00:00Z',
  ...more,
});

export function hubWarns(service: ServiceUnderTest, alert: RepeatAlert, at = new Date()): Promise<void> {
  return service.app
    .get(Transactions)
    .run((manager) => service.app.get(AlertService).keep(manager, alert, at, { correlationId: 'warned-in-a-spec' }));
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

/** An adult whom the service fears for; whoever it is about has been asked. */
export const aConcern = (more: Partial<NewReferral> = {}): NewReferral => ({
  to: 'safeguarding-hub',
  purpose: 'safeguarding',
  incident: { occurredAt: '2026-11-20T10:00:00Z', reportedAt: '2026-11-20T11:00:00Z', category: 'violence' },
  person: { ...maya, birth: { kind: 'date', date: '1990-02-03' } },
  consent: says('safeguarding-hub'),
  summary: 'She is afraid to go home.',
  ...more,
});

/** What a receiver says of a referral that the service sent. */
export const receiverSays = (
  service: ServiceUnderTest,
  step: Step,
  referralId: string,
  { from = 'safeguarding-hub', ...said }: Partial<StepHeard> & { readonly from?: Agency } = {},
): Promise<void> =>
  service.app.get(Transactions).run((manager) => {
    const delivery = { manager, source: sourceOf(from), subject: referralId } as Delivery;
    return service.app
      .get(SentReferralArrival)
      .hear(step, { referralId, at: '2026-11-21T09:00:00Z', ...said }, delivery);
  });
