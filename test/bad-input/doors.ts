import { randomUUID } from 'node:crypto';
import type { FaultySystem } from '../faults/system/faulty-system.js';
import { untilSeen } from '../faults/system/within.js';
import { castOf } from '../faults/workload/cast.js';
import { CANARY, exchange, goodPerson, type Door, type DoorFields, type Exchange, type Json } from '#libs/testing';

/** An API of a running service, and who may ask it. */
export interface OpenDoor extends Door {
  readonly url: string;
  readonly address: string;
  readonly token: string;
}

const at = '2026-03-04T10:00:00Z';

export const incident = (victim: Json = goodPerson()): Json => ({
  reference: `BAD/${randomUUID()}`,
  reportingOfficer: 'amara.okafor',
  occurredAt: at,
  reportedAt: at,
  category: 'burglary',
  people: [{ role: 'victim', person: victim }],
  summary: 'A window was broken.',
});

const contact = (): Json => ({ reportedAt: at, category: 'burglary', person: goodPerson(), summary: 'She rang.' });

const account = { field: 'summary', longest: 10_000 };

export const fields = {
  incidents: { text: account, time: 'reportedAt', person: 'people[0].person' },
  contacts: { text: account, time: 'reportedAt', person: 'person' },
  steps: { text: { field: 'question', longest: 2000 }, wholeNumber: 'version' },
} satisfies Readonly<Record<string, DoorFields>>;
export type DoorName = keyof typeof fields;

const openDoor = (address: string, token: string, door: Door): OpenDoor => ({
  ...{ ...door, address, token, url: `${address}${door.path}` },
});

/** The police's, Beacon's for those who come by themselves, and a caseworker's step on a true referral. */
export async function openDoors(system: FaultySystem): Promise<Record<DoorName, OpenDoor>> {
  const { reporter, caseworkers } = await castOf(system.issuer);
  const recorder = await system.issuer.token({
    sub: 'beacon-contacts',
    client_id: 'beacon-contacts',
    agency: 'beacon',
    roles: ['contact-recorder'],
  });
  const { police, beacon } = system.services;
  const incidents = openDoor(police.address, reporter, {
    ...{ name: 'incidents', path: '/incidents', good: () => incident(), answers: 201 },
    fields: fields.incidents,
  });
  const contacts = openDoor(beacon.address, recorder, {
    ...{ name: 'contacts', path: '/contacts', good: contact, answers: 201 },
    fields: fields.contacts,
  });
  const referralId = await referralAt(incidents, beacon.address, caseworkers[0]);
  const steps = openDoor(beacon.address, caseworkers[0], {
    ...{ name: 'steps', path: `/referrals/${referralId}/ask`, answers: 200 },
    good: () => ({ version: 2, question: `Is ${CANARY} her name?` }),
    fields: fields.steps,
  });
  return { incidents, contacts, steps };
}

/** Sends a body through a door, under a key of its own. */
export const knock = (
  door: Pick<OpenDoor, 'url' | 'token'>,
  payload: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> =>
  exchange({ url: door.url, token: door.token, payload, headers: { 'idempotency-key': randomUUID(), ...headers } });

/** A true referral that has arrived at Beacon. */
export async function referralAt(
  incidents: OpenDoor,
  beacon: string,
  caseworker: string,
  victim?: Json,
): Promise<string> {
  const { body } = await knock(incidents, incident(victim));
  const [made] = body['referrals'] as { id: string }[];
  if (!made) throw new Error('No referral was made');
  await untilSeen(30_000, 'the referral is at Beacon', async () => {
    const seen = await exchange({ method: 'GET', url: `${beacon}/referrals/${made.id}`, token: caseworker });
    return seen.status === 200 ? true : undefined;
  });
  return made.id;
}
