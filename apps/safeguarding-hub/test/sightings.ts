import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type {
  Agency,
  FindingAlert,
  IncidentCategory,
  IncidentRole,
  MaracReferral,
  Person,
  PersonSighted,
  RepeatAlert,
  RiskGrade,
  SuspectStanding,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import { eventually, type ServiceUnderTest } from '#libs/testing';
import { FindingWatch } from '../src/finding/finding-watch.service.js';
import { SightingService } from '../src/sighting/sighting.service.js';

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
  readonly category?: IncidentCategory;
  readonly grade?: RiskGrade;
  readonly standing?: SuspectStanding;
  /** The referrals about the person that go on, by which whoever holds them is warned. */
  readonly referredTo?: PersonSighted['referredTo'];
  readonly marac?: MaracReferral;
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
    category: told.category ?? 'violence',
    role,
    person: { ...person, recordId: record },
    ...(referralId !== undefined && { referralId }),
    ...(told.grade && { grade: told.grade }),
    ...(told.standing && { standing: told.standing }),
    ...(told.referredTo && { referredTo: told.referredTo }),
    ...(told.marac && { marac: told.marac }),
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

/** Asked until nobody is, as often as it takes: it is no statement of the hub's own. */
export const WHETHER_ANYBODY_IS_DUE = 'SELECT person_id FROM finding_due LIMIT 1';

/** And then what follows from it about those whom it concerns. */
export async function take(hub: ServiceUnderTest, sighting: Sighting): Promise<void> {
  await arrive(hub, sighting);
  await lookedAgain(hub);
}

/** Nobody is left of whom something else is known than was looked at; others of this spec may be looking too. */
export async function lookedAgain(hub: ServiceUnderTest): Promise<void> {
  await eventually(async () => {
    await hub.app.get(FindingWatch).look();
    expect(await hub.query(WHETHER_ANYBODY_IS_DUE)).toEqual([]);
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

/** What the simplest rule of each kind finds: those to which no other rule comes in these specs. */
export const findingsOf = (hub: ServiceUnderTest, person: string | undefined): Promise<FindingLine[]> =>
  hub.query(
    `SELECT id, kind, about, state, count, version FROM finding
      WHERE person_id = $1 AND policy_id IN ('repeat-victim', 'repeat-pair', 'repeat-perpetrator') ORDER BY kind, about`,
    [person],
  );

export interface RuledFinding extends FindingLine {
  readonly policy: string;
  readonly sentence: string;
}

/** What any rule finds. */
export const allFindingsOf = (hub: ServiceUnderTest, person: string | undefined): Promise<RuledFinding[]> =>
  hub.query(
    `SELECT id, kind, about, state, count, version, policy_id AS policy, details->>'sentence' AS sentence FROM finding
      WHERE person_id = $1 ORDER BY policy_id, about`,
    [person],
  );

/** What agencies are told of a finding, in order. */
export async function alertsOf(
  hub: ServiceUnderTest,
  findingId: string,
): Promise<{ to: string; alert: RepeatAlert & Omit<FindingAlert, 'kind'> }[]> {
  const rows = await hub.query<{ topic: string; body: Buffer }>(
    `SELECT topic, body FROM outbox WHERE subject = $1 ORDER BY seq`,
    [findingId],
  );
  return rows.map(({ topic, body }) => ({
    to: topic.replace('alert.', ''),
    alert: JSON.parse(body.toString()) as RepeatAlert & Omit<FindingAlert, 'kind'>,
  }));
}
