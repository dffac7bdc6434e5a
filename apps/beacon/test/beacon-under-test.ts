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
import { ServiceUnderTest, type Caller, type ServiceSettings } from '#libs/testing';
import { AlertService } from '../src/alert/alert.service.js';
import type { Seams } from '../src/beacon.module.js';
import type { Step, StepHeard } from '#libs/referral-lifecycle';
import { ReferralArrival } from '../src/referral/referral-arrival.service.js';
import { SentReferralArrival } from '../src/sent-referral/sent-referral-arrival.service.js';
import { startBeacon } from '../src/start.js';

jest.setTimeout(30_000); // a busy machine is slow to start a service

export const startBeaconUnderTest = (
  seams: Omit<Seams, 'log'> = {},
  kafka?: ServiceSettings['kafka'],
): Promise<ServiceUnderTest> =>
  ServiceUnderTest.start('beacon', (settings, log) => startBeacon(settings, { ...seams, log }), kafka);

const person = (name: string, role: string): Caller => ({
  sub: name,
  client_id: 'web',
  agency: 'beacon',
  roles: [role],
  name,
});

export const joanne = person('joanne.hale', 'caseworker');
export const daniel = person('daniel.price', 'supervisor');
/** A colleague of Joanne's who does not work on what she does. */
export const leah = person('leah.stone', 'caseworker');
/** Of another agency, with a good token. */
export const amara: Caller = { ...person('amara.okafor', 'officer'), agency: 'police' };
export const contactSystem: Caller = {
  sub: 'beacon-contacts',
  client_id: 'beacon-contacts',
  agency: 'beacon',
  roles: ['contact-recorder'],
};

export const sarah: Person = { names: [{ kind: 'current', forenames: 'Sarah Jane', surname: "O'Brien" }] };

export const aReferral = (incident: Partial<IncidentInBrief> = {}, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: randomUUID(),
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-beacon-victim-support',
  purpose: 'Support for a victim of crime',
  incident: {
    id: randomUUID(),
    occurredAt: '2026-11-20T21:15:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'burglary',
    ...incident,
  },
  person: sarah,
  ...more,
});

/** What Beacon does with an event of the police, in a transaction as of its arrival. */
function hearing(
  beacon: ServiceUnderTest,
  subject: string,
  work: (arrival: ReferralArrival, delivery: Delivery) => Promise<void>,
): Promise<void> {
  return beacon.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'arrived-in-a-spec' };
    return work(beacon.app.get(ReferralArrival), { manager, source: '/agencies/police', subject, trace } as Delivery);
  });
}

/** The police send a referral; answers its id. It is at version 2 then: sent and received. */
export async function policeSend(beacon: ServiceUnderTest, sent = aReferral()): Promise<string> {
  await hearing(beacon, sent.referralId, (arrival, delivery) => arrival.receive(sent, delivery));
  return sent.referralId;
}

export function policeSay(
  beacon: ServiceUnderTest,
  step: 'answer' | 'dispute' | 'withdraw' | 'enter-in-error',
  referralId: string,
  said: Partial<StepHeard> = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
  return hearing(beacon, referralId, async (arrival, delivery) => {
    await arrival.hear(step, data, delivery);
  });
}

/** The police put right what they sent. */
export function policeAmend(
  beacon: ServiceUnderTest,
  amended: ReferralSent,
  referralId = amended.referralId,
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:30:00Z', reason: 'correction' as const, amended };
  return hearing(beacon, referralId, (arrival, delivery) => arrival.amend(data, delivery));
}

export const anAlert = (referralIds: string[], more: Partial<RepeatAlert> = {}): RepeatAlert => ({
  alertId: randomUUID(),
  findingId: randomUUID(),
  kind: 'repeat-victim',
  state: 'current',
  referralIds,
  personRecordIds: referralIds,
  sentence: 'Second report as a victim in twelve months',
  count: 2,
  windowMonths: 12,
  toldBy: ['police'],
  evidence: [{ occurredAt: '2026-11-20T21:15:00Z', category: 'burglary', toldBy: ['police'] }],
  asked: 'Look at the earlier reports together.',
  policyId: 'repeat-victim',
  foundAt: '2026-11-20T23:00:00Z',
  ...more,
});

export function hubWarns(beacon: ServiceUnderTest, alert: RepeatAlert, at = new Date()): Promise<void> {
  return beacon.app
    .get(Transactions)
    .run((manager) => beacon.app.get(AlertService).keep(manager, alert, at, { correlationId: 'warned-in-a-spec' }));
}

/** The person's word about a referral to another agency. */
export const says = (
  recipient: Agency,
  decision: Consent['decision'] = 'given',
  more: Partial<Consent> = {},
): Consent => ({
  purpose: purposeOf[recipient] ?? 'other',
  recipient,
  decision,
  at: '2026-11-20T22:30:00Z',
  ...more,
});

const purposeOf: Partial<Record<Agency, Consent['purpose']>> = {
  'safeguarding-hub': 'safeguarding',
  sarc: 'medical',
  beacon: 'victim-support',
};

/** An adult for whom Beacon fears; whoever it is about has been asked. */
export const aConcern = (more: Partial<NewReferral> = {}): NewReferral => ({
  to: 'safeguarding-hub',
  purpose: 'safeguarding',
  incident: { occurredAt: '2026-11-20T10:00:00Z', reportedAt: '2026-11-20T11:00:00Z', category: 'violence' },
  person: { ...sarah, birth: { kind: 'date', date: '1990-02-03' } },
  consent: says('safeguarding-hub'),
  summary: 'She is afraid to go home.',
  ...more,
});

/** Somebody whom Beacon sends to the sexual assault referral centre, as they wish. */
export const forCare = (more: Partial<NewReferral> = {}): NewReferral =>
  aConcern({ to: 'sarc', purpose: 'sexual-assault-care', consent: says('sarc'), ...more });

/** What a receiver says of a referral that Beacon sent. */
export const receiverSays = (
  beacon: ServiceUnderTest,
  step: Step,
  referralId: string,
  { from = 'safeguarding-hub', ...said }: Partial<StepHeard> & { readonly from?: Agency } = {},
): Promise<void> =>
  beacon.app.get(Transactions).run((manager) => {
    const delivery = { manager, source: sourceOf(from), subject: referralId } as Delivery;
    return beacon.app
      .get(SentReferralArrival)
      .hear(step, { referralId, at: '2026-11-21T09:00:00Z', ...said }, delivery);
  });
