import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Agency, Consent, NewReferral, ReferralSent } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aChild,
  aConcern,
  aReferral,
  intelligence,
  leah,
  namesOfTold,
  policeAmend,
  policeSend,
  receiverSays,
  ruth,
  sarah,
  says,
  startSarcUnderTest,
  toldOf,
} from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

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

const adult = { ...sarah, birth: { kind: 'date' as const, date: '1990-02-03' } };
const call = (target: string, body?: object, as = ruth): Promise<Answered<Shown>> =>
  sarc.call(target, { as, ...(body && { body }) });
const look = async (id: string) => (await call(`GET /sent-referrals/${id}`)).json;
const no = (recipient: Agency, more: Partial<Consent> = {}): Consent =>
  says(recipient, 'safeguarding', {
    ...{ decision: 'withdrawn', at: '2026-11-21T08:00:00Z', by: 'self', how: 'phone', ...more },
  });
const yes = (recipient: Agency, more: Partial<Consent> = {}) => no(recipient, { decision: 'given', ...more });
const hears = (path: string, consent: Consent, version = 1, as = ruth) =>
  call(`POST ${path}/consent`, { version, consent }, as);

async function made(body: NewReferral = aConcern()): Promise<string> {
  return (await sarc.call<Shown>('POST /sent-referrals', { as: ruth, body, key: randomUUID() })).json.id;
}

const toHub = (more: object = {}) => ({
  ...{ to: 'safeguarding-hub', purpose: 'safeguarding', consent: says('safeguarding-hub', 'safeguarding'), ...more },
});
const toBeacon = { to: 'beacon', purpose: 'victim-support', consent: says('beacon', 'victim-support') };
const referOn = (id: string, version: number, said: object) =>
  call(`POST /referrals/${id}/refer-on`, { version, ...said });

/** One that the police sent and the centre accepted, and what was made of it for the hub and for Beacon: at version 5. */
async function referredOnTwice(more: Partial<ReferralSent> = {}) {
  const sent = aReferral({}, { person: adult, ...more });
  const id = await policeSend(sarc, sent);
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  await referOn(id, 3, toHub());
  const { json } = await referOn(id, 4, toBeacon);
  const child = (agency: Agency) => String(json.referredOn.find(({ to }) => to === agency)?.id);
  return { sent, id, hub: child('safeguarding-hub'), beacon: child('beacon') };
}

describe('a person who tells the centre that they take their consent back', () => {
  it('stops at once what was sent on their word; who wrote it down and when is kept', async () => {
    const id = await made();
    const { status, json } = await hears(`/sent-referrals/${id}`, no('safeguarding-hub'));
    const recorded = { recordedBy: 'ruth.adeyemi', recordedAt: expect.any(String) as unknown };
    expect([status, json]).toMatchObject([
      200,
      {
        ...{ status: 'withdrawn', consentEffect: { sharing: 'stops' } },
        laterConsents: [{ decision: 'withdrawn', by: 'self', how: 'phone', ...recorded, effect: { sharing: 'stops' } }],
      },
    ]);
    expect(json.timeline.at(-1)).toMatchObject({ step: 'withdraw', reason: 'consent-withdrawn' });
    expect(await namesOfTold(sarc, id)).toEqual(['referral-sent', 'referral-withdrawn']);
  });

  it('stops all that the centre made of their referral, under new numbers, and whoever sent it hears nothing', async () => {
    const { sent, id, hub, beacon } = await referredOnTwice();
    const heard = await namesOfTold(sarc, id);
    const consent = no('sarc', { personRecordId: 'canary-number', reason: 'canary-words' });
    const { json } = await hears(`/referrals/${id}`, consent, 5, leah);
    expect(json).toMatchObject({ status: 'accepted', laterConsents: [{ recordedBy: 'leah.marsh' }] });
    const last = await Promise.all([hub, beacon].map(async (each) => (await toldOf(sarc, each)).at(-1)));
    expect(last).toMatchObject([
      { topic: 'referral.sarc.safeguarding-hub', data: { referralId: hub, reason: 'consent-withdrawn' } },
      { topic: 'referral.sarc.beacon', data: { referralId: beacon, reason: 'consent-withdrawn' } },
    ]);
    const traces = last.map((event) => event?.headers['ce_correlationid']);
    expect(new Set(traces).size).toBe(2);
    const secrets = ['canary', id, sent.incident.id];
    expect(secrets.filter((secret) => JSON.stringify(last).includes(secret))).toEqual([]);
    expect(await namesOfTold(sarc, id)).toEqual(heard);
  });

  it('leaves what is owed a child, which says why', async () => {
    const { id, hub, beacon } = await referredOnTwice({ person: aChild });
    await hears(`/referrals/${id}`, no('sarc'), 5);
    const because = expect.stringMatching(/^It does not ask for consent: Safeguarding of children/) as unknown;
    expect(await look(hub)).toMatchObject({
      ...{ status: 'sent', laterConsents: [{ effect: { sharing: 'goes-on', because } }] },
    });
    expect((await look(beacon)).status).toBe('withdrawn');
    expect(await namesOfTold(sarc, hub)).toEqual(['referral-sent']);
  });

  it('stops what was told of them without their name as well, and says no name with it', async () => {
    const id = await made(intelligence());
    await hears(`/sent-referrals/${id}`, no('police', { purpose: 'other' }));
    const told = await toldOf(sarc, id);
    expect(told.map(({ type }) => type.split('.')[1])).toEqual(['referral-sent', 'referral-withdrawn']);
    expect(JSON.stringify(told.at(-1))).not.toMatch(/ruth|O'Brien/i);
  });
});

describe('somebody who came by themselves', () => {
  const come = async () => {
    const body = { cameAt: '2026-11-20T09:00:00Z', person: adult };
    return (await sarc.call<Shown>('POST /clients', { as: ruth, key: randomUUID(), body })).json.id;
  };
  const refer = (id: string, version: number, said: object) => call(`POST /clients/${id}/refer`, { version, ...said });
  const toldOfAll = () => sarc.query('SELECT count(*) FROM outbox');

  it('stops by one word all that was made from their record, and nothing more goes from it on the old yes', async () => {
    const id = await come();
    await refer(id, 1, toHub());
    const [hub, beacon] = (await refer(id, 2, toBeacon)).json.referredOn.map((each) => each.id) as [string, string];
    await hears(`/sent-referrals/${hub}`, no('sarc'));
    expect([(await look(hub)).status, (await look(beacon)).status]).toEqual(['withdrawn', 'withdrawn']);
    const before = await toldOfAll();
    const { status, json } = await refer(id, 3, toBeacon);
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent', code: 'withdrawn' }]]);
    expect(await toldOfAll()).toEqual(before);
    await hears(`/sent-referrals/${hub}`, yes('sarc', { at: '2026-11-22T08:00:00Z' }), 2);
    expect((await refer(id, 3, toBeacon)).status).toBe(200);
  });
});

describe('no later step shares on a yes that was taken back', () => {
  it('not a referral on, until the person says yes again', async () => {
    const { id } = await referredOnTwice();
    await hears(`/referrals/${id}`, no('safeguarding-hub'), 5);
    const { status, json } = await referOn(id, 5, toHub());
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent', code: 'withdrawn' }]]);
    await hears(`/referrals/${id}`, yes('safeguarding-hub', { at: '2026-11-22T08:00:00Z' }), 5);
    expect((await referOn(id, 5, toHub({ consent: undefined }))).status).toBe(200);
  });

  it('not a correction of what is over already, nor one that follows from the sender’s', async () => {
    const { sent, hub } = await referredOnTwice();
    for (const step of ['receive', 'accept'] as const) await receiverSays(sarc, step, hub);
    await receiverSays(sarc, 'conclude', hub, { outcome: 'needs-met' });
    await hears(`/sent-referrals/${hub}`, no('safeguarding-hub'), 4);
    const amended = { version: 4, reason: 'correction', summary: 'More of it' };
    const refused = await call(`POST /sent-referrals/${hub}/amend`, amended);
    expect([refused.status, refused.json.code]).toEqual([409, 'consent-withdrawn']);
    await policeAmend(sarc, { ...sent, summary: 'Still more of it' });
    expect(await namesOfTold(sarc, hub)).toEqual(['referral-sent']);
    await hears(`/sent-referrals/${hub}`, yes('safeguarding-hub', { at: '2026-11-22T08:00:00Z' }), 4);
    expect((await call(`POST /sent-referrals/${hub}/amend`, amended)).status).toBe(200);
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
    const id = await made(aConcern({ consent: says('safeguarding-hub', 'safeguarding', { expiresAt: soon }) }));
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
    const [{ id }, sent] = [await referredOnTwice(), await made()];
    const wrong = [422, [{ field: 'consent.recipient', code: 'consent-for-another' }]];
    const ofSent = await hears(`/sent-referrals/${sent}`, no('probation'));
    expect([ofSent.status, ofSent.json.errors]).toMatchObject(wrong);
    const ofReceived = await hears(`/referrals/${id}`, no('probation'), 5);
    expect([ofReceived.status, ofReceived.json.errors]).toMatchObject(wrong);
  });

  it('is not heard by one who looked before something happened, nor before it can have been said', async () => {
    const [{ id }, sent] = [await referredOnTwice(), await made()];
    const tomorrow = no('safeguarding-hub', { at: '2126-01-01T00:00:00Z' });
    for (const [path, version] of [[`/referrals/${id}`, 5] as const, [`/sent-referrals/${sent}`, 1] as const]) {
      expect(await hears(path, no('safeguarding-hub'), 7)).toMatchObject({ status: 409, json: { version } });
      const { status, json } = await hears(path, tomorrow, version);
      expect([status, json.errors]).toMatchObject([400, [{ field: 'consent.at' }]]);
      expect((await call(`GET ${path}`)).json.laterConsents).toEqual([]);
    }
  });

  it('is kept word after word and never changed', async () => {
    const id = await made(aConcern({ person: aChild }));
    for (const day of [21, 22])
      await hears(`/sent-referrals/${id}`, no('safeguarding-hub', { at: `2026-11-${day}T08:00:00Z` }));
    expect((await look(id)).laterConsents).toMatchObject([
      { at: '2026-11-21T08:00:00Z' },
      { at: '2026-11-22T08:00:00Z' },
    ]);
    for (const change of ['DELETE FROM consent_heard', `UPDATE consent_heard SET recorded_by = 'nobody'`])
      await expect(sarc.query(change)).rejects.toThrow(/permission denied/);
  });
});

describe('what somebody says later of safe ways to reach them', () => {
  const unsafe = { call: false, text: true, codeWord: 'library' };
  const lastTold = async (id: string) =>
    (
      await sarc.query<{ amended: object | null }>(
        `SELECT convert_from(body, 'UTF8')::jsonb->'amended'->'safeContact' AS amended
           FROM outbox WHERE subject = $1 ORDER BY sequence DESC LIMIT 1`,
        [id],
      )
    )[0]?.amended;

  it('reaches who was told, by a correction', async () => {
    const id = await made(aConcern({ safeContact: { call: true } }));
    const body = { version: 1, reason: 'correction', safeContact: unsafe };
    expect((await call(`POST /sent-referrals/${id}/amend`, body)).json).toMatchObject({ safeContact: unsafe });
    expect(await lastTold(id)).toEqual(unsafe);
  });

  it('reaches, where the police hear it, all to whom the centre referred them', async () => {
    const { sent, hub, beacon } = await referredOnTwice({ safeContact: { call: true } });
    await policeAmend(sarc, { ...sent, safeContact: unsafe });
    expect([await lastTold(hub), await lastTold(beacon)]).toEqual([unsafe, unsafe]);
  });
});
