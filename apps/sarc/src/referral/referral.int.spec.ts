import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aReferral, leah, ruth, policeSay, policeSend, send, startSarcUnderTest } from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const accept = (id: string, version = 2) => sarc.call(`POST /referrals/${id}/accept`, { as: ruth, body: { version } });
const reject = (id: string, version = 2) =>
  sarc.call(`POST /referrals/${id}/reject`, {
    as: leah,
    body: { version, reason: 'not-our-service', explanation: 'Lives elsewhere' },
  });

const told = (id: string) =>
  sarc.query<{ type: string }>(
    `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic = 'referral.sarc.police' AND subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a referral at the centre', () => {
  it('is decided once, though fifty decide at the same moment', async () => {
    const id = await policeSend(sarc);
    const decisions = Array.from({ length: 50 }, (_, place) => (place % 2 ? accept(id) : reject(id)));
    const answers = await Promise.all(decisions);
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect([others.length, lost.length]).toEqual([0, 49]);
    for (const { json } of lost) {
      expect(json).toMatchObject({ code: expect.stringMatching(/^(version-conflict|step-not-allowed)$/), version: 3 });
      expect(json.allowedSteps).toEqual(won?.json.allowedSteps);
    }
    const history = await sarc.query('SELECT version FROM referral_history WHERE referral_id = $1 ORDER BY version', [
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
    const id = await policeSend(sarc);
    await policeSay(sarc, 'withdraw', id, { reason: 'consent-withdrawn' });
    for (const decide of [accept, reject])
      expect(await decide(id, 3)).toMatchObject({
        status: 409,
        json: { code: 'step-not-allowed', allowedSteps: ['enter-in-error'] },
      });
    const { json } = await sarc.call(`GET /referrals/${id}`, { as: ruth });
    expect(json).toMatchObject({ status: 'withdrawn', allowedSteps: ['enter-in-error'] });
    expect(await told(id)).toHaveLength(1);
  });

  it('is decided or withdrawn when both happen at once, and the withdrawal stands in the end', async () => {
    const id = await policeSend(sarc);
    const [decision] = await Promise.all([accept(id), policeSay(sarc, 'withdraw', id, { reason: 'duplicate' })]);
    const { json } = await sarc.call(`GET /referrals/${id}`, { as: ruth });
    expect([200, 409]).toContain(decision.status);
    expect([json.status, json.version]).toEqual(['withdrawn', decision.status === 200 ? 4 : 3]);
  });

  it('is refused to one who looked before something happened, with what holds now', async () => {
    const id = await policeSend(sarc);
    await sarc.call(`POST /referrals/${id}/ask`, {
      as: leah,
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
    const id = await policeSend(sarc);
    await accept(id);
    await sarc.call(`POST /referrals/${id}/progress`, { as: ruth, body: { version: 3, note: 'First visit' } });
    const { json } = await sarc.call(`POST /referrals/${id}/conclude`, {
      as: leah,
      body: { version: 4, outcome: 'needs-met' },
    });
    expect(json).toMatchObject({
      status: 'concluded',
      timeline: [
        { step: 'send', by: 'police' },
        { step: 'receive', by: 'sarc' },
        { step: 'accept', byName: 'ruth.adeyemi' },
        { step: 'progress', note: 'First visit' },
        { step: 'conclude', byName: 'leah.marsh', outcome: 'needs-met' },
      ],
    });
    const changes = await sarc.query(`SELECT subject, recipients FROM access_log WHERE action = 'change' AND id = $1`, [
      id,
    ]);
    expect(changes).toHaveLength(3);
    expect(changes[0]).toEqual({ subject: 'ruth.adeyemi', recipients: ['police'] });
  });

  it('is taken in once, and only its sender hears of it', async () => {
    const sent = aReferral();
    await policeSend(sarc, sent);
    await expect(policeSend(sarc, sent)).rejects.toMatchObject({ reason: 'referral-sent-twice' });
    const rows = await sarc.query('SELECT topic, sequence FROM outbox WHERE subject = $1', [sent.referralId]);
    expect(rows).toEqual([{ topic: 'referral.sarc.police', sequence: 1 }]);
    const sightings = await sarc.query(`SELECT 1 FROM outbox WHERE topic LIKE 'sighting.%'`);
    expect(sightings).toEqual([]);
  });

  it('of Beacon is answered to Beacon, and to nobody else', async () => {
    const sent = aReferral({}, { agreement: 'beacon-sarc-sexual-assault-care' });
    await send(sarc, sent, 'beacon');
    await accept(sent.referralId);
    const rows = await sarc.query('SELECT DISTINCT topic FROM outbox WHERE subject = $1', [sent.referralId]);
    expect(rows).toEqual([{ topic: 'referral.sarc.beacon' }]);
  });
});
