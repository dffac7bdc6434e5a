import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  grace,
  imran,
  policeSay,
  policeSend,
  send,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

const accept = (id: string, version = 2) =>
  service.call(`POST /referrals/${id}/accept`, { as: imran, body: { version } });
const reject = (id: string, version = 2) =>
  service.call(`POST /referrals/${id}/reject`, {
    as: grace,
    body: { version, reason: 'not-our-service', explanation: 'Lives elsewhere' },
  });

const told = (id: string) =>
  service.query<{ type: string }>(
    `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic = 'referral.youth-offending.police' AND subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a referral at the service', () => {
  it('is decided once, though fifty decide at the same moment', async () => {
    const id = await policeSend(service);
    const decisions = Array.from({ length: 50 }, (_, place) => (place % 2 ? accept(id) : reject(id)));
    const answers = await Promise.all(decisions);
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect([others.length, lost.length]).toEqual([0, 49]);
    for (const { json } of lost) {
      expect(json).toMatchObject({ code: expect.stringMatching(/^(version-conflict|step-not-allowed)$/), version: 3 });
      expect(json.allowedSteps).toEqual(won?.json.allowedSteps);
    }
    const history = await service.query(
      'SELECT version FROM referral_history WHERE referral_id = $1 ORDER BY version',
      [id],
    );
    expect(history).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }]);
    const decision = won?.json.status === 'accepted' ? 'referral-accepted' : 'referral-rejected';
    expect(await told(id)).toEqual([
      { type: 'referral-hub.referral-received.v1' },
      { type: `referral-hub.${decision}.v1` },
    ]);
  });

  it('cannot be decided after it was withdrawn, and shows so', async () => {
    const id = await policeSend(service);
    await policeSay(service, 'withdraw', id, { reason: 'consent-withdrawn' });
    for (const decide of [accept, reject])
      expect(await decide(id, 3)).toMatchObject({
        status: 409,
        json: { code: 'step-not-allowed', allowedSteps: ['enter-in-error'] },
      });
    const { json } = await service.call(`GET /referrals/${id}`, { as: imran });
    expect(json).toMatchObject({ status: 'withdrawn', allowedSteps: ['enter-in-error'] });
    expect(await told(id)).toHaveLength(1);
  });

  it('is decided or withdrawn when both happen at once, and the withdrawal stands in the end', async () => {
    const id = await policeSend(service);
    const [decision] = await Promise.all([accept(id), policeSay(service, 'withdraw', id, { reason: 'duplicate' })]);
    const { json } = await service.call(`GET /referrals/${id}`, { as: imran });
    expect([200, 409]).toContain(decision.status);
    expect([json.status, json.version]).toEqual(['withdrawn', decision.status === 200 ? 4 : 3]);
  });

  it('is refused to one who looked before something happened, with what holds now', async () => {
    const id = await policeSend(service);
    await service.call(`POST /referrals/${id}/ask`, {
      as: grace,
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
    const id = await policeSend(service);
    await accept(id);
    await service.call(`POST /referrals/${id}/progress`, { as: imran, body: { version: 3, note: 'First visit' } });
    const { json } = await service.call(`POST /referrals/${id}/conclude`, {
      as: grace,
      body: { version: 4, outcome: 'needs-met' },
    });
    expect(json).toMatchObject({
      status: 'concluded',
      timeline: [
        { step: 'send', by: 'police' },
        { step: 'receive', by: 'youth-offending' },
        { step: 'accept', byName: 'imran.sheikh' },
        { step: 'progress', note: 'First visit' },
        { step: 'conclude', byName: 'grace.bell', outcome: 'needs-met' },
      ],
    });
    const changes = await service.query(
      `SELECT subject, recipients FROM access_log WHERE action = 'change' AND id = $1`,
      [id],
    );
    expect(changes).toHaveLength(3);
    expect(changes[0]).toEqual({ subject: 'imran.sheikh', recipients: ['police'] });
  });

  it('is taken in once, and only its sender hears of it', async () => {
    const sent = aReferral();
    await policeSend(service, sent);
    await expect(policeSend(service, sent)).rejects.toMatchObject({ reason: 'referral-sent-twice' });
    const rows = await service.query('SELECT topic, sequence FROM outbox WHERE subject = $1', [sent.referralId]);
    expect(rows).toEqual([{ topic: 'referral.youth-offending.police', sequence: 1 }]);
    const sightings = await service.query(`SELECT 1 FROM outbox WHERE topic LIKE 'sighting.%'`);
    expect(sightings).toEqual([]);
  });

  it('of the safeguarding hub is answered to the hub, and to nobody else', async () => {
    const sent = aReferral({}, { agreement: 'hub-youth-offending-safeguarding' });
    await send(service, sent, 'safeguarding-hub');
    await accept(sent.referralId);
    const rows = await service.query('SELECT DISTINCT topic FROM outbox WHERE subject = $1', [sent.referralId]);
    expect(rows).toEqual([{ topic: 'referral.youth-offending.safeguarding-hub' }]);
  });
});
