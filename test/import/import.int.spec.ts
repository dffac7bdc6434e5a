import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceUnderTest } from '#libs/testing';
import { contactSystem, startBeaconUnderTest } from '../../apps/beacon/test/beacon-under-test.js';
import { command } from '../../apps/import/src/command.js';
import { recordsSystem, startPoliceUnderTest } from '../../apps/police/test/police-under-test.js';
import { signInFor, type SignInForSystems } from './sign-in-for-systems.js';

let folder = '';
let [police, beacon]: ServiceUnderTest[] = [];
const doors: SignInForSystems[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  [police, beacon] = await Promise.all([startPoliceUnderTest(), startBeaconUnderTest()]);
});
afterAll(async () => {
  doors.forEach((door) => door.stop());
  await Promise.all([police?.stop(), beacon?.stop()]);
  rmSync(folder, { recursive: true });
});

const profile = {
  id: 'ref',
  columns: { forename: 'first', surname: 'last', dateOfBirth: 'born', category: 'what' },
  every: { role: 'victim', occurredAt: '2026-10-01' },
};

async function imports(agency: 'police' | 'beacon', rows: readonly string[]): Promise<number> {
  const service = (agency === 'police' ? police : beacon) as ServiceUnderTest;
  writeFileSync(join(folder, 'people.csv'), ['ref,first,last,born,what', ...rows].join('\n'));
  writeFileSync(join(folder, 'p.json'), JSON.stringify(profile));
  const door = await signInFor(service.issuer, agency === 'police' ? recordsSystem() : contactSystem);
  doors.push(door);
  const env = {
    ...{ OIDC_ISSUER: door.address, CLIENT_SECRET_POLICE_RECORDS: 'known', CLIENT_SECRET_BEACON_CONTACTS: 'known' },
    ...{ POLICE_API: service.address, BEACON_API: service.address },
  };
  const files = ['--file', join(folder, 'people.csv'), '--profile', join(folder, 'p.json')];
  const kept = ['--report', join(folder, 'report.csv'), '--journal', join(folder, randomUUID())];
  const silent = { write: () => true };
  return command(['--agency', agency, ...files, ...kept], env, { out: silent, err: silent });
}

const rows = Array.from({ length: 30 }, (_, place) => `R${place},Ann,Bell,01/02/1990,violence`);
const outbox = (service: ServiceUnderTest | undefined, topic: string) =>
  service?.query('SELECT DISTINCT subject FROM outbox WHERE topic = $1', [topic]);

describe('records that an agency had already', () => {
  it('come to the police as incidents of their own, each once, and go the way of every incident', async () => {
    expect(await imports('police', [...rows, 'R99,Ann,Bell,01/02/1990,gossip'])).toBe(3);
    expect(await imports('police', [...rows].reverse())).toBe(0);
    expect(await police?.query('SELECT 1 FROM incident')).toHaveLength(30);
    expect(await outbox(police, 'sighting.police')).toHaveLength(30);
    expect(await outbox(police, 'referral.police.beacon')).toHaveLength(30);
  });

  it('come to Beacon as people who came to it, each once', async () => {
    expect(await imports('beacon', rows)).toBe(0);
    expect(await imports('beacon', rows)).toBe(0);
    expect(await outbox(beacon, 'sighting.beacon')).toHaveLength(30);
  });
});
