import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewReferral } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { amara, priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, aRequest, ellie, policeSend, receiverSays, says } from '../../test/referrals.js';

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
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly [property: string]: unknown;
}

const make = (body: unknown = aRequest(), key = randomUUID()): Promise<Answered<Shown>> =>
  hub.call('POST /sent-referrals', { as: priya, body, key });
const look = async (id: string): Promise<Shown> =>
  (await hub.call<Shown>(`GET /sent-referrals/${id}`, { as: sean })).json;
const take = (id: string, step: string, body: object): Promise<Answered<Shown>> =>
  hub.call(`POST /sent-referrals/${id}/${step}`, { as: priya, body });
const told = (id: string) =>
  hub.query<{ topic: string; type: string; data: Record<string, unknown> }>(
    `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data
       FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a referral that the hub makes', () => {
  it('goes to the one whom it is for, is shown to the whole hub, and nobody else hears of it', async () => {
    const { status, json } = await make();
    expect([status, json]).toMatchObject([201, { to: 'beacon', status: 'sent', warnings: [] }]);
    expect(await look(json.id)).toMatchObject({
      ...{ from: 'safeguarding-hub', to: 'beacon', status: 'sent', version: 1 },
      timeline: [{ step: 'send', byName: 'Priya Nair' }],
      disclosures: [{ event: 'referral-hub.referral-sent.v1', restsOn: 'consent', byName: 'Priya Nair' }],
    });
    const [event, ...others] = await told(json.id);
    expect([event?.topic, others]).toEqual(['referral.safeguarding-hub.beacon', []]);
  });

  it('crosses no further than the person said yes to', async () => {
    const phones = [{ number: '07700 900111' }];
    const wanted = aRequest({ consent: says('beacon', 'given', ['identity']), person: { ...ellie, phones } });
    const { json } = await make(wanted);
    const [event] = await told(json.id);
    expect(event?.data).toMatchObject({ person: { names: ellie.names } });
    expect(JSON.stringify(event?.data)).not.toMatch(/07700|afraid/);
  });

  it.each(['police', 'beacon', 'sarc', 'youth-offending', 'probation'] as const)(
    'may go to each of the others, and says no more than they may be told: %s',
    async (to) => {
      const { status, json } = await make(
        aRequest({ to, incident: { ...aRequest().incident, place: '4 Canary Row' } }),
      );
      expect([status, json.to]).toEqual([201, to]);
      const events = await told(json.id);
      expect(events.map(({ topic }) => topic)).toEqual([`referral.safeguarding-hub.${to}`]);
      expect(JSON.stringify(events).includes('Canary')).toBe(to === 'police');
    },
  );

  it.each<[string, Partial<NewReferral>, object]>([
    ['the person has said no', { consent: says('beacon', 'refused') }, { field: 'consent', code: 'refused' }],
    [
      'nobody asked, and nobody decided to share without',
      { consent: says('police') },
      { field: 'consent', code: 'explicit-consent-missing' },
    ],
    ['it is for what nobody agreed on', { purpose: 'victim-support' }, { field: 'purpose', code: 'no-agreement' }],
    ['it is to the hub itself', { to: 'safeguarding-hub' }, { field: 'purpose', code: 'no-agreement' }],
  ])('is not made where %s, and leaves no trace', async (_, said, problem) => {
    const summary = `canary-${randomUUID()}`;
    const { status, json, text } = await make(aRequest({ ...said, summary }));
    expect([status, json.errors]).toMatchObject([422, [problem]]);
    expect(text).not.toMatch(/canary|Ward/);
    const kept = await hub.query(`SELECT 1 FROM sent_referral WHERE sent::text LIKE $1`, [`%${summary}%`]);
    expect(kept).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no incident', { incident: undefined }, 'incident'],
    ['a purpose that there is not', { purpose: 'gossip' }, 'purpose'],
    ['nobody whom it is about', { person: undefined }, 'person'],
    ['an agency that there is not', { to: 'the neighbours' }, 'to'],
    [
      'what will happen tomorrow',
      { incident: { ...aRequest().incident, occurredAt: '2126-01-01T00:00:00Z' } },
      'incident.occurredAt',
    ],
  ])('is refused with %s, by the name of the field', async (_, said, field) => {
    const { status, json } = await make({ ...aRequest(), ...said });
    expect([status, json.errors]).toMatchObject([400, [{ field }]]);
  });

  it('is taken with a name that nobody knows, and flagged', async () => {
    const { status, json } = await make(aRequest({ person: { names: [] } }));
    expect([status, json]).toMatchObject([201, { warnings: [{ field: 'person.names' }, { field: 'person.birth' }] }]);
  });

  it('is disputed, answered and put right by the hub', async () => {
    const safeContact = { call: true, codeWord: 'Poppy' };
    const { json } = await make(aRequest({ safeContact, riskAssessment: { tool: 'DASH', grade: 'high' } }));
    await receiverSays(hub, 'receive', json.id);
    await receiverSays(hub, 'ask', json.id, { question: 'Which school?' });
    expect((await take(json.id, 'answer', { version: 3, answer: 'The one in Ware' })).json.status).toBe('opened');
    const amended = await take(json.id, 'amend', { version: 4, reason: 'correction', summary: 'She is not afraid.' });
    expect(amended.json).toMatchObject({
      version: 5,
      timeline: expect.arrayContaining([
        expect.objectContaining({
          step: 'amend',
          changes: [expect.objectContaining({ field: 'summary', after: 'She is not afraid.' })],
        }),
      ]),
    });
    expect(amended.json).toMatchObject({ safeContact, riskAssessment: { grade: 'high' } });
    await receiverSays(hub, 'reject', json.id, { reason: 'other', explanation: 'Not ours' });
    expect((await take(json.id, 'dispute', { version: 6, explanation: 'She is.' })).json.status).toBe('disputed');
    expect((await told(json.id)).map(({ type }) => type.split('.')[1])).toEqual([
      ...['referral-sent', 'question-answered', 'referral-amended', 'rejection-disputed'],
    ]);
  });

  it('is listed with the others, by where it stands', async () => {
    const { json } = await make();
    await take(json.id, 'withdraw', { version: 1, reason: 'no-longer-needed' });
    const { json: page } = await hub.call<{ items: readonly Shown[]; total: number }>(
      'GET /sent-referrals?status=withdrawn',
      { as: priya },
    );
    expect(page.total).toBe(page.items.length);
    expect(page.items).toContainEqual(expect.objectContaining({ id: json.id, status: 'withdrawn', to: 'beacon' }));
  });

  it('does not come back as one that the hub was sent', async () => {
    const { json } = await make(aRequest({ to: 'police' }));
    await expect(policeSend(hub, { ...aReferral(), referralId: json.id })).rejects.toMatchObject({
      reason: 'referral-sent-twice',
    });
    expect((await hub.call(`GET /referrals/${json.id}`, { as: priya })).status).toBe(404);
  });

  it('is none of another agency’s business', async () => {
    const { json } = await make();
    const ask = (id: string) => hub.call(`GET /sent-referrals/${id}`, { as: amara });
    const plain = ({ status, text }: Answered) => [status, text.replace(/"(correlationId|instance)":"[^"]*"/g, '')];
    expect(plain(await ask(json.id))).toEqual(plain(await ask(randomUUID())));
  });

  it('cannot be rewritten in what happened to it', async () => {
    for (const table of ['sent_referral_history', 'sent_referral_amendment', 'receivers_breach'])
      await expect(hub.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });
});
