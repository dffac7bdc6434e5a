import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { officer, startPoliceUnderTest } from '../../test/police-under-test.js';
import { aReport, aSafeguardingRequest, owen, maya, senderSays, sendToPolice } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const accept = (id: string, version = 2) =>
  police.call(`POST /received-referrals/${id}/accept`, { as: maya, body: { version } });
const reject = (id: string, version = 2) =>
  police.call(`POST /received-referrals/${id}/reject`, {
    as: owen,
    body: { version, reason: 'not-our-service', explanation: 'Lives elsewhere' },
  });

const told = (id: string) =>
  police.query<{ type: string }>(
    `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic = 'referral.police.beacon' AND subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a referral that the police receive', () => {
  it('is decided once, though fifty decide at the same moment', async () => {
    const id = await sendToPolice(police);
    const decisions = Array.from({ length: 50 }, (_, place) => (place % 2 ? accept(id) : reject(id)));
    const answers = await Promise.all(decisions);
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 409);
    expect([others.length, lost.length]).toEqual([0, 49]);
    for (const { json } of lost) {
      expect(json).toMatchObject({ code: expect.stringMatching(/^(version-conflict|step-not-allowed)$/), version: 3 });
      expect(json.allowedSteps).toEqual(won?.json.allowedSteps);
    }
    const history = await police.query(
      'SELECT version FROM received_referral_history WHERE referral_id = $1 ORDER BY version',
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
    const id = await sendToPolice(police);
    await senderSays(police, 'withdraw', id, { reason: 'consent-withdrawn' });
    for (const decide of [accept, reject])
      expect(await decide(id, 3)).toMatchObject({
        status: 409,
        json: { code: 'step-not-allowed', allowedSteps: ['enter-in-error'] },
      });
    const { json } = await police.call(`GET /received-referrals/${id}`, { as: maya });
    expect(json).toMatchObject({ status: 'withdrawn', allowedSteps: ['enter-in-error'] });
    expect(await told(id)).toHaveLength(1);
  });

  it('is decided or withdrawn when both happen at once, and the withdrawal stands in the end', async () => {
    const id = await sendToPolice(police);
    const [decision] = await Promise.all([accept(id), senderSays(police, 'withdraw', id, { reason: 'duplicate' })]);
    const { json } = await police.call(`GET /received-referrals/${id}`, { as: maya });
    expect([200, 409]).toContain(decision.status);
    expect([json.status, json.version]).toEqual(['withdrawn', decision.status === 200 ? 4 : 3]);
  });

  it('is refused to one who looked before something happened, with what holds now', async () => {
    const id = await sendToPolice(police);
    await police.call(`POST /received-referrals/${id}/ask`, {
      as: owen,
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
    const id = await sendToPolice(police);
    await accept(id);
    await police.call(`POST /received-referrals/${id}/progress`, {
      as: maya,
      body: { version: 3, note: 'First visit' },
    });
    const { json } = await police.call(`POST /received-referrals/${id}/conclude`, {
      as: owen,
      body: { version: 4, outcome: 'needs-met', evidence: '41PY/8/26' },
    });
    expect(json).toMatchObject({
      status: 'concluded',
      timeline: [
        { step: 'send', by: 'beacon' },
        { step: 'receive', by: 'police' },
        { step: 'accept', byName: 'maya.lindqvist' },
        { step: 'progress', note: 'First visit' },
        { step: 'conclude', byName: 'owen.pryce', outcome: 'needs-met' },
      ],
    });
    const changes = await police.query(
      `SELECT subject, recipients FROM access_log WHERE action = 'change' AND id = $1`,
      [id],
    );
    expect(changes).toHaveLength(3);
    expect(changes[0]).toEqual({ subject: 'maya.lindqvist', recipients: ['beacon'] });
  });

  it('is taken in once, and only its sender hears of it', async () => {
    const sent = aReport();
    await sendToPolice(police, sent);
    await expect(sendToPolice(police, sent)).rejects.toMatchObject({ reason: 'referral-sent-twice' });
    const rows = await police.query('SELECT topic, sequence FROM outbox WHERE subject = $1', [sent.referralId]);
    expect(rows).toEqual([{ topic: 'referral.police.beacon', sequence: 1 }]);
  });

  it('of the safeguarding hub is answered to the hub, and to nobody else', async () => {
    const id = await sendToPolice(police, aSafeguardingRequest(), 'safeguarding-hub');
    await accept(id);
    const rows = await police.query('SELECT DISTINCT topic FROM outbox WHERE subject = $1', [id]);
    expect(rows).toEqual([{ topic: 'referral.police.safeguarding-hub' }]);
  });

  it('is no incident of the police until somebody records one, and nobody is sighted by it', async () => {
    const id = await sendToPolice(police);
    await accept(id);
    expect(await police.query('SELECT 1 FROM incident')).toEqual([]);
    expect(await police.query(`SELECT 1 FROM outbox WHERE topic LIKE 'sighting.%'`)).toEqual([]);
  });
});

describe('an officer, and a computer of the police', () => {
  it.each(['officer', 'incident-reporter'])(
    'as %s is told the same of what there is and what there is not',
    async (role) => {
      const id = await sendToPolice(police);
      const as = { ...maya, roles: [role] };
      for (const step of ['GET /received-referrals/:id', 'POST /received-referrals/:id/open']) {
        const ask = (wanted: string) =>
          police.call(step.replace(':id', wanted), { as, ...(step.startsWith('POST') && { body: { version: 2 } }) });
        const [hidden, absent] = [await ask(id), await ask(randomUUID())];
        expect([hidden.status, without(hidden)]).toEqual([403, without(absent)]);
      }
      for (const list of ['GET /received-referrals', 'GET /received-referrals/counts'])
        expect((await police.call(list, { as })).status).toBe(403);
    },
  );

  it('does not find it among what officers have sent', async () => {
    const id = await sendToPolice(police);
    expect((await police.call(`GET /referrals/${id}`, { as: officer('amara.okafor') })).status).toBe(404);
  });
});

/** Without what names the request itself. */
const without = ({ text }: Answered): string => text.replace(/"(correlationId|instance)":"[^"]*"/g, '');
