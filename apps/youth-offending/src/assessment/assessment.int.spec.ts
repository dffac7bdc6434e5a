import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  aReferralOfAHarmedChild,
  imran,
  policeSend,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly version: number;
  readonly assessments: readonly object[];
  readonly deadlines: readonly { readonly policy: string; readonly standing: string }[];
}

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const today = inDays(0);

const accepted = async (sent = aReferral()): Promise<string> => {
  const id = await policeSend(service, sent);
  await service.call(`POST /referrals/${id}/accept`, { as: imran, body: { version: 2 } });
  return id;
};
const assess = (id: string, said: object = {}) =>
  service.call<Shown>(`POST /referrals/${id}/assessment`, {
    as: imran,
    body: { version: 3, tool: 'pdat', doneOn: today, ...said },
  });

describe('an assessment', () => {
  it.each([
    ['pdat', 'Prevention and Diversion Assessment Tool'],
    ['child-gravity-matrix', 'Child Gravity Matrix'],
    ['asset-plus', 'AssetPlus'],
  ])('is shown with its tool, %s, and by it what was due is done', async (tool, toolName) => {
    const id = await accepted();
    const { status, json } = await assess(id, { tool });
    expect(status).toBe(200);
    expect(json.assessments).toMatchObject([{ tool, toolName, doneOn: today, recordedBy: 'imran.sheikh' }]);
    expect(json.deadlines).toContainEqual(
      expect.objectContaining({ policy: 'youth-offending-assessment', standing: 'met' }),
    );
  });

  it('is no step: the sender hears nothing, and the access log has it', async () => {
    const id = await accepted();
    const told = () => service.query('SELECT 1 FROM outbox WHERE subject = $1', [id]);
    const before = await told();
    expect((await assess(id)).json.version).toBe(3);
    expect(await told()).toHaveLength(before.length);
    const logged = await service.query(`SELECT subject FROM access_log WHERE what = 'assessment' AND id = $1`, [id]);
    expect(logged).toEqual([{ subject: 'imran.sheikh' }]);
  });

  it('is refused of a harmed child, of what nobody took on, and to one who looked before something happened', async () => {
    const harmed = await accepted(aReferralOfAHarmedChild());
    expect(await assess(harmed)).toMatchObject({ status: 409, json: { code: 'harmed-child-not-assessed' } });
    const waiting = await policeSend(service);
    expect(await assess(waiting, { version: 2 })).toMatchObject({
      status: 409,
      json: { code: 'referral-not-taken-on', referralStatus: 'received' },
    });
    expect(await assess(waiting, { version: 1 })).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
  });

  it('is not one with another tool, nor of a day to come', async () => {
    const id = await accepted();
    expect((await assess(id, { tool: 'asset' })).status).toBe(400);
    expect(await assess(id, { doneOn: inDays(2) })).toMatchObject({ status: 422, json: { code: 'in-the-future' } });
  });

  it('is not due of a harmed child', async () => {
    const id = await accepted(aReferralOfAHarmedChild());
    const { json } = await service.call<Shown>(`GET /referrals/${id}`, { as: imran });
    expect(json.deadlines.map(({ policy }) => policy)).toEqual(['youth-offending-decision']);
  });

  it('cannot be changed or taken away', async () => {
    await assess(await accepted());
    for (const attempt of [`UPDATE assessment SET tool = 'pdat'`, 'DELETE FROM assessment'])
      await expect(service.query(attempt)).rejects.toThrow('permission denied');
  });
});
