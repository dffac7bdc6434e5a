import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { policeSend, imran, startYouthOffendingUnderTest } from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

const CANARY = 'canary of the youth offending service';

interface Shown {
  readonly disclosures: readonly { readonly to: string; readonly event: string; readonly fields: readonly string[] }[];
}

describe('what the service told', () => {
  it('is recorded for each step to the police, without what it said, and nobody else was told anything', async () => {
    const id = await policeSend(service);
    await service.call(`POST /referrals/${id}/ask`, { as: imran, body: { version: 2, question: CANARY } });
    const { json } = await service.call<Shown>(`GET /referrals/${id}`, { as: imran });
    const brief = json.disclosures.map(({ to, event }) => `${to}: ${event.split('.')[1]}`);
    expect(brief.sort()).toEqual(['police: question-asked', 'police: referral-received']);
    expect(await service.query(`SELECT DISTINCT topic FROM outbox WHERE topic NOT LIKE 'delivery.%'`)).toEqual([
      { topic: 'referral.youth-offending.police' },
    ]);
    expect(json.disclosures.find(({ event }) => event.includes('question-asked'))).toMatchObject({
      agreement: 'police-youth-offending-out-of-court',
      byName: 'imran.sheikh',
      restsOn: 'duty',
      fields: ['at', 'byName', 'question', 'referralId'],
    });
    expect(await service.query(`SELECT 1 FROM disclosure WHERE details::text LIKE '%canary%'`)).toEqual([]);
  });

  it('cannot be changed or taken away', async () => {
    const id = await policeSend(service);
    for (const attempt of [`UPDATE disclosure SET recipient = 'beacon'`, 'DELETE FROM disclosure'])
      await expect(service.query(`${attempt} WHERE subject = $1`, [id])).rejects.toThrow('permission denied');
  });
});
