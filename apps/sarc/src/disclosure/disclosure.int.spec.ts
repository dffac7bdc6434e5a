import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { policeSend, ruth, startSarcUnderTest } from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const CANARY = 'canary of the centre';

interface Shown {
  readonly disclosures: readonly { readonly to: string; readonly event: string; readonly fields: readonly string[] }[];
}

describe('what the centre told', () => {
  it('is recorded for each step to the police, without what it said, and nobody else was told anything', async () => {
    const id = await policeSend(sarc);
    await sarc.call(`POST /referrals/${id}/ask`, { as: ruth, body: { version: 2, question: CANARY } });
    const { json } = await sarc.call<Shown>(`GET /referrals/${id}`, { as: ruth });
    const brief = json.disclosures.map(({ to, event }) => `${to}: ${event.split('.')[1]}`);
    expect(brief.sort()).toEqual(['police: question-asked', 'police: referral-received']);
    expect(await sarc.query('SELECT DISTINCT topic FROM outbox')).toEqual([{ topic: 'referral.sarc.police' }]);
    expect(json.disclosures.find(({ event }) => event.includes('question-asked'))).toMatchObject({
      agreement: 'police-sarc-sexual-assault-care',
      byName: 'ruth.adeyemi',
      restsOn: 'consent',
      fields: ['at', 'byName', 'question', 'referralId'],
    });
    expect(await sarc.query(`SELECT 1 FROM disclosure WHERE details::text LIKE '%canary%'`)).toEqual([]);
  });

  it('cannot be changed or taken away', async () => {
    const id = await policeSend(sarc);
    for (const attempt of [`UPDATE disclosure SET recipient = 'beacon'`, 'DELETE FROM disclosure'])
      await expect(sarc.query(`${attempt} WHERE subject = $1`, [id])).rejects.toThrow('permission denied');
  });
});
