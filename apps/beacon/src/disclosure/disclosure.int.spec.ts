import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, joanne, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

const CANARY = 'canary of Beacon';

interface Shown {
  readonly disclosures: readonly { readonly to: string; readonly event: string; readonly fields: readonly string[] }[];
}

describe('what Beacon told', () => {
  it('is recorded for each step to the police, and for the safeguarding hub, without what it said', async () => {
    const id = await policeSend(beacon);
    await beacon.call(`POST /referrals/${id}/ask`, { as: joanne, body: { version: 2, question: CANARY } });
    const { json } = await beacon.call<Shown>(`GET /referrals/${id}`, { as: joanne });
    const brief = json.disclosures.map(({ to, event }) => `${to}: ${event.split('.')[1]}`);
    expect(brief.sort()).toEqual([
      'police: question-asked',
      'police: referral-received',
      'safeguarding-hub: person-sighted',
    ]);
    expect(json.disclosures.find(({ event }) => event.includes('question-asked'))).toMatchObject({
      agreement: 'police-beacon-victim-support',
      byName: 'joanne.hale',
      restsOn: 'no-objection',
      fields: ['at', 'byName', 'question', 'referralId'],
    });
    expect(await beacon.query(`SELECT 1 FROM disclosure WHERE details::text LIKE '%canary%'`)).toEqual([]);
  });

  it('is nothing to the safeguarding hub about a person who does not want it', async () => {
    const consent = {
      purpose: 'safeguarding',
      recipient: 'safeguarding-hub',
      decision: 'refused',
      at: '2026-11-20T21:30:00Z',
    } as const;
    const id = await policeSend(beacon, aReferral({}, { consent }));
    const rows = await beacon.query(`SELECT topic FROM outbox WHERE subject = $1`, [id]);
    expect(rows).toEqual([{ topic: 'referral.beacon.police' }]);
  });

  it('cannot be changed or taken away', async () => {
    const id = await policeSend(beacon);
    for (const attempt of [`UPDATE disclosure SET recipient = 'sarc'`, 'DELETE FROM disclosure'])
      await expect(beacon.query(`${attempt} WHERE subject = $1`, [id])).rejects.toThrow('permission denied');
  });
});
