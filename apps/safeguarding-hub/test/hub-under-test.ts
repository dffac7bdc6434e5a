import 'reflect-metadata';
import { jest } from '@jest/globals';
import { ServiceUnderTest, type Caller, type ServiceSettings, type StartService } from '#libs/testing';
import { FindingWatch } from '../src/finding/finding-watch.service.js';
import { PolicyPreviewWatch } from '../src/policy-preview/preview-watch.service.js';
import type { Seams } from '../src/safeguarding-hub.module.js';
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
  // Without a broker nothing arrives but what the spec brings, and the spec says when the hub looks at it and counts.
  if (!kafka) await Promise.all([hub.app.get(FindingWatch).rest(), hub.app.get(PolicyPreviewWatch).rest()]);
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
export const meera = person('meera.joshi', 'supervisor', 'Meera Joshi');
/** Of another agency, with a good token. */
export const amara: Caller = { ...person('amara.okafor', 'officer', 'PC Amara Okafor'), agency: 'police' };
