import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { policeSend, nadia, startProbationUnderTest } from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

const CANARY = 'canary of probation';

interface Shown {
  readonly disclosures: readonly { readonly to: string; readonly event: string; readonly fields: readonly string[] }[];
}

describe('what probation told', () => {
  it('is recorded for each step to the police, without what it said, and nobody else was told anything', async () => {
    const id = await policeSend(probation);
    await probation.call(`POST /referrals/${id}/ask`, { as: nadia, body: { version: 2, question: CANARY } });
    const { json } = await probation.call<Shown>(`GET /referrals/${id}`, { as: nadia });
    const brief = json.disclosures.map(({ to, event }) => `${to}: ${event.split('.')[1]}`);
    expect(brief.sort()).toEqual(['police: question-asked', 'police: referral-received']);
    expect(await probation.query(`SELECT DISTINCT topic FROM outbox WHERE topic NOT LIKE 'delivery.%'`)).toEqual([
      { topic: 'referral.probation.police' },
    ]);
    expect(json.disclosures.find(({ event }) => event.includes('question-asked'))).toMatchObject({
      agreement: 'police-probation-supervision',
      byName: 'nadia.rahman',
      restsOn: 'duty',
      fields: ['at', 'byName', 'question', 'referralId'],
    });
    expect(await probation.query(`SELECT 1 FROM disclosure WHERE details::text LIKE '%canary%'`)).toEqual([]);
  });

  it('cannot be changed or taken away', async () => {
    const id = await policeSend(probation);
    for (const attempt of [`UPDATE disclosure SET recipient = 'beacon'`, 'DELETE FROM disclosure'])
      await expect(probation.query(`${attempt} WHERE subject = $1`, [id])).rejects.toThrow('permission denied');
  });
});
