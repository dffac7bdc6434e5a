import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { expect, jest } from '@jest/globals';
import {
  sourceOf,
  type Agency,
  type Consent,
  type IncidentInBrief,
  type IncidentRole,
  type NewReferral,
  type Person,
  type PersonSighted,
  type ReferralSent,
  type RepeatAlert,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { Step, StepHeard } from '#libs/referral-lifecycle';
import { eventually, ServiceUnderTest, type Caller, type ServiceSettings, type StartService } from '#libs/testing';
import { ReferralArrival } from '../src/referral/referral-arrival.service.js';
import type { Seams } from '../src/safeguarding-hub.module.js';
import { SentReferralArrival } from '../src/sent-referral/sent-referral-arrival.service.js';
import { FindingWatch } from '../src/finding/finding-watch.service.js';
import { SightingService } from '../src/sighting/sighting.service.js';
import { startSafeguardingHub } from '../src/start.js';

jest.setTimeout(30_000); // a busy machine is slow to start a service

/** With all its connections open, so that what is sent at the same moment also arrives at the same moment. */
export async function startHubUnderTest(
  seams: Omit<Seams, 'log'> = {},
  kafka?: ServiceSettings['kafka'],
): Promise<ServiceUnderTest> {
  const start: StartService = (settings, log) => startSafeguardingHub(settings, { ...seams, log });
  const hub = await ServiceUnderTest.start('safeguarding_hub', start, kafka);
  await Promise.all(Array.from({ length: 10 }, () => hub.query('SELECT pg_sleep(0.1)')));
  // Without a broker nothing arrives but what the spec brings, and the spec says when the hub looks at it.
  if (!kafka) await hub.app.get(FindingWatch).rest();
  return hub;
}

const person = (sub: string, role: string, name: string): Caller => ({
  ...{ sub, name },
  client_id: 'web',
  agency: 'safeguarding-hub',
  roles: [role],
});

export const priya = person('priya.nair', 'practitioner', 'Priya Nair');
export const sean = person('sean.byrne', 'supervisor', 'Sean Byrne');
/** Of another agency, with a good token. */
export const amara: Caller = { ...person('amara.okafor', 'officer', 'PC Amara Okafor'), agency: 'police' };

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
    const delivery = { manager, source: sourceOf(from), subject: referralId } as Delivery;
    return hub.app.get(SentReferralArrival).hear(step, { referralId, at: '2026-11-21T09:00:00Z', ...said }, delivery);
  });

let made = 0;

/** Somebody unlike anybody else: a number, a birth date, a home and a phone of their own. */
export function aPerson(more: Partial<Person> = {}): Person {
  const number = (made += 1);
  return {
    names: [{ kind: 'current', forenames: letters(number), surname: `Q${letters(number * 7)}` }],
    birth: { kind: 'date', date: new Date(Date.UTC(1950, 0, 1 + number * 97)).toISOString().slice(0, 10) },
    addresses: [{ kind: 'home', lines: [`${number} Mill Lane`], postcode: postcode(number), protected: false }],
    phones: [{ number: `07700 ${900_000 + number}` }],
    identifiers: [{ type: 'nhs-number', value: nhsNumber(number) }],
    ...more,
  };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const letters = (number: number): string =>
  [1, 3, 7, 11, 17].map((step) => ALPHABET[(number * step + Math.floor(number / 26)) % 26]).join('');
const postcode = (number: number): string =>
  `AL${1 + (number % 9)} ${1 + (Math.floor(number / 9) % 9)}A${'ABDEFGHJLN'[Math.floor(number / 81) % 10]}`;

/** The first number from here on whose check digit exists; test numbers begin with 999. */
function nhsNumber(number: number): string {
  const digits = `999${String(number).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, place) => total + (10 - place) * Number(digit), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? nhsNumber(number + 500_000) : `${digits}${check}`;
}

export interface Sighting {
  readonly by: Agency;
  readonly sighted: PersonSighted;
  readonly eventId: string;
}

export interface Told {
  readonly by?: Agency;
  readonly record?: string;
  readonly role?: IncidentRole;
  readonly incident?: string;
  /** Who recorded the incident; the police unless told. */
  readonly recordedBy?: Agency;
  readonly at?: string;
  readonly referralId?: string;
}

/**
 * That somebody was in an incident that the police recorded, as an agency tells it; by default the police, of a victim,
 * on one day. Another agency knows of it through a referral, and of the person by that.
 */
export function seen(person: Person, told: Told = {}): Sighting {
  const { by = 'police', record = randomUUID(), role = 'victim', incident = randomUUID() } = told;
  const referralId = told.referralId ?? (by === 'police' ? undefined : record);
  const at = told.at ?? '2026-10-01T12:00:00Z';
  const sighted: PersonSighted = {
    personRecordId: record,
    incident: { recordedBy: told.recordedBy ?? 'police', id: incident },
    occurredAt: at,
    reportedAt: at,
    category: 'violence',
    role,
    person: { ...person, recordId: record },
    ...(referralId !== undefined && { referralId }),
  };
  return { by, sighted, eventId: randomUUID() };
}

/** What the hub does with the event, in one transaction as of its arrival. */
export const arrive = (hub: ServiceUnderTest, { by, sighted, eventId }: Sighting): Promise<void> =>
  hub.app.get(Transactions).run((manager) => {
    const envelope = { manager, id: eventId, source: `/agencies/${by}`, subject: sighted.personRecordId };
    const delivery = { ...envelope, trace: { correlationId: 'seen-in-a-spec' } } as Delivery;
    return hub.app.get(SightingService).take(sighted, delivery);
  });

/** And then what follows from it about those whom it concerns. */
export async function take(hub: ServiceUnderTest, sighting: Sighting): Promise<void> {
  await arrive(hub, sighting);
  await lookedAgain(hub);
}

/** Nobody is left of whom something else is known than was looked at; others of this spec may be looking too. */
export async function lookedAgain(hub: ServiceUnderTest): Promise<void> {
  await eventually(async () => {
    await hub.app.get(FindingWatch).look();
    expect(await hub.query('SELECT person_id FROM finding_due LIMIT 1')).toEqual([]);
  });
}

/** Several consumers at once, each with the next sighting that nobody has taken. */
export async function takeAll(hub: ServiceUnderTest, sightings: readonly Sighting[], consumers = 3): Promise<void> {
  const waiting = [...sightings];
  const consume = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(hub, next);
  };
  await Promise.all(Array.from({ length: consumers }, consume));
}

/** Whose each record is, for the hub. */
export async function personOf(hub: ServiceUnderTest, record: string): Promise<string | undefined> {
  const [row] = await hub.query<{ person: string }>(
    'SELECT person_id AS person FROM person_record WHERE agency_record_id = $1',
    [record],
  );
  return row?.person;
}

export interface FindingLine {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly state: string;
  readonly count: number;
  readonly version: number;
}

export const findingsOf = (hub: ServiceUnderTest, person: string | undefined): Promise<FindingLine[]> =>
  hub.query('SELECT id, kind, about, state, count, version FROM finding WHERE person_id = $1 ORDER BY kind, about', [
    person,
  ]);

/** What agencies are told of a finding, in order. */
export async function alertsOf(
  hub: ServiceUnderTest,
  findingId: string,
): Promise<{ to: string; alert: RepeatAlert }[]> {
  const rows = await hub.query<{ topic: string; body: Buffer }>(
    `SELECT topic, body FROM outbox WHERE subject = $1 ORDER BY seq`,
    [findingId],
  );
  return rows.map(({ topic, body }) => ({
    to: topic.replace('alert.', ''),
    alert: JSON.parse(body.toString()) as RepeatAlert,
  }));
}
