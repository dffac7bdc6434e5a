import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Agency, IncidentRole, Person, PersonSighted, RepeatAlert } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import { ServiceUnderTest, type Caller, type ServiceSettings, type StartService } from '#libs/testing';
import type { Seams } from '../src/safeguarding-hub.module.js';
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
  return hub;
}

export const priya: Caller = {
  sub: 'priya.nair',
  client_id: 'web',
  agency: 'safeguarding-hub',
  roles: ['practitioner'],
  name: 'Priya Nair',
};

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
export function take(hub: ServiceUnderTest, { by, sighted, eventId }: Sighting): Promise<void> {
  return hub.app.get(Transactions).run((manager) => {
    const envelope = { manager, id: eventId, source: `/agencies/${by}`, subject: sighted.personRecordId };
    const delivery = { ...envelope, trace: { correlationId: 'seen-in-a-spec' } } as Delivery;
    return hub.app.get(SightingService).take(sighted, delivery);
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
