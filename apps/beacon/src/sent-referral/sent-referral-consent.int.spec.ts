import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, Consent, NewReferral } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  aReferral,
  joanne,
  leah,
  policeAmend,
  policeSend,
  receiverSays,
  says,
  startBeaconUnderTest,
} from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly timeline: readonly object[];
  readonly laterConsents: readonly object[];
  readonly consentEffect: object;
  readonly referredOn: readonly { readonly id: string; readonly to: Agency }[];
}

const call = (target: string, body?: object, as = joanne): Promise<Answered<Shown>> =>
  beacon.call(target, { as, ...(body && { body }) });
const look = async (id: string) => (await call(`GET /sent-referrals/${id}`)).json;
const hears = (id: string, consent: Consent, version = 1, as = joanne) =>
  call(`POST /sent-referrals/${id}/consent`, { version, consent }, as);
const no = (recipient: Agency, more: Partial<Consent> = {}) =>
  says(recipient, 'withdrawn', { at: '2026-11-21T08:00:00Z', by: 'self', how: 'phone', ...more });
const told = async (id: string) =>
  (
    await beacon.query<{ type: string }>(
      `SELECT headers->>'ce_type' AS type FROM outbox WHERE topic LIKE 'referral.%' AND subject = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ type }) => type.split('.')[1]);

async function made(more: Partial<NewReferral> = {}): Promise<string> {
  const { json } = await beacon.call<Shown>('POST /sent-referrals', {
    ...{ as: joanne, body: aConcern(more), key: randomUUID() },
  });
  return json.id;
}

/** One that the police sent, and the two that Joanne made of it: for the hub, and for the centre. */
async function referredOnTwice() {
  const sent = aReferral({}, { summary: 'As the police told it' });
  const id = await policeSend(beacon, sent);
  await call(`POST /referrals/${id}/accept`, { version: 2 });
  const wanted = (to: Agency, purpose: string) => ({ to, purpose, consent: says(to) });
  await call(`POST /referrals/${id}/refer-on`, { version: 3, ...wanted('sarc', 'sexual-assault-care') });
  const { json } = await call(`POST /referrals/${id}/refer-on`, {
    ...{ version: 3, ...wanted('safeguarding-hub', 'safeguarding') },
  });
  const child = (agency: Agency) => String(json.referredOn.find(({ to }) => to === agency)?.id);
  return { sent, id, hub: child('safeguarding-hub'), centre: child('sarc') };
}

describe('a person who tells Beacon that they take their consent back', () => {
  it('stops at once what was sent on their word, and the receiver is told why', async () => {
    const id = await made();
    const { status, json } = await hears(id, no('safeguarding-hub'));
    expect([status, json]).toMatchObject([
      200,
      {
        status: 'withdrawn',
        consentEffect: { sharing: 'stops' },
        laterConsents: [{ decision: 'withdrawn', by: 'self', recordedBy: 'joanne.hale', effect: { sharing: 'stops' } }],
      },
    ]);
    expect(json.timeline.at(-1)).toMatchObject({ step: 'withdraw', reason: 'consent-withdrawn' });
    expect(await told(id)).toEqual(['referral-sent', 'referral-withdrawn']);
  });

  it.each<[string, Partial<NewReferral>, RegExp]>([
    [
      'a duty, as at high risk',
      { riskAssessment: { tool: 'DASH', grade: 'high' } },
      /Consent was asked for and is not required: Safeguarding/,
    ],
    [
      'what a named person decided',
      {
        override: {
          ...{ reason: 'serious-crime', decidedBy: 'Daniel Price', text: 'He has a knife.' },
          at: '2026-11-20T22:30:00Z',
        },
      },
      /^Daniel Price decided to share without consent/,
    ],
  ])('does not stop what rests on %s, and it is said why', async (_, more, because) => {
    const id = await made(more);
    const { json } = await hears(id, no('safeguarding-hub'));
    const effect = { sharing: 'goes-on', because: expect.stringMatching(because) as unknown };
    expect(json).toMatchObject({ status: 'sent', consentEffect: effect, laterConsents: [{ effect }] });
    expect(await told(id)).toEqual(['referral-sent']);
  });

  it('stops by a no to Beacon all that Beacon made of their referral, also what whoever hears it may not know of', async () => {
    const { hub, centre } = await referredOnTwice();
    const { status, json, text } = await hears(hub, no('beacon'), 1, leah);
    expect([status, json.status]).toEqual([200, 'withdrawn']);
    expect(text).not.toMatch(/sarc/);
    expect(await look(centre)).toMatchObject({ status: 'withdrawn', laterConsents: [{ recipient: 'beacon' }] });
    expect(await told(centre)).toEqual(['referral-sent', 'referral-withdrawn']);
  });

  it('stops by a no to one receiver nothing that another was told', async () => {
    const { hub, centre } = await referredOnTwice();
    await hears(centre, no('sarc'));
    expect([(await look(centre)).status, (await look(hub)).status]).toEqual(['withdrawn', 'sent']);
    expect(await told(hub)).toEqual(['referral-sent']);
  });

  it('is told nothing more about where it is over already, until they say yes again', async () => {
    const { sent, hub } = await referredOnTwice();
    for (const step of ['receive', 'accept'] as const) await receiverSays(beacon, step, hub);
    await receiverSays(beacon, 'conclude', hub, { outcome: 'needs-met' });
    expect((await hears(hub, no('safeguarding-hub'), 4)).json).toMatchObject({
      ...{ status: 'concluded', consentEffect: { sharing: 'stops' } },
    });
    const said = { version: 4, reason: 'correction', summary: 'More of her' };
    const amended = await call(`POST /sent-referrals/${hub}/amend`, said);
    expect([amended.status, amended.json.code]).toEqual([409, 'consent-withdrawn']);
    await policeAmend(beacon, { ...sent, summary: 'Still more of her' });
    await hears(hub, says('safeguarding-hub', 'not-asked', { at: '2026-11-22T08:00:00Z' }), 4);
    expect((await call(`POST /sent-referrals/${hub}/amend`, said)).status).toBe(409);
    expect(await told(hub)).toEqual(['referral-sent']);
    await hears(hub, says('safeguarding-hub', 'given', { at: '2026-11-23T08:00:00Z' }), 4);
    expect((await call(`POST /sent-referrals/${hub}/amend`, said)).status).toBe(200);
  });

  it('is not sent there again on the word that they took back, and is on a new one', async () => {
    const { id, hub } = await referredOnTwice();
    await hears(hub, no('safeguarding-hub'));
    const again = async (consent: Consent) =>
      call(`POST /referrals/${id}/refer-on`, { version: 4, to: 'safeguarding-hub', purpose: 'safeguarding', consent });
    const { status, json } = await again(says('safeguarding-hub'));
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent', code: 'explicit-consent-missing' }]]);
    expect((await again(says('safeguarding-hub', 'given', { at: '2026-11-22T08:00:00Z' }))).status).toBe(200);
  });

  it('is seen by the hub no more, though the police put right what they sent', async () => {
    const { sent, id, hub } = await referredOnTwice();
    const sightings = () => beacon.query(`SELECT 1 FROM outbox WHERE topic = 'sighting.beacon' AND subject = $1`, [id]);
    await hears(hub, no('beacon'));
    await policeAmend(beacon, { ...sent, person: { names: [{ kind: 'current', surname: 'O’Bryan' }] } });
    expect(await sightings()).toHaveLength(1);
  });

  it('is heard for the receiver or for Beacon, and for no other', async () => {
    const id = await made();
    const { status, json } = await hears(id, no('police'));
    expect([status, json.errors]).toMatchObject([422, [{ field: 'consent.recipient', code: 'consent-for-another' }]]);
    expect((await hears(id, no('beacon'))).json.status).toBe('withdrawn');
  });

  it('is not heard by one who looked before something happened, nor before they can have said it', async () => {
    const id = await made();
    expect(await hears(id, no('safeguarding-hub'), 7)).toMatchObject({ status: 409, json: { version: 1 } });
    const tomorrow = no('safeguarding-hub', { at: '2126-01-01T00:00:00Z' });
    expect(await hears(id, tomorrow)).toMatchObject({ status: 400, json: { errors: [{ field: 'consent.at' }] } });
    expect(await look(id)).toMatchObject({ status: 'sent', laterConsents: [] });
  });
});
