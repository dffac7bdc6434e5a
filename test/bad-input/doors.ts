import { randomUUID } from 'node:crypto';
import type { FaultySystem } from '../faults/system/faulty-system.js';
import { untilSeen } from '../faults/system/within.js';
import { castOf } from '../faults/workload/cast.js';
import { exchange, type Exchange } from './exchange.js';

/** A name in every body that is sent: it must never come back in a refusal. */
export const CANARY = 'Quillfeather';

type Json = Record<string, unknown>;

/** One API that takes bodies, with a good one that each case spoils in its own way. */
export interface Door {
  readonly name: 'incidents' | 'contacts' | 'steps';
  readonly url: string;
  readonly address: string;
  readonly token: string;
  readonly good: () => Json;
  /** Where a field of the person is, as it is told in a problem. */
  readonly personField: string;
}

export interface PersonBody extends Json {
  names: Json[];
}

export const person = (): PersonBody => ({
  recordId: `B-${randomUUID()}`,
  names: [{ kind: 'current', forenames: 'Sarah', surname: CANARY }],
  birth: { kind: 'date', date: '1988-04-12' },
});

const at = '2026-03-04T10:00:00Z';

export const incident = (victim: Json = person()): Json => ({
  reference: `BAD/${randomUUID()}`,
  reportingOfficer: 'amara.okafor',
  occurredAt: at,
  reportedAt: at,
  category: 'burglary',
  people: [{ role: 'victim', person: victim }],
  summary: 'A window was broken.',
});

const contact = (): Json => ({ reportedAt: at, category: 'burglary', person: person(), summary: 'She rang.' });

/** The person of an incident or of a contact. */
export function personIn(body: Json): PersonBody {
  const found = body['person'] ?? (body['people'] as { person: PersonBody }[])[0]?.person;
  return found as PersonBody;
}

/** The police's, Beacon's for those who come by themselves, and a caseworker's step on a true referral. */
export async function openDoors(system: FaultySystem): Promise<Record<Door['name'], Door>> {
  const { reporter, caseworkers } = await castOf(system.issuer);
  const recorder = await system.issuer.token({
    sub: 'beacon-contacts',
    client_id: 'beacon-contacts',
    agency: 'beacon',
    roles: ['contact-recorder'],
  });
  const { police, beacon } = system.services;
  const incidents: Door = {
    ...{ name: 'incidents', address: police.address, url: `${police.address}/incidents`, token: reporter },
    ...{ good: () => incident(), personField: 'people[0].person' },
  };
  const contacts: Door = {
    ...{ name: 'contacts', address: beacon.address, url: `${beacon.address}/contacts`, token: recorder },
    ...{ good: contact, personField: 'person' },
  };
  const referralId = await referralAt(incidents, beacon.address, caseworkers[0]);
  const steps: Door = {
    ...{
      name: 'steps',
      address: beacon.address,
      url: `${beacon.address}/referrals/${referralId}/ask`,
      token: caseworkers[0],
    },
    ...{ good: () => ({ version: 2, question: `Is ${CANARY} her name?` }), personField: '' },
  };
  return { incidents, contacts, steps };
}

/** Sends a body through a door, under a key of its own. */
export const knock = (
  door: Door,
  payload: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchange> =>
  exchange({ url: door.url, token: door.token, payload, headers: { 'idempotency-key': randomUUID(), ...headers } });

/** A true referral that has arrived at Beacon. */
export async function referralAt(incidents: Door, beacon: string, caseworker: string, victim?: Json): Promise<string> {
  const { body } = await knock(incidents, incident(victim));
  const [made] = body['referrals'] as { id: string }[];
  if (!made) throw new Error('No referral was made');
  await untilSeen(30_000, 'the referral is at Beacon', async () => {
    const seen = await exchange({ method: 'GET', url: `${beacon}/referrals/${made.id}`, token: caseworker });
    return seen.status === 200 ? true : undefined;
  });
  return made.id;
}
