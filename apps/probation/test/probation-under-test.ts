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
import type { Seams } from '../src/probation.module.js';
import { ReferralArrival } from '../src/referral/referral-arrival.service.js';
import { SentReferralArrival } from '../src/sent-referral/sent-referral-arrival.service.js';
import { startProbation } from '../src/start.js';

jest.setTimeout(30_000); // a busy machine is slow to start a service

export const startProbationUnderTest = (
  seams: Omit<Seams, 'log'> = {},
  kafka?: ServiceSettings['kafka'],
): Promise<ServiceUnderTest> =>
  ServiceUnderTest.start('probation', (settings, log) => startProbation(settings, { ...seams, log }), kafka);

const person = (name: string, role: string): Caller => ({
  sub: name,
  client_id: 'web',
  agency: 'probation',
  roles: [role],
  name,
});

export const nadia = person('nadia.rahman', 'practitioner');
/** A colleague of theirs. */
export const leah = person('leah.stone', 'practitioner');
export const owen = person('owen.price', 'supervisor');
/** Of another agency, with a good token. */
export const amara: Caller = { ...person('amara.okafor', 'officer'), agency: 'police' };

/** Who has offended: no agreement brings probation anybody else. */
export const daniel: Person = { names: [{ kind: 'current', forenames: 'Daniel', surname: "O'Brien" }] };

export const aReferral = (incident: Partial<IncidentInBrief> = {}, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: randomUUID(),
  at: '2026-11-20T22:00:01Z',
  agreement: 'police-probation-supervision',
  purpose: 'What the supervision of somebody who has offended must take into account',
  incident: {
    id: randomUUID(),
    occurredAt: '2026-01-20T21:15:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'violence',
    ...incident,
  },
  person: daniel,
  ...more,
});

/** What probation does with an event of another agency, in a transaction as of its arrival. */
function hearing(
  probation: ServiceUnderTest,
  subject: string,
  work: (arrival: ReferralArrival, delivery: Delivery) => Promise<void>,
  from: Agency = 'police',
): Promise<void> {
  return probation.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'arrived-in-a-spec' };
    return work(probation.app.get(ReferralArrival), { manager, source: sourceOf(from), subject, trace } as Delivery);
  });
}

/** Another agency sends a referral; answers its id. It is at version 2 then: sent and received. */
export async function send(probation: ServiceUnderTest, sent: ReferralSent, from: Agency): Promise<string> {
  await hearing(probation, sent.referralId, (arrival, delivery) => arrival.receive(sent, delivery), from);
  return sent.referralId;
}

export const policeSend = (probation: ServiceUnderTest, sent = aReferral()): Promise<string> =>
  send(probation, sent, 'police');

export function policeSay(
  probation: ServiceUnderTest,
  step: 'answer' | 'dispute' | 'withdraw' | 'enter-in-error',
  referralId: string,
  said: Partial<StepHeard> = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
  return hearing(probation, referralId, async (arrival, delivery) => {
    await arrival.hear(step, data, delivery);
  });
}

/** The police put right what they sent. */
export function policeAmend(
  probation: ServiceUnderTest,
  amended: ReferralSent,
  referralId = amended.referralId,
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:30:00Z', reason: 'correction' as const, amended };
  return hearing(probation, referralId, (arrival, delivery) => arrival.amend(data, delivery));
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

export function hubWarns(probation: ServiceUnderTest, alert: RepeatAlert, at = new Date()): Promise<void> {
  return probation.app
    .get(Transactions)
    .run((manager) => probation.app.get(AlertService).keep(manager, alert, at, { correlationId: 'warned-in-a-spec' }));
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

/** An adult for whom probation fears; whoever it is about has been asked. */
export const aConcern = (more: Partial<NewReferral> = {}): NewReferral => ({
  to: 'safeguarding-hub',
  purpose: 'safeguarding',
  incident: { occurredAt: '2026-11-20T10:00:00Z', reportedAt: '2026-11-20T11:00:00Z', category: 'violence' },
  person: { ...daniel, birth: { kind: 'date', date: '1990-02-03' } },
  consent: says('safeguarding-hub'),
  summary: 'He is threatened by those he owes.',
  ...more,
});

/** What a receiver says of a referral that probation sent. */
export const receiverSays = (
  probation: ServiceUnderTest,
  step: Step,
  referralId: string,
  { from = 'safeguarding-hub', ...said }: Partial<StepHeard> & { readonly from?: Agency } = {},
): Promise<void> =>
  probation.app.get(Transactions).run((manager) => {
    const delivery = { manager, source: sourceOf(from), subject: referralId } as Delivery;
    return probation.app
      .get(SentReferralArrival)
      .hear(step, { referralId, at: '2026-11-21T09:00:00Z', ...said }, delivery);
  });

const DAY = 24 * 60 * 60 * 1000;
export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

/** Somebody whom the police referred, taken on and on licence since ten days; the id of the referral. */
export async function superviseOnLicence(
  probation: ServiceUnderTest,
  supervision: object = {},
  sent = aReferral(),
): Promise<string> {
  const id = await policeSend(probation, sent);
  await probation.call(`POST /referrals/${id}/accept`, { as: nadia, body: { version: 2 } });
  const startedOn = daysAgo(10).slice(0, 10);
  const body = { crn: 'X123456', type: 'licence', startedOn, riskOfSeriousHarm: 'medium', ...supervision };
  await probation.call(`POST /referrals/${id}/supervision`, { as: nadia, body });
  return id;
}
