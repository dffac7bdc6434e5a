import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Agency, Consent, NewReferral, ReferringOn } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  aReferral,
  daniel,
  nadia,
  owen,
  receiverSays,
  says,
  send,
  startProbationUnderTest,
} from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly timeline: readonly object[];
  readonly laterConsents: readonly object[];
  readonly referredOn: readonly { readonly id: string; readonly to: Agency }[];
}

/** Of 18, handed over by the youth offending service. */
const eighteen = { ...daniel, birth: { kind: 'date' as const, date: '2008-06-01' } };
const call = (target: string, body?: object, as = nadia): Promise<Answered<Shown>> =>
  probation.call(target, { as, ...(body && { body }) });
const look = async (id: string) => (await call(`GET /sent-referrals/${id}`)).json;
const no = (recipient: Agency, more: Partial<Consent> = {}): Consent => ({
  ...says(recipient, 'withdrawn'),
  ...{ at: '2026-11-21T08:00:00Z', by: 'self', how: 'in-person', ...more },
});
const yes = (recipient: Agency, more: Partial<Consent> = {}) => no(recipient, { decision: 'given', ...more });
const hears = (path: string, consent: Consent, version = 1, as = nadia) =>
  call(`POST ${path}/consent`, { version, consent }, as);
const told = async (id: string) =>
  (
    await probation.query<{ type: string }>(
      `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic LIKE 'referral.%' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ type }) => type.split('.')[1]);

async function made(more: Partial<NewReferral> = {}): Promise<string> {
  const body = aConcern(more);
  return (await probation.call<Shown>('POST /sent-referrals', { as: nadia, body, key: randomUUID() })).json.id;
}

const toHub = (said: Partial<ReferringOn> = {}) => ({
  ...{ to: 'safeguarding-hub', purpose: 'safeguarding', consent: says('safeguarding-hub'), ...said },
});
const referOn = (id: string, version: number, said: object = toHub()) =>
  call(`POST /referrals/${id}/refer-on`, { version, ...said });

/** One that was accepted, at version 3. */
async function accepted() {
  const sent = aReferral(
    {},
    { agreement: 'youth-offending-probation-transition', person: eighteen, summary: 'As it was told' },
  );
  const id = await send(probation, sent, 'youth-offending');
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  return { sent, id };
}

/** The same, and what was made of it: by his word for the hub, and by a duty for the police. It is at version 5 then. */
async function referredOnTwice() {
  const { sent, id } = await accepted();
  await referOn(id, 3);
  const { json } = await referOn(id, 4, { to: 'police', purpose: 'public-protection' });
  const child = (agency: Agency) => String(json.referredOn.find(({ to }) => to === agency)?.id);
  return { sent, id, hub: child('safeguarding-hub'), owed: child('police') };
}

describe('somebody who tells probation that they take their consent back', () => {
  it('stops at once what was sent on their word; who wrote it down and when is kept', async () => {
    const id = await made();
    const { status, json } = await hears(`/sent-referrals/${id}`, no('safeguarding-hub'));
    const recorded = { recordedBy: 'nadia.rahman', recordedAt: expect.any(String) as unknown };
    expect([status, json]).toMatchObject([
      200,
      {
        ...{ status: 'withdrawn', consentEffect: { sharing: 'stops' } },
        laterConsents: [
          { decision: 'withdrawn', by: 'self', how: 'in-person', ...recorded, effect: { sharing: 'stops' } },
        ],
      },
    ]);
    expect(json.timeline.at(-1)).toMatchObject({ step: 'withdraw', reason: 'consent-withdrawn' });
    expect(await told(id)).toEqual(['referral-sent', 'referral-withdrawn']);
  });

  it('stops by a word about probation all that rests on theirs, and leaves what rests on a duty, which says why', async () => {
    const { id, hub, owed } = await referredOnTwice();
    const { json } = await hears(`/referrals/${id}`, no('probation'), 5, owen);
    const because = expect.stringMatching(/^It does not ask for consent: Criminal Justice Act 2003/) as unknown;
    expect(json).toMatchObject({ status: 'accepted', laterConsents: [{ recipient: 'probation' }] });
    expect(await look(hub)).toMatchObject({ status: 'withdrawn', laterConsents: [{ effect: { sharing: 'stops' } }] });
    expect(await look(owed)).toMatchObject({
      ...{ status: 'sent', laterConsents: [{ effect: { sharing: 'goes-on', because } }] },
    });
    expect([await told(hub), await told(owed)]).toEqual([['referral-sent', 'referral-withdrawn'], ['referral-sent']]);
    expect(await told(id)).toEqual(['referral-received', 'referral-accepted']);
  });

  it('stops by a word about one receiver nothing that another was told', async () => {
    const { hub, owed } = await referredOnTwice();
    await hears(`/sent-referrals/${hub}`, no('safeguarding-hub'));
    expect((await look(hub)).status).toBe('withdrawn');
    expect(await look(owed)).toMatchObject({ status: 'sent', laterConsents: [] });
  });
});

describe('no later step shares on a yes that was taken back', () => {
  it.each<[string, Agency]>([
    ['the hub', 'safeguarding-hub'],
    ['probation', 'probation'],
  ])('not a referral on after a word about %s, until they say yes again', async (_, recipient) => {
    const { id } = await referredOnTwice();
    await hears(`/referrals/${id}`, no(recipient), 5);
    const { status, json } = await referOn(id, 5);
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent', code: 'withdrawn' }]]);
    await hears(`/referrals/${id}`, yes(recipient, { at: '2026-11-22T08:00:00Z' }), 5);
    const again = says('safeguarding-hub');
    expect((await referOn(id, 5, toHub({ consent: { ...again, at: '2026-11-22T08:00:00Z' } }))).status).toBe(200);
  });

  it('not a correction of what is over already', async () => {
    const id = await made();
    for (const step of ['receive', 'accept'] as const) await receiverSays(probation, step, id);
    await receiverSays(probation, 'conclude', id, { outcome: 'needs-met' });
    await hears(`/sent-referrals/${id}`, no('safeguarding-hub'), 4);
    const amended = { version: 4, reason: 'correction', summary: 'More of it' };
    const refused = await call(`POST /sent-referrals/${id}/amend`, amended);
    expect([refused.status, refused.json.code]).toEqual([409, 'consent-withdrawn']);
    await hears(`/sent-referrals/${id}`, yes('safeguarding-hub', { at: '2026-11-22T08:00:00Z' }), 4);
    expect((await call(`POST /sent-referrals/${id}/amend`, amended)).status).toBe(200);
  });
});

/** For the service it is then; only the clock is another, and all that waits goes on. */
const itIs = (now: string): void =>
  void jest.useFakeTimers({
    now: new Date(now),
    doNotFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
      ...(['nextTick', 'queueMicrotask', 'hrtime', 'performance'] as const),
    ],
  });

describe('a yes for a time', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets nothing more be told once its time is over, until the person says yes again', async () => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    const id = await made({ consent: { ...says('safeguarding-hub'), expiresAt: soon } });
    const amended = (version: number, summary: string) =>
      call(`POST /sent-referrals/${id}/amend`, { version, reason: 'correction', summary });
    expect((await amended(1, 'While it holds')).status).toBe(200);
    itIs(soon);
    const { status, json } = await amended(2, 'When it is over');
    expect([status, json.code]).toEqual([409, 'consent-expired']);
    expect((await hears(`/sent-referrals/${id}`, yes('safeguarding-hub', { at: soon }), 2)).status).toBe(200);
    expect((await amended(2, 'Said yes to again')).status).toBe(200);
  });
});

describe('what is written down of a person’s word', () => {
  it('is about whoever is told of them, and about no other', async () => {
    const [{ id }, sent] = [await accepted(), await made()];
    const wrong = [422, [{ field: 'consent.recipient', code: 'consent-for-another' }]];
    const ofSent = await hears(`/sent-referrals/${sent}`, no('sarc'));
    expect([ofSent.status, ofSent.json.errors]).toMatchObject(wrong);
    const ofReceived = await hears(`/referrals/${id}`, no('sarc'), 3);
    expect([ofReceived.status, ofReceived.json.errors]).toMatchObject(wrong);
  });

  it('is not heard by one who looked before something happened, nor before it can have been said', async () => {
    const [{ id }, sent] = [await accepted(), await made()];
    const tomorrow = no('safeguarding-hub', { at: '2126-01-01T00:00:00Z' });
    for (const [path, version] of [[`/referrals/${id}`, 3] as const, [`/sent-referrals/${sent}`, 1] as const]) {
      expect(await hears(path, no('safeguarding-hub'), 7)).toMatchObject({ status: 409, json: { version } });
      const { status, json } = await hears(path, tomorrow, version);
      expect([status, json.errors]).toMatchObject([400, [{ field: 'consent.at' }]]);
      expect((await call(`GET ${path}`)).json.laterConsents).toEqual([]);
    }
  });

  it('is kept word after word and never changed', async () => {
    const id = await made({ riskAssessment: { tool: 'DASH', grade: 'high' } });
    for (const day of [21, 22])
      await hears(`/sent-referrals/${id}`, no('safeguarding-hub', { at: `2026-11-${day}T08:00:00Z` }));
    expect((await look(id)).laterConsents).toMatchObject([
      { at: '2026-11-21T08:00:00Z' },
      { at: '2026-11-22T08:00:00Z' },
    ]);
    for (const change of ['DELETE FROM consent_heard', `UPDATE consent_heard SET recorded_by = 'nobody'`])
      await expect(probation.query(change)).rejects.toThrow(/permission denied/);
  });
});

describe('what somebody says later of safe ways to reach them', () => {
  const unsafe = { call: false, text: true, codeWord: 'library' };
  const lastTold = async (id: string) =>
    (
      await probation.query<{ amended: object | null }>(
        `SELECT convert_from(body, 'UTF8')::jsonb->'amended'->'safeContact' AS amended
           FROM outbox WHERE subject = $1 ORDER BY sequence DESC LIMIT 1`,
        [id],
      )
    )[0]?.amended;

  it('reaches who was told, by a correction', async () => {
    const id = await made({ safeContact: { call: true } });
    const body = { version: 1, reason: 'correction', safeContact: unsafe };
    expect((await call(`POST /sent-referrals/${id}/amend`, body)).json).toMatchObject({ safeContact: unsafe });
    expect(await lastTold(id)).toEqual(unsafe);
  });
});
