import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { sean, priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, senderSays, policeSend } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const accept = (id: string, version = 2) => hub.call(`POST /referrals/${id}/accept`, { as: priya, body: { version } });
const reject = (id: string, version = 2) =>
  hub.call(`POST /referrals/${id}/reject`, {
    as: sean,
    body: { version, reason: 'not-our-service', explanation: 'Lives elsewhere' },
  });

const told = (id: string) =>
  hub.query<{ type: string }>(
    `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic = 'referral.safeguarding-hub.police' AND subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a referral at the hub', () => {
  it('is decided once, though fifty decide at the same moment', async () => {
    const id = await policeSend(hub);
    const decisions = Array.from({ length: 50 }, (_, place) => (place % 2 ? accept(id) : reject(id)));
    const answers = await Promise.all(decisions);
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect([others.length, lost.length]).toEqual([0, 49]);
    for (const { json } of lost) {
      expect(json).toMatchObject({ code: expect.stringMatching(/^(version-conflict|step-not-allowed)$/), version: 3 });
      expect(json.allowedSteps).toEqual(won?.json.allowedSteps);
    }
    const history = await hub.query('SELECT version FROM referral_history WHERE referral_id = $1 ORDER BY version', [
      id,
    ]);
    expect(history).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
    const decision = won?.json.status === 'accepted' ? 'referral-accepted' : 'referral-rejected';
    expect(await told(id)).toEqual([
      { type: 'referral-hub.referral-received.v1' },
      { type: `referral-hub.${decision}.v1` },
    ]);
  });

  it('cannot be decided after it was withdrawn, and shows so', async () => {
    const id = await policeSend(hub);
    await senderSays(hub, 'withdraw', id, { reason: 'consent-withdrawn' });
    for (const decide of [accept, reject])
      expect(await decide(id, 3)).toMatchObject({
        status: 409,
        json: { code: 'step-not-allowed', allowedSteps: ['enter-in-error'] },
      });
    const { json } = await hub.call(`GET /referrals/${id}`, { as: priya });
    expect(json).toMatchObject({ status: 'withdrawn', allowedSteps: ['enter-in-error'] });
    expect(await told(id)).toHaveLength(1);
  });

  it('is decided or withdrawn when both happen at once, and the withdrawal stands in the end', async () => {
    const id = await policeSend(hub);
    const [decision] = await Promise.all([accept(id), senderSays(hub, 'withdraw', id, { reason: 'duplicate' })]);
    const { json } = await hub.call(`GET /referrals/${id}`, { as: priya });
    expect([200, 409]).toContain(decision.status);
    expect([json.status, json.version]).toEqual(['withdrawn', decision.status === 200 ? 4 : 3]);
  });

  it('is refused to one who looked before something happened, with what holds now', async () => {
    const id = await policeSend(hub);
    await hub.call(`POST /referrals/${id}/ask`, {
      as: sean,
      body: { version: 2, question: 'Is it safe to call?' },
    });
    const { status, json } = await accept(id);
    expect([status, json]).toMatchObject([
      409,
      {
        code: 'version-conflict',
        version: 3,
        allowedSteps: ['accept', 'ask', 'reject', 'assign', 'prioritise', 'enter-in-error'],
      },
    ]);
  });

  it('is worked on to its end, each step with its author and in the access log', async () => {
    const id = await policeSend(hub);
    await accept(id);
    await hub.call(`POST /referrals/${id}/progress`, { as: priya, body: { version: 3, note: 'First visit' } });
    const { json } = await hub.call(`POST /referrals/${id}/conclude`, {
      as: sean,
      body: { version: 4, outcome: 'needs-met', note: 'She is safe' },
    });
    expect(json).toMatchObject({
      status: 'concluded',
      timeline: [
        { step: 'send', by: 'police' },
        { step: 'receive', by: 'safeguarding-hub' },
        { step: 'accept', byName: 'Priya Nair' },
        { step: 'progress', note: 'First visit' },
        { step: 'conclude', byName: 'Sean Byrne', outcome: 'needs-met' },
      ],
    });
    const changes = await hub.query(`SELECT subject, recipients FROM access_log WHERE action = 'change' AND id = $1`, [
      id,
    ]);
    expect(changes).toHaveLength(3);
    expect(changes[0]).toEqual({ subject: 'priya.nair', recipients: ['police'] });
  });

  it('is taken in once, and only its sender hears of it', async () => {
    const sent = aReferral();
    await policeSend(hub, sent);
    await expect(policeSend(hub, sent)).rejects.toMatchObject({ reason: 'referral-sent-twice' });
    const rows = await hub.query('SELECT topic, sequence FROM outbox WHERE subject = $1', [sent.referralId]);
    expect(rows).toEqual([{ topic: 'referral.safeguarding-hub.police', sequence: 1 }]);
    const sightings = await hub.query(`SELECT 1 FROM outbox WHERE topic LIKE 'sighting.%'`);
    expect(sightings).toEqual([]);
  });
});
