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
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import { ServiceUnderTest, type Caller, type ServiceSettings } from '#libs/testing';
import type { Seams } from '../src/sarc.module.js';
import { ReferralArrival } from '../src/referral/referral-arrival.service.js';
import { SentReferralArrival } from '../src/sent-referral/sent-referral-arrival.service.js';
import type { Step, StepHeard } from '#libs/referral-lifecycle';
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
/** Advisers, who see their own clients. */
export const nadia = person('nadia.khan', 'isva');
export const omar = person('omar.diaz', 'isva');
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

/** Another agency puts right what it sent. */
export function amendedBy(
  sarc: ServiceUnderTest,
  amended: ReferralSent,
  from: Agency,
  referralId = amended.referralId,
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:30:00Z', reason: 'correction' as const, amended };
  return hearing(sarc, referralId, (arrival, delivery) => arrival.amend(data, delivery), from);
}

export const policeAmend = (
  sarc: ServiceUnderTest,
  amended: ReferralSent,
  referralId = amended.referralId,
): Promise<void> => amendedBy(sarc, amended, 'police', referralId);

/** What the person answered about a referral to another agency. */
export const says = (recipient: Agency, purpose: Consent['purpose'], more: Partial<Consent> = {}): Consent => ({
  purpose,
  recipient,
  decision: 'given',
  at: '2026-11-20T20:00:00Z',
  ...more,
});

/** An adult for whom the centre fears, and who has been asked. */
export const aConcern = (more: Partial<NewReferral> = {}): NewReferral => ({
  to: 'safeguarding-hub',
  purpose: 'safeguarding',
  incident: { occurredAt: '2026-11-20T10:00:00Z', reportedAt: '2026-11-20T11:00:00Z', category: 'sexual-offence' },
  person: { ...sarah, birth: { kind: 'date', date: '1990-02-03' } },
  consent: says('safeguarding-hub', 'safeguarding'),
  summary: 'She is afraid to go home.',
  ...more,
});

/** What may be told of an offence without telling who told it. */
export const intelligence = (more: Partial<NewReferral> = {}): NewReferral =>
  aConcern({
    to: 'police',
    purpose: 'anonymous-intelligence',
    consent: says('police', 'other'),
    summary: 'Drinks are spiked in the bar by the station on Fridays.',
    ...more,
  });

/** Of thirteen years. */
export const aChild: Person = { ...sarah, birth: { kind: 'date', date: '2013-05-01' } };

/** What a receiver says of a referral that the centre sent. */
export const receiverSays = (
  sarc: ServiceUnderTest,
  step: Step,
  referralId: string,
  { from = 'safeguarding-hub', ...said }: Partial<StepHeard> & { readonly from?: Agency } = {},
): Promise<void> =>
  sarc.app.get(Transactions).run((manager) => {
    const delivery = { manager, source: sourceOf(from), subject: referralId } as Delivery;
    return sarc.app.get(SentReferralArrival).hear(step, { referralId, at: '2026-11-21T09:00:00Z', ...said }, delivery);
  });

/** An event on its way out, with all that its receiver reads. */
export interface ToldEvent {
  readonly topic: string;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: Record<string, unknown>;
}

/** All that was told of a referral, in order. */
export const toldOf = (sarc: ServiceUnderTest, id: string): Promise<ToldEvent[]> =>
  sarc.query<ToldEvent>(
    `SELECT topic, headers->>'ce_type' AS type, headers, convert_from(body, 'UTF8')::jsonb AS data
       FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

/** Of each thing told of a referral its name: `referral-sent`. */
export const namesOfTold = async (sarc: ServiceUnderTest, id: string): Promise<(string | undefined)[]> =>
  (await toldOf(sarc, id)).map(({ type }) => type.split('.')[1]);
