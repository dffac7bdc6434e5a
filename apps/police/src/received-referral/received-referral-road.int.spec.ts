import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { startPoliceUnderTest } from '../../test/police-under-test.js';
import {
  aBreachOfLicence,
  aReport,
  aSafeguardingRequest,
  owen,
  maya,
  senderAmends,
  senderSays,
  sendToPolice,
} from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly allowedSteps: readonly string[];
  readonly person: { readonly names: readonly { readonly surname?: string }[] };
  readonly timeline: readonly { readonly step: string; readonly changes?: readonly object[] }[];
}

const take = (id: string, step: string, body: object, as = maya) =>
  police.call<Shown & { readonly code: string; readonly errors: readonly object[] }>(
    `POST /received-referrals/${id}/${step}`,
    {
      as,
      body,
    },
  );
const look = async (id: string): Promise<Shown> =>
  (await police.call<Shown>(`GET /received-referrals/${id}`, { as: maya })).json;

const lastTold = (id: string) =>
  police.query<{ type: string; data: { [field: string]: string } }>(
    `SELECT headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data FROM outbox
      WHERE topic = 'referral.police.beacon' AND subject = $1 ORDER BY sequence DESC LIMIT 1`,
    [id],
  );

describe('a referral to the police on its whole road', () => {
  it('is not opened by being read, and is opened when somebody says so', async () => {
    const id = await sendToPolice(police);
    await look(id);
    expect((await look(id)).status).toBe('received');
    const { json } = await take(id, 'open', { version: 2 });
    expect([json.status, json.version]).toEqual(['opened', 3]);
    expect((await lastTold(id))[0]?.type).toBe('referral-hub.referral-opened.v1');
    expect((await take(id, 'open', { version: 3 })).status).toBe(409);
  });

  it('is rejected, disputed, upheld and disputed one level up, and then accepted after all', async () => {
    const id = await sendToPolice(police);
    await take(id, 'reject', { version: 2, reason: 'not-our-service', explanation: 'Lives elsewhere' });
    expect((await look(id)).allowedSteps).toEqual(['enter-in-error']);
    await senderSays(police, 'dispute', id, { level: 'practitioners', explanation: 'He moved here in May.' });
    expect(await look(id)).toMatchObject({
      status: 'disputed',
      allowedSteps: ['accept', 'uphold', 'assign', 'enter-in-error'],
    });
    await take(id, 'uphold', { version: 4, explanation: 'He has no address here.' });
    await senderSays(police, 'dispute', id, { level: 'managers', explanation: 'He stays with his aunt here.' });
    const { json } = await take(id, 'accept', { version: 6 }, owen);
    expect(json).toMatchObject({
      status: 'accepted',
      timeline: [
        { step: 'send' },
        { step: 'receive' },
        { step: 'reject' },
        { step: 'dispute', level: 'practitioners', note: 'He moved here in May.' },
        { step: 'uphold', note: 'He has no address here.' },
        { step: 'dispute', level: 'managers' },
        { step: 'accept', byName: 'owen.pryce' },
      ],
    });
  });

  it('is not concluded as unreachable without a word of what was tried', async () => {
    const id = await sendToPolice(police);
    await take(id, 'accept', { version: 2 });
    const refused = await take(id, 'conclude', { version: 3, outcome: 'not-contactable' });
    expect([refused.status, refused.json.code, refused.json.errors]).toMatchObject([
      422,
      'evidence-missing',
      [{ field: 'evidence' }],
    ]);
    const evidence = 'Rang on 1, 4 and 9 November; wrote on 10 November.';
    const { json } = await take(id, 'conclude', { version: 3, outcome: 'not-contactable', evidence });
    expect(json.timeline.at(-1)).toMatchObject({ step: 'conclude', outcome: 'not-contactable', evidence });
    expect((await lastTold(id))[0]?.data).toMatchObject({ outcome: 'not-contactable', evidence });
  });

  it('is reopened after its end, and nothing else', async () => {
    const id = await sendToPolice(police);
    await take(id, 'accept', { version: 2 });
    await take(id, 'conclude', { version: 3, outcome: 'needs-met', evidence: '41PY/8/26' });
    expect((await take(id, 'progress', { version: 4, note: 'One more thing' })).json.code).toBe('step-not-allowed');
    const { json } = await take(id, 'reopen', { version: 4, reason: 'person-came-back' });
    expect(json).toMatchObject({ status: 'in-progress', version: 5 });
    expect((await lastTold(id))[0]?.data).toMatchObject({ reason: 'person-came-back', byName: 'maya.lindqvist' });
  });

  it('is put right by the sender: the new is shown, the old is kept', async () => {
    const sent = aReport();
    const id = await sendToPolice(police, sent);
    const names = [{ ...sent.person.names[0], kind: 'current' as const, surname: 'O’Bryan' }];
    await senderAmends(police, { ...sent, person: { ...sent.person, names } });
    const shown = await look(id);
    expect(shown.person.names[0]?.surname).toBe('O’Bryan');
    expect(shown.timeline.at(-1)).toMatchObject({
      step: 'amend',
      reason: 'correction',
      changes: [{ field: 'person.names[0].surname', before: sent.person.names[0]?.surname, after: 'O’Bryan' }],
    });
  });

  it('does not believe an amendment that speaks of another referral', async () => {
    const sent = aReport();
    const id = await sendToPolice(police, sent);
    const other = { ...sent, referralId: aReport().referralId };
    await expect(senderAmends(police, other, { referralId: id })).rejects.toMatchObject({
      reason: 'referral-not-of-subject',
    });
    expect((await look(id)).timeline).toHaveLength(2);
  });

  it.each([
    'sarc-police-report',
    'hub-police-safeguarding',
    'police-beacon-victim-support',
    'beacon-hub-sightings',
    'made-up',
  ])('is not taken under %s from Beacon, nor put right under it', async (agreement) => {
    const unagreed = { ...aReport(), agreement };
    await expect(sendToPolice(police, unagreed)).rejects.toMatchObject({ reason: 'not-agreed' });
    const hidden = await police.call(`GET /received-referrals/${unagreed.referralId}`, { as: maya });
    expect(hidden.status).toBe(404);
    const sent = aReport();
    await sendToPolice(police, sent);
    await expect(senderAmends(police, { ...sent, agreement })).rejects.toMatchObject({ reason: 'not-agreed' });
  });

  it.each([
    ['a report', () => aReport(), 'beacon', 'Under which reference the incident was recorded'],
    ['a breach of a licence', () => aBreachOfLicence(), 'probation', 'Which action was taken'],
    ['a request of the hub', () => aSafeguardingRequest(), 'safeguarding-hub', 'What was found out, and what was done'],
  ] as const)('is not done, being %s, until it is said what that rests on', async (_, sent, from, wanted) => {
    const id = await sendToPolice(police, sent(), from);
    await take(id, 'accept', { version: 2 });
    const refused = await take(id, 'conclude', { version: 3, outcome: 'needs-met' });
    expect(refused).toMatchObject({
      status: 422,
      json: { code: 'evidence-missing', errors: [{ field: 'evidence', message: `say: ${wanted}` }] },
    });
    const evidence = '41PY/8/26';
    expect((await take(id, 'conclude', { version: 3, outcome: 'needs-met', evidence })).json).toMatchObject({
      status: 'concluded',
      timeline: expect.arrayContaining([expect.objectContaining({ step: 'conclude', evidence })]) as unknown,
    });
  });

  it('keeps what was amended from everybody’s hands', async () => {
    await expect(police.query(`UPDATE received_referral_amendment SET before = '{}'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is nobody’s work once it was entered in error', async () => {
    const id = await sendToPolice(police);
    const { json } = await take(id, 'enter-in-error', { version: 2, reason: 'wrong-person' });
    expect(json).toMatchObject({ status: 'entered-in-error', allowedSteps: [] });
    await senderSays(police, 'enter-in-error', id, { reason: 'wrong-person' });
    expect((await look(id)).status).toBe('entered-in-error');
  });
});
