import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  aReferralOfAHarmedChild,
  grace,
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
  readonly panels: readonly object[];
  readonly errors: readonly { readonly field: string; readonly code: string }[];
}

/** The day in London, as the service counts it. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
const members = [
  { name: 'Sergeant Amara Okafor', seat: 'police' },
  { name: 'Grace Bell', seat: 'youth-offending' },
];

const accepted = async (sent = aReferral()): Promise<string> => {
  const id = await policeSend(service, sent);
  await service.call(`POST /referrals/${id}/accept`, { as: imran, body: { version: 2 } });
  return id;
};
const assess = (id: string) =>
  service.call(`POST /referrals/${id}/assessment`, { as: imran, body: { version: 3, tool: 'pdat', doneOn: today() } });
const decide = (id: string, said: object = {}) =>
  service.call<Shown>(`POST /referrals/${id}/panel`, {
    as: grace,
    body: {
      version: 3,
      heldOn: today(),
      members,
      decision: 'community-resolution',
      reasons: 'He admitted it.',
      ...said,
    },
  });

describe('a panel', () => {
  it('is shown with its day, who sat, what it decided and why', async () => {
    const id = await accepted();
    await assess(id);
    const { status, json } = await decide(id);
    expect([status, json.version]).toEqual([200, 3]);
    expect(json.panels).toMatchObject([
      {
        heldOn: today(),
        members,
        decision: 'community-resolution',
        decisionName: 'Community resolution',
        reasons: 'He admitted it.',
        recordedBy: 'grace.bell',
      },
    ]);
    const again = await decide(id, { decision: 'charge', reasons: 'He did it again.' });
    expect(again.json.panels).toMatchObject([{ decision: 'community-resolution' }, { decision: 'charge' }]);
  });

  it('is told to nobody, and is in the access log', async () => {
    const id = await accepted();
    const told = () => service.query('SELECT 1 FROM outbox WHERE subject = $1', [id]);
    const before = await told();
    expect((await decide(id, { decision: 'charge' })).status).toBe(200);
    expect(await told()).toHaveLength(before.length);
    const logged = await service.query(`SELECT subject FROM access_log WHERE what = 'panel' AND id = $1`, [id]);
    expect(logged).toEqual([{ subject: 'grace.bell' }]);
  });

  it('is refused with all that is wrong with it', async () => {
    const { status, json } = await decide(await accepted(), { heldOn: '2026-01-05', members: members.slice(0, 1) });
    expect([status, json.errors.map(({ code }) => code)]).toEqual([
      422,
      ['before-arrival', 'not-joint', 'assessment-missing'],
    ]);
  });

  it.each([
    { decision: 'court' },
    { reasons: ' ' },
    { members: [{ name: 'Maya', seat: 'victim' }] },
    { heldOn: 'today' },
  ])('is not one that says %j', async (said) => expect((await decide(await accepted(), said)).status).toBe(400));

  it('does not sit about a harmed child, nor about what nobody took on', async () => {
    const harmed = await accepted(aReferralOfAHarmedChild());
    expect(await decide(harmed)).toMatchObject({ status: 409, json: { code: 'no-joint-decision-asked-for' } });
    const waiting = await policeSend(service);
    expect(await decide(waiting, { version: 2 })).toMatchObject({
      status: 409,
      json: { code: 'referral-not-taken-on' },
    });
  });

  it('cannot be changed or taken away', async () => {
    await decide(await accepted(), { decision: 'charge' });
    for (const attempt of [`UPDATE panel SET decision = 'charge'`, 'DELETE FROM panel'])
      await expect(service.query(attempt)).rejects.toThrow('permission denied');
  });
});
