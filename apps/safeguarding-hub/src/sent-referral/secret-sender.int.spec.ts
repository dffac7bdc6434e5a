import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, ReferralSent } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { amend, aReferral, ellie, says, send, senderSays } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

/** What the referral centre told of somebody, with a word of its own wherever there is room for one. */
const told = (): ReferralSent =>
  aReferral(
    { category: 'sexual-offence' },
    {
      agreement: 'sarc-hub-safeguarding',
      purpose: 'canary',
      byName: 'canary',
      riskAssessment: { tool: 'DASH', toolVersion: 'canary', grade: 'high', gradedBy: 'canary', score: 17 },
      override: { reason: 'child-at-risk', decidedBy: 'canary', text: 'canary', at: '2026-11-20T21:30:00Z' },
      safeContact: { call: true, notes: 'canary', codeWord: 'canary', bestTime: 'canary' },
      summary: 'canary',
      childsVoice: { spokenTo: true, ownWords: 'canary', adultPresent: 'canary' },
      requestedService: 'canary',
    },
  );
const others = ['police', 'beacon', 'youth-offending', 'probation'] as const;

interface Shown {
  readonly version: number;
  readonly code?: string;
  readonly referredOn: readonly { readonly id: string }[];
}
const call = (target: string, body?: object) => hub.call<Shown>(target, { as: priya, ...(body && { body }) });

/** The centre’s contact, graded, accepted and referred on. */
async function referredOn(to: Agency, said: object = { summary: 'As the hub tells it' }) {
  const sent = told();
  const id = await send(hub, sent, 'sarc');
  const graded = { grade: 'red', why: 'At risk now', strategyDiscussion: 'wanted' };
  await call(`POST /referrals/${id}/triage`, { version: 2, ...graded });
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  const body = { version: 3, to, purpose: 'safeguarding', consent: says(to), ...said };
  const { json } = await call(`POST /referrals/${id}/refer-on`, body);
  return { sent, id, child: String(json.referredOn[0]?.id) };
}

/** All that the receiver reads, the attributes of the events too. */
const read = async (child: string): Promise<string> =>
  JSON.stringify(
    await hub.query(
      `SELECT topic, headers, convert_from(body, 'UTF8')::jsonb AS data FROM outbox WHERE subject = $1 ORDER BY sequence`,
      [child],
    ),
  );
const TRACES = /canary|sarc|assault referral|arrived-in-a-spec/i;

describe('somebody whom the hub knows through the referral centre', () => {
  it.each(others)('goes on to %s as anybody does, and nothing says where they have been', async (to) => {
    const { id, child } = await referredOn(to);
    const events = await read(child);
    expect(events).toContain('As the hub tells it');
    expect(events).not.toMatch(TRACES);
    expect(events).not.toContain(`"referralId":"${id}","from"`);
    expect((await call(`GET /sent-referrals/${child}`)).text).not.toMatch(TRACES);
  });

  it('goes on by no number by which the centre could find where, though it hears that they did', async () => {
    const { id, child } = await referredOn('beacon');
    const numbers = async (subject: string) =>
      (
        await hub.query<{ number: string }>(
          `SELECT headers->>'ce_correlationid' AS number FROM outbox WHERE subject = $1`,
          [subject],
        )
      ).map(({ number }) => number);
    const [toCentre, on] = [await numbers(id), await numbers(child)];
    expect([toCentre.length > 2, on.length > 0]).toEqual([true, true]);
    expect(toCentre.filter((number) => on.includes(number))).toEqual([]);
    expect(on.every((number) => typeof number === 'string')).toBe(true);
  });

  it('goes on without an account where nobody writes one', async () => {
    const { child } = await referredOn('beacon', {});
    const { json } = await call(`GET /sent-referrals/${child}`);
    expect(json).not.toHaveProperty('summary');
    expect(json).toMatchObject({ riskAssessment: { tool: 'DASH', grade: 'high', score: 17 }, person: ellie });
  });

  it('is put right and withdrawn further on in the hub’s own words, by a number of its own', async () => {
    const { sent, id, child } = await referredOn('beacon');
    const sex = 'F' as const;
    await amend(hub, { ...sent, person: { ...ellie, sex }, summary: 'canary two' }, { from: 'sarc' });
    await senderSays(hub, 'withdraw', id, { from: 'sarc', reason: 'no-longer-needed', explanation: 'canary' });
    const { json, text } = await call(`GET /sent-referrals/${child}`);
    expect(json).toMatchObject({ status: 'withdrawn', summary: 'As the hub tells it', person: { sex } });
    expect(text).not.toMatch(TRACES);
    const events = await read(child);
    expect(events).toMatch(/referral-amended.*referral-withdrawn/);
    expect(events).not.toMatch(TRACES);
  });

  it('is not put right further on in words alone that do not go on', async () => {
    const { sent, child } = await referredOn('police');
    await amend(hub, { ...sent, summary: 'canary two' }, { from: 'sarc' });
    expect(await read(child)).not.toMatch(/referral-amended/);
  });

  it('does not go back to the centre', async () => {
    const id = await send(hub, told(), 'sarc');
    await call(`POST /referrals/${id}/triage`, { version: 2, grade: 'red', why: 'Now', strategyDiscussion: 'wanted' });
    await call(`POST /referrals/${id}/accept`, { version: 2 });
    const body = { version: 3, to: 'sarc', purpose: 'safeguarding', consent: says('sarc') };
    expect((await call(`POST /referrals/${id}/refer-on`, body)).json.code).toBe('referral-would-return');
  });

  it('is nowhere in the log', () => {
    expect(hub.logged.length).toBeGreaterThan(0);
    expect(hub.logged.join('\n')).not.toMatch(/canary|Ward\b|"sarc"/);
  });
});
