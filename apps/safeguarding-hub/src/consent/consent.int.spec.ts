import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Agency, Consent, NewReferral, ReferralSent, ReferringOn } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { amend, aReferral, aRequest, ellie, policeSend, receiverSays, says } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly timeline: readonly object[];
  readonly laterConsents: readonly object[];
  readonly consentEffect: object;
  readonly referredOn: readonly { readonly id: string; readonly to: Agency; readonly status: string }[];
}

/** Somebody of 36, so that nothing is owed to them as a child. */
const adult = { ...ellie, birth: { kind: 'date' as const, date: '1990-02-03' } };
const call = (target: string, body?: object, as = priya): Promise<Answered<Shown>> =>
  hub.call(target, { as, ...(body && { body }) });
const look = async (id: string) => (await call(`GET /sent-referrals/${id}`)).json;
const no = (recipient: Agency, more: Partial<Consent> = {}): Consent => ({
  ...says(recipient, 'withdrawn'),
  ...{ at: '2026-11-21T08:00:00Z', by: 'self', how: 'phone', ...more },
});
const yes = (recipient: Agency, more: Partial<Consent> = {}) => no(recipient, { decision: 'given', ...more });
const hears = (path: string, consent: Consent, version = 1, as = priya) =>
  call(`POST ${path}/consent`, { version, consent }, as);
const told = async (id: string) =>
  (
    await hub.query<{ type: string }>(
      `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic LIKE 'referral.%' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ type }) => type.split('.')[1]);

async function made(more: Partial<NewReferral> = {}): Promise<string> {
  const { json } = await hub.call<Shown>('POST /sent-referrals', {
    as: priya,
    body: aRequest(more),
    key: randomUUID(),
  });
  return json.id;
}

const referOn = (id: string, version: number, to: Agency, said: Partial<ReferringOn> = {}) =>
  call(`POST /referrals/${id}/refer-on`, { version, to, purpose: 'safeguarding', consent: says(to), ...said });

/** A contact that was accepted, at version 3. */
async function accepted(more: Partial<ReferralSent> = {}) {
  const sent = aReferral({}, { person: adult, summary: 'As the police told it', ...more });
  const id = await policeSend(hub, sent);
  await call(`POST /referrals/${id}/triage`, {
    ...{ version: 2, grade: 'amber', why: 'As we see it', strategyDiscussion: 'not-wanted' },
  });
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  return { sent, id };
}

/** The same, and what was made of it for Beacon and for probation: it is at version 7 then. */
async function referredOnTwice(more: Partial<ReferralSent> = {}) {
  const { sent, id } = await accepted(more);
  await referOn(id, 3, 'beacon');
  const { json } = await referOn(id, 5, 'probation');
  const child = (agency: Agency) => String(json.referredOn.find(({ to }) => to === agency)?.id);
  return { sent, id, beacon: child('beacon'), probation: child('probation') };
}

describe('a person who tells the hub that they take their consent back', () => {
  it('stops at once what was sent on their word; who wrote it down and when is kept', async () => {
    const id = await made();
    const { status, json } = await hears(`/sent-referrals/${id}`, no('beacon'));
    expect([status, json]).toMatchObject([
      200,
      {
        status: 'withdrawn',
        consentEffect: { sharing: 'stops' },
        laterConsents: [
          {
            ...{
              decision: 'withdrawn',
              by: 'self',
              how: 'phone',
              at: '2026-11-21T08:00:00Z',
              recordedBy: 'Priya Nair',
            },
            ...{ recordedAt: expect.any(String), effect: { sharing: 'stops' } },
          },
        ],
      },
    ]);
    expect(json.timeline.at(-1)).toMatchObject({ step: 'withdraw', reason: 'consent-withdrawn' });
    expect(await told(id)).toEqual(['referral-sent', 'referral-withdrawn']);
  });

  it('stops by a word about one receiver what that one was told, and nothing that another was', async () => {
    const { id, beacon, probation } = await referredOnTwice();
    const { json } = await hears(`/referrals/${id}`, no('beacon'), 7);
    expect(json).toMatchObject({
      referredOn: [{ status: 'withdrawn' }, { status: 'sent' }],
      laterConsents: [{ recipient: 'beacon', effects: [{ referralId: beacon, sharing: 'stops' }] }],
    });
    expect(await told(beacon)).toEqual(['referral-sent', 'referral-withdrawn']);
    expect(await told(probation)).toEqual(['referral-sent']);
    expect((await look(beacon)).laterConsents).toMatchObject([{ effect: { sharing: 'stops' } }]);
    expect((await look(probation)).laterConsents).toEqual([]);
  });

  it('stops by a word about the hub all that the hub made of the contact, and its sender hears nothing', async () => {
    const { id, beacon, probation } = await referredOnTwice();
    const { json } = await hears(`/sent-referrals/${beacon}`, no('safeguarding-hub'), 1, sean);
    expect(json).toMatchObject({ status: 'withdrawn', laterConsents: [{ recordedBy: 'Sean Byrne' }] });
    expect((await look(probation)).status).toBe('withdrawn');
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ status: 'in-progress', laterConsents: [{}] });
    const onTwice = ['referral-progressed', 'referral-progressed'];
    expect(await told(id)).toEqual(['referral-received', 'referral-accepted', ...onTwice]);
  });

  it('leaves what rests on a duty, which says why on both pages', async () => {
    const { id, beacon } = await referredOnTwice({ riskAssessment: { tool: 'DASH', grade: 'high' } });
    const { json } = await hears(`/referrals/${id}`, no('beacon'), 7);
    const because = expect.stringMatching(/^Consent was asked for and is not required: Safeguarding/) as unknown;
    expect(json.laterConsents).toMatchObject([{ effects: [{ referralId: beacon, sharing: 'goes-on', because }] }]);
    expect(await look(beacon)).toMatchObject({
      ...{ status: 'sent', laterConsents: [{ effect: { sharing: 'goes-on', because } }] },
    });
    expect(await told(beacon)).toEqual(['referral-sent']);
    const amended = { version: 1, reason: 'correction', summary: 'Put right' };
    expect((await call(`POST /sent-referrals/${beacon}/amend`, amended)).status).toBe(200);
  });
});

describe('no later step shares on a yes that was taken back', () => {
  it('not a referral on, until the person says yes again', async () => {
    const { id } = await referredOnTwice();
    await hears(`/referrals/${id}`, no('beacon'), 7);
    const { status, json } = await referOn(id, 7, 'beacon');
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent', code: 'withdrawn' }]]);
    await hears(`/referrals/${id}`, yes('beacon', { at: '2026-11-22T08:00:00Z' }), 7);
    expect((await referOn(id, 7, 'beacon', { consent: undefined })).status).toBe(200);
  });

  it('not to anybody new, where it was said of the hub', async () => {
    const { id } = await accepted();
    await hears(`/referrals/${id}`, no('safeguarding-hub'), 3);
    const { status, json } = await referOn(id, 3, 'beacon');
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent', code: 'withdrawn' }]]);
    expect((await call(`GET /referrals/${id}`)).json).toMatchObject({ version: 3, referredOn: [] });
  });

  it('not a correction nor an answer of what is over already, nor one that follows from the contact’s', async () => {
    const { sent, id, beacon } = await referredOnTwice();
    for (const step of ['receive', 'accept'] as const) await receiverSays(hub, step, beacon);
    await receiverSays(hub, 'conclude', beacon, { outcome: 'needs-met' });
    await hears(`/referrals/${id}`, no('beacon'), 7);
    const amended = { version: 4, reason: 'correction', summary: 'More of her' };
    const refused = await call(`POST /sent-referrals/${beacon}/amend`, amended);
    expect([refused.status, refused.json.code]).toEqual([409, 'consent-withdrawn']);
    await amend(hub, { ...sent, summary: 'Still more of her' });
    expect(await told(beacon)).toEqual(['referral-sent']);
    await hears(`/sent-referrals/${beacon}`, yes('beacon', { at: '2026-11-22T08:00:00Z' }), 4);
    expect((await call(`POST /sent-referrals/${beacon}/amend`, amended)).status).toBe(200);
  });

  it('not where a no and a referral on are written down at once: the second knows of the first', async () => {
    const { id } = await accepted();
    const child = String((await referOn(id, 3, 'beacon')).json.referredOn[0]?.id);
    await Promise.all([hears(`/sent-referrals/${child}`, no('safeguarding-hub')), referOn(id, 5, 'probation')]);
    const { json } = await call(`GET /referrals/${id}`);
    expect(json.referredOn.filter(({ status }) => status !== 'withdrawn')).toEqual([]);
    expect(json.laterConsents).toHaveLength(1);
  });

  it('but what a named person has decided may be shared', async () => {
    const { id } = await referredOnTwice();
    await hears(`/referrals/${id}`, no('beacon'), 7);
    const decided = { reason: 'adult-at-risk', decidedBy: 'Sean Byrne', text: 'He has a key.' } as const;
    const override = { ...decided, at: '2026-11-22T08:00:00Z' };
    expect((await referOn(id, 7, 'beacon', { override })).status).toBe(200);
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
    const id = await made({ consent: { ...says('beacon'), expiresAt: soon } });
    const amended = (version: number, summary: string) =>
      call(`POST /sent-referrals/${id}/amend`, { version, reason: 'correction', summary });
    expect((await amended(1, 'While it holds')).status).toBe(200);
    itIs(soon);
    const { status, json } = await amended(2, 'When it is over');
    expect([status, json.code]).toEqual([409, 'consent-expired']);
    expect((await hears(`/sent-referrals/${id}`, yes('beacon', { at: soon }), 2)).status).toBe(200);
    expect((await amended(2, 'Said yes to again')).status).toBe(200);
  });
});

describe('what is written down of a person’s word', () => {
  it('is about whoever is told of them, and about no other', async () => {
    const [{ id }, sent] = [await accepted(), await made()];
    const wrong = [422, [{ field: 'consent.recipient', code: 'consent-for-another' }]];
    const ofSent = await hears(`/sent-referrals/${sent}`, no('police'));
    expect([ofSent.status, ofSent.json.errors]).toMatchObject(wrong);
    expect((await hears(`/referrals/${id}`, no('police'), 3)).status).toBe(200);
  });

  it('is not heard by one who looked before something happened, nor before it can have been said', async () => {
    const [{ id }, sent] = [await accepted(), await made()];
    const tomorrow = no('beacon', { at: '2126-01-01T00:00:00Z' });
    for (const [path, version] of [[`/referrals/${id}`, 3] as const, [`/sent-referrals/${sent}`, 1] as const]) {
      expect(await hears(path, no('beacon'), 7)).toMatchObject({ status: 409, json: { version } });
      const { status, json } = await hears(path, tomorrow, version);
      expect([status, json.errors]).toMatchObject([400, [{ field: 'consent.at' }]]);
      expect((await call(`GET ${path}`)).json.laterConsents).toEqual([]);
    }
  });

  it('is kept word after word and never changed', async () => {
    const id = await made({ riskAssessment: { tool: 'DASH', grade: 'high' } });
    for (const day of [21, 22]) await hears(`/sent-referrals/${id}`, no('beacon', { at: `2026-11-${day}T08:00:00Z` }));
    expect((await look(id)).laterConsents).toMatchObject([
      { at: '2026-11-21T08:00:00Z' },
      { at: '2026-11-22T08:00:00Z' },
    ]);
    for (const change of ['DELETE FROM consent_heard', `UPDATE consent_heard SET recorded_by = 'nobody'`])
      await expect(hub.query(change)).rejects.toThrow(/permission denied/);
  });
});

describe('what somebody says later of safe ways to reach them', () => {
  const unsafe = { call: false, text: true, codeWord: 'library' };
  const lastTold = async (id: string) =>
    (
      await hub.query<{ amended: object | null }>(
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

  it('reaches, where the sender hears it, all to whom the contact went on', async () => {
    const { sent, beacon, probation } = await referredOnTwice({ safeContact: { call: true } });
    await amend(hub, { ...sent, safeContact: unsafe });
    expect([await lastTold(beacon), await lastTold(probation)]).toEqual([unsafe, unsafe]);
  });
});
