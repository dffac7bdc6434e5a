import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import {
  sourceOf,
  type Agency,
  type Consent,
  type IncidentInBrief,
  type Person,
  type ReferralSent,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import { ServiceUnderTest, type Caller, type ServiceSettings } from '#libs/testing';
import type { Seams } from '../src/sarc.module.js';
import { ReferralArrival } from '../src/referral/referral-arrival.service.js';
import type { StepHeard } from '#libs/referral-lifecycle';
import { startSarc } from '../src/start.js';

jest.setTimeout(30_000); // a busy machine is slow to start a service

export const startSarcUnderTest = (
  seams: Omit<Seams, 'log'> = {},
  kafka?: ServiceSettings['kafka'],
): Promise<ServiceUnderTest> =>
  ServiceUnderTest.start('sarc', (settings, log) => startSarc(settings, { ...seams, log }), kafka);

const person = (name: string, role: string): Caller => ({
  sub: name,
  client_id: 'web',
  agency: 'sarc',
  roles: [role],
  name,
});

export const ruth = person('ruth.adeyemi', 'practitioner');
export const leah = person('leah.marsh', 'supervisor');
/** Of another agency, with a good token. */
export const amara: Caller = { ...person('amara.okafor', 'officer'), agency: 'police' };

export const sarah: Person = { names: [{ kind: 'current', forenames: 'Sarah Jane', surname: "O'Brien" }] };

/** The person’s yes to being referred. */
const agreed: Consent = { purpose: 'medical', recipient: 'sarc', decision: 'given', at: '2026-11-20T21:50:00Z' };

/** Of an offence of months ago, whose forensic windows are closed. */
export const aReferral = (incident: Partial<IncidentInBrief> = {}, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: randomUUID(),
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-sarc-sexual-assault-care',
  purpose: 'Care and forensic examination after a sexual assault',
  incident: {
    id: randomUUID(),
    occurredAt: '2026-01-20T21:15:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'sexual-offence',
    ...incident,
  },
  person: sarah,
  consent: agreed,
  ...more,
});

/** What the centre does with an event of another agency, in a transaction as of its arrival. */
function hearing(
  sarc: ServiceUnderTest,
  subject: string,
  work: (arrival: ReferralArrival, delivery: Delivery) => Promise<void>,
  from: Agency = 'police',
): Promise<void> {
  return sarc.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'arrived-in-a-spec' };
    return work(sarc.app.get(ReferralArrival), { manager, source: sourceOf(from), subject, trace } as Delivery);
  });
}

/** Another agency sends a referral; answers its id. It is at version 2 then: sent and received. */
export async function send(sarc: ServiceUnderTest, sent: ReferralSent, from: Agency): Promise<string> {
  await hearing(sarc, sent.referralId, (arrival, delivery) => arrival.receive(sent, delivery), from);
  return sent.referralId;
}

export const policeSend = (sarc: ServiceUnderTest, sent = aReferral()): Promise<string> => send(sarc, sent, 'police');

export function policeSay(
  sarc: ServiceUnderTest,
  step: 'answer' | 'dispute' | 'withdraw' | 'enter-in-error',
  referralId: string,
  said: Partial<StepHeard> = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
  return hearing(sarc, referralId, async (arrival, delivery) => {
    await arrival.hear(step, data, delivery);
  });
}

/** The police put right what they sent. */
export function policeAmend(
  sarc: ServiceUnderTest,
  amended: ReferralSent,
  referralId = amended.referralId,
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:30:00Z', reason: 'correction' as const, amended };
  return hearing(sarc, referralId, (arrival, delivery) => arrival.amend(data, delivery));
}
