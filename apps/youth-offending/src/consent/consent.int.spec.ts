import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Agency, Consent, NewReferral, ReferringOn } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  aReferral,
  grace,
  imran,
  policeAmend,
  policeSend,
  receiverSays,
  says,
  startYouthOffendingUnderTest,
  tyler,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

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

/** Somebody of 18, so that nothing is owed to them as a child, and whom probation may take over. */
const eighteen = { ...tyler, birth: { kind: 'date' as const, date: '2008-06-01' } };
const call = (target: string, body?: object, as = imran): Promise<Answered<Shown>> =>
  service.call(target, { as, ...(body && { body }) });
const look = async (id: string) => (await call(`GET /sent-referrals/${id}`)).json;
const no = (recipient: Agency, more: Partial<Consent> = {}): Consent => ({
  ...says(recipient, 'withdrawn'),
  ...{ at: '2026-11-21T08:00:00Z', by: 'self', how: 'in-person', ...more },
});
const yes = (recipient: Agency, more: Partial<Consent> = {}) => no(recipient, { decision: 'given', ...more });
const hears = (path: string, consent: Consent, version = 1, as = imran) =>
  call(`POST ${path}/consent`, { version, consent }, as);
const told = async (id: string) =>
  (
    await service.query<{ type: string }>(
      `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic LIKE 'referral.%' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ type }) => type.split('.')[1]);

async function made(more: Partial<NewReferral> = {}): Promise<string> {
  const body = aConcern(more);
  return (await service.call<Shown>('POST /sent-referrals', { as: imran, body, key: randomUUID() })).json.id;
}

const toHub = (said: Partial<ReferringOn> = {}) => ({
  ...{ to: 'safeguarding-hub', purpose: 'safeguarding', consent: says('safeguarding-hub'), ...said },
});
const referOn = (id: string, version: number, said: object = toHub()) =>
  call(`POST /referrals/${id}/refer-on`, { version, ...said });

/** One that was accepted, at version 3. */
async function accepted() {
  const sent = aReferral({}, { person: eighteen, summary: 'As it was told' });
  const id = await policeSend(service, sent);
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  return { sent, id };
}

/** The same, and what was made of it: by his word for the hub, and by a duty for probation. It is at version 5 then. */
async function referredOnTwice() {
  const { sent, id } = await accepted();
  await referOn(id, 3);
  const { json } = await referOn(id, 4, { to: 'probation', purpose: 'transition-at-18' });
  const child = (agency: Agency) => String(json.referredOn.find(({ to }) => to === agency)?.id);
  return { sent, id, hub: child('safeguarding-hub'), owed: child('probation') };
}

describe('a young person who tells the service that they take their consent back', () => {
  it('stops at once what was sent on their word; who wrote it down and when is kept', async () => {
    const id = await made();
    const { status, json } = await hears(`/sent-referrals/${id}`, no('safeguarding-hub'));
    const recorded = { recordedBy: 'imran.sheikh', recordedAt: expect.any(String) as unknown };
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

  it('stops by a word about the service all that rests on theirs, and leaves what rests on a duty, which says why', async () => {
    const { id, hub, owed } = await referredOnTwice();
    const { json } = await hears(`/referrals/${id}`, no('youth-offending'), 5, grace);
    const because = expect.stringMatching(/^It does not ask for consent: Offender Management Act 2007/) as unknown;
    expect(json).toMatchObject({ status: 'accepted', laterConsents: [{ recipient: 'youth-offending' }] });
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
    ['the service', 'youth-offending'],
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
    for (const step of ['receive', 'accept'] as const) await receiverSays(service, step, id);
    await receiverSays(service, 'conclude', id, { outcome: 'needs-met' });
    await hears(`/sent-referrals/${id}`, no('safeguarding-hub'), 4);
    const amended = { version: 4, reason: 'correction', summary: 'More of it' };
    const refused = await call(`POST /sent-referrals/${id}/amend`, amended);
    expect([refused.status, refused.json.code]).toEqual([409, 'consent-withdrawn']);
    await hears(`/sent-referrals/${id}`, yes('safeguarding-hub', { at: '2026-11-22T08:00:00Z' }), 4);
    expect((await call(`POST /sent-referrals/${id}/amend`, amended)).status).toBe(200);
  });

  it('not what follows from a correction by the police', async () => {
    const { sent, hub } = await referredOnTwice();
    for (const step of ['receive', 'accept'] as const) await receiverSays(service, step, hub);
    await receiverSays(service, 'conclude', hub, { outcome: 'needs-met' });
    await hears(`/sent-referrals/${hub}`, no('safeguarding-hub'), 4);
    await policeAmend(service, { ...sent, summary: 'Still more of him' });
    expect(await told(hub)).toEqual(['referral-sent']);
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
    const ofSent = await hears(`/sent-referrals/${sent}`, no('beacon'));
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
      await expect(service.query(change)).rejects.toThrow(/permission denied/);
  });
});

describe('what somebody says later of safe ways to reach them', () => {
  const unsafe = { call: false, text: true, codeWord: 'library' };
  const lastTold = async (id: string) =>
    (
      await service.query<{ amended: object | null }>(
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

  it('reaches, where the police hear it, all to whom the referral went on', async () => {
    const { sent, hub, owed } = await referredOnTwice();
    await policeAmend(service, { ...sent, safeContact: unsafe });
    expect([await lastTold(hub), await lastTold(owed)]).toEqual([unsafe, unsafe]);
  });
});
