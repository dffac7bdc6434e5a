import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { sean, priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, amend, senderSays, policeSend } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly status: string;
  readonly version: number;
  readonly allowedSteps: readonly string[];
  readonly person: { readonly names: readonly { readonly surname?: string }[] };
  readonly timeline: readonly { readonly step: string; readonly changes?: readonly object[] }[];
}

const take = (id: string, step: string, body: object, as = priya) =>
  hub.call<Shown & { readonly code: string; readonly errors: readonly object[] }>(`POST /referrals/${id}/${step}`, {
    as,
    body,
  });
const look = async (id: string): Promise<Shown> => (await hub.call<Shown>(`GET /referrals/${id}`, { as: priya })).json;

const lastTold = (id: string) =>
  hub.query<{ type: string; data: { [field: string]: string } }>(
    `SELECT headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data FROM outbox
      WHERE topic = 'referral.safeguarding-hub.police' AND subject = $1 ORDER BY sequence DESC LIMIT 1`,
    [id],
  );

describe('a referral on its whole road', () => {
  it('is not opened by being read, and is opened when a practitioner says so', async () => {
    const id = await policeSend(hub);
    await look(id);
    expect((await look(id)).status).toBe('received');
    const { json } = await take(id, 'open', { version: 2 });
    expect([json.status, json.version]).toEqual(['opened', 3]);
    expect((await lastTold(id))[0]?.type).toBe('referral-hub.referral-opened.v1');
    expect((await take(id, 'open', { version: 3 })).status).toBe(409);
  });

  it('is rejected, disputed, upheld and disputed one level up, and then accepted after all', async () => {
    const id = await policeSend(hub);
    await take(id, 'reject', { version: 2, reason: 'not-our-service', explanation: 'Lives elsewhere' });
    expect((await look(id)).allowedSteps).toEqual(['enter-in-error']);
    await senderSays(hub, 'dispute', id, { level: 'practitioners', explanation: 'She moved here in May.' });
    expect(await look(id)).toMatchObject({
      status: 'disputed',
      allowedSteps: ['accept', 'uphold', 'assign', 'enter-in-error'],
    });
    await take(id, 'uphold', { version: 4, explanation: 'She has no address here.' });
    await senderSays(hub, 'dispute', id, { level: 'managers', explanation: 'She stays with her aunt here.' });
    const { json } = await take(id, 'accept', { version: 6 }, sean);
    expect(json).toMatchObject({
      status: 'accepted',
      timeline: [
        { step: 'send' },
        { step: 'receive' },
        { step: 'reject' },
        { step: 'dispute', level: 'practitioners', note: 'She moved here in May.' },
        { step: 'uphold', note: 'She has no address here.' },
        { step: 'dispute', level: 'managers' },
        { step: 'accept', byName: 'Sean Byrne' },
      ],
    });
  });

  it('is not concluded as unreachable without a word of what was tried', async () => {
    const id = await policeSend(hub);
    await take(id, 'accept', { version: 2 });
    const refused = await take(id, 'conclude', { version: 3, outcome: 'not-contactable', note: 'We tried' });
    expect([refused.status, refused.json.code, refused.json.errors]).toMatchObject([
      422,
      'evidence-missing',
      [{ field: 'evidence' }],
    ]);
    const evidence = 'Rang on 1, 4 and 9 November; wrote on 10 November.';
    const { json } = await take(id, 'conclude', { version: 3, outcome: 'not-contactable', note: 'We tried', evidence });
    expect(json.timeline.at(-1)).toMatchObject({ step: 'conclude', outcome: 'not-contactable', evidence });
    expect((await lastTold(id))[0]?.data).toMatchObject({ outcome: 'not-contactable', evidence });
  });

  it('is reopened after its end, and nothing else', async () => {
    const id = await policeSend(hub);
    await take(id, 'accept', { version: 2 });
    await take(id, 'conclude', { version: 3, outcome: 'needs-met', note: 'She is safe' });
    expect((await take(id, 'progress', { version: 4, note: 'One more thing' })).json.code).toBe('step-not-allowed');
    const { json } = await take(id, 'reopen', { version: 4, reason: 'person-came-back' });
    expect(json).toMatchObject({ status: 'in-progress', version: 5 });
    expect((await lastTold(id))[0]?.data).toMatchObject({ reason: 'person-came-back', byName: 'Priya Nair' });
  });

  it('is put right by the sender: the new is shown, the old is kept', async () => {
    const sent = aReferral();
    const id = await policeSend(hub, sent);
    const names = [{ ...sent.person.names[0], kind: 'current' as const, surname: 'Warde' }];
    await amend(hub, { ...sent, person: { ...sent.person, names } });
    const shown = await look(id);
    expect(shown.person.names[0]?.surname).toBe('Warde');
    expect(shown.timeline.at(-1)).toMatchObject({
      step: 'amend',
      reason: 'correction',
      changes: [{ field: 'person.names[0].surname', before: sent.person.names[0]?.surname, after: 'Warde' }],
    });
  });

  it('does not believe an amendment that speaks of another referral', async () => {
    const sent = aReferral();
    const id = await policeSend(hub, sent);
    const other = { ...sent, referralId: aReferral().referralId };
    await expect(amend(hub, other, { referralId: id })).rejects.toMatchObject({ reason: 'referral-not-of-subject' });
    expect((await look(id)).timeline).toHaveLength(2);
  });

  it.each([
    'police-sarc-sexual-assault-care',
    'hub-police-safeguarding',
    'sarc-hub-safeguarding',
    'police-hub-sightings',
    'made-up',
  ])('is not taken under %s from the police, nor put right under it', async (agreement) => {
    const unagreed = { ...aReferral(), agreement };
    await expect(policeSend(hub, unagreed)).rejects.toMatchObject({ reason: 'not-agreed' });
    const hidden = await hub.call(`GET /referrals/${unagreed.referralId}`, { as: priya });
    expect(hidden.status).toBe(404);
    const sent = aReferral();
    await policeSend(hub, sent);
    await expect(amend(hub, { ...sent, agreement })).rejects.toMatchObject({ reason: 'not-agreed' });
  });

  it('keeps what was amended from everybody’s hands', async () => {
    await expect(hub.query(`UPDATE referral_amendment SET before = '{}'`)).rejects.toThrow(/permission denied/);
  });

  it('is nobody’s work once it was entered in error', async () => {
    const id = await policeSend(hub);
    const { json } = await take(id, 'enter-in-error', {
      version: 2,
      reason: 'wrong-person',
      explanation: 'Her sister',
    });
    expect(json).toMatchObject({ status: 'entered-in-error', allowedSteps: [] });
    await senderSays(hub, 'enter-in-error', id, { reason: 'wrong-person' });
    expect((await look(id)).status).toBe('entered-in-error');
  });
});
