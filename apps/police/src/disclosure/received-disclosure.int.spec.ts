import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { startPoliceUnderTest } from '../../test/police-under-test.js';
import { anonymousIntelligence, aReport, maya, sendToPolice } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const CANARY = 'canary of those who answer';

interface Shown {
  readonly disclosures: readonly { readonly to: string; readonly event: string; readonly fields: readonly string[] }[];
}
const disclosuresOf = async (id: string) =>
  (await police.call<Shown>(`GET /received-referrals/${id}`, { as: maya })).json.disclosures;

describe('what the police tell whoever referred to them', () => {
  it('is recorded for each step, under the agreement of the referral and without what it said', async () => {
    const yes = { purpose: 'other', recipient: 'police', decision: 'given', at: '2026-11-20T21:30:00Z' } as const;
    const id = await sendToPolice(police, aReport({}, { consent: yes }));
    await police.call(`POST /received-referrals/${id}/ask`, { as: maya, body: { version: 2, question: CANARY } });
    const told = await disclosuresOf(id);
    expect(told.map(({ to, event }) => `${to}: ${event.split('.')[1]}`).sort()).toEqual([
      'beacon: question-asked',
      'beacon: referral-received',
    ]);
    expect(told.find(({ event }) => event.includes('question-asked'))).toMatchObject({
      agreement: 'beacon-police-report',
      byName: 'maya.lindqvist',
      restsOn: 'consent',
      consentAt: '2026-11-20T21:30:00Z',
      fields: ['at', 'byName', 'question', 'referralId'],
    });
    expect(await police.query(`SELECT 1 FROM disclosure WHERE details::text LIKE '%canary%'`)).toEqual([]);
  });

  it('of intelligence that names nobody is that it came and what was decided, and nothing of what it said', async () => {
    const id = await sendToPolice(police, anonymousIntelligence(), 'sarc');
    await police.call(`POST /received-referrals/${id}/accept`, { as: maya, body: { version: 2 } });
    expect((await disclosuresOf(id)).map(({ to, fields }) => [to, fields])).toEqual([
      ['sarc', ['at', 'referralId']],
      ['sarc', ['at', 'byName', 'referralId']],
    ]);
  });
});
