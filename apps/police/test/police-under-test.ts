import 'reflect-metadata';
import { jest } from '@jest/globals';
import type { Incident } from '#libs/case-schemas';
import { ServiceUnderTest, type Answered, type Caller, type ServiceSettings } from '#libs/testing';
import type { IncidentReceipt } from '../src/incident/incident.service.js';
import type { Seams } from '../src/police.module.js';
import { startPolice } from '../src/start.js';

jest.setTimeout(30_000); // a busy machine is slow to start a service

export const startPoliceUnderTest = (
  seams: Omit<Seams, 'log'> = {},
  kafka?: ServiceSettings['kafka'],
): Promise<ServiceUnderTest> =>
  ServiceUnderTest.start('police', (settings, log) => startPolice(settings, { ...seams, log }), kafka);

/** A computer system of the police; several may report incidents. */
export const recordsSystem = (name = 'police-records'): Caller => ({
  sub: name,
  client_id: name,
  agency: 'police',
  roles: ['incident-reporter'],
});

export const officer = (name: string): Caller => ({
  sub: name,
  client_id: 'web',
  agency: 'police',
  roles: ['officer'],
  name: `PC ${name}`,
});

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A burglary, reported in time, with a victim who was asked nothing, so one referral and two sightings follow. */
export const anIncident = (more: Partial<Incident> = {}): Incident => ({
  reportingOfficer: 'amara.okafor',
  occurredAt: hoursAgo(2),
  reportedAt: hoursAgo(1),
  category: 'burglary',
  people: [
    { role: 'victim', person: { names: [{ kind: 'current', forenames: 'Sarah Jane', surname: "O'Brien" }] } },
    { role: 'suspect', person: { names: [{ kind: 'current', forenames: 'Mark', surname: 'Dunn' }] } },
  ],
  ...more,
});

let keys = 0;

export function report(
  police: ServiceUnderTest,
  incident: unknown,
  { as = recordsSystem(), key = `spec-${(keys += 1)}` }: { as?: Caller; key?: string } = {},
): Promise<Answered<IncidentReceipt>> {
  return police.call('POST /incidents', { as, key, body: incident });
}

/** The id of the referral that follows from one incident. */
export async function referralOf(police: ServiceUnderTest, incident: Incident): Promise<string> {
  const { json } = await report(police, incident);
  const [referral] = json.referrals;
  if (!referral) throw new Error('The incident led to no referral');
  return referral.id;
}
