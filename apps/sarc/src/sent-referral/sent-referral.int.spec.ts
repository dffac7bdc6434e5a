import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewReferral } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  amara,
  grace,
  imran,
  maya,
  receiverSays,
  says,
  startSarcUnderTest,
} from '../../test/sarc-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startSarcUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly [property: string]: unknown;
}

const make = (body: unknown = aConcern(), key = randomUUID()): Promise<Answered<Shown>> =>
  service.call('POST /sent-referrals', { as: imran, body, key });
const look = async (id: string): Promise<Shown> =>
  (await service.call<Shown>(`GET /sent-referrals/${id}`, { as: grace })).json;
const take = (id: string, step: string, body: object): Promise<Answered<Shown>> =>
  service.call(`POST /sent-referrals/${id}/${step}`, { as: imran, body });
const told = (id: string) =>
  service.query<{ topic: string; type: string; data: Record<string, unknown> }>(
    `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data
       FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a referral that the centre makes', () => {
  it('goes to the one whom it is for, is shown to the whole service, and nobody else hears of it', async () => {
    const { status, json } = await make();
    expect([status, json]).toMatchObject([201, { to: 'safeguarding-hub', status: 'sent', warnings: [] }]);
    expect(await look(json.id)).toMatchObject({
      ...{ from: 'sarc', to: 'safeguarding-hub', status: 'sent', version: 1 },
      timeline: [{ step: 'send', byName: 'imran.sheikh' }],
      disclosures: [{ event: 'referral-hub.referral-sent.v1', restsOn: 'consent', byName: 'imran.sheikh' }],
    });
    const [event, ...others] = await told(json.id);
    expect([event?.topic, others]).toEqual(['referral.sarc.safeguarding-hub', []]);
  });

  it('crosses no further than the person said yes to', async () => {
    const phones = [{ number: '07700 900111' }];
    const wanted = aConcern({ consent: says('safeguarding-hub', 'given', ['identity']), person: { ...maya, phones } });
    const { json } = await make(wanted);
    const [event] = await told(json.id);
    expect(event?.data).toMatchObject({ person: { names: maya.names } });
    expect(JSON.stringify(event?.data)).not.toMatch(/07700|afraid/);
  });

  it.each<[string, Partial<NewReferral>, object]>([
    ['the person has said no', { consent: says('safeguarding-hub', 'refused') }, { field: 'consent', code: 'refused' }],
    [
      'nobody asked, and nobody decided to share without',
      { consent: says('beacon') },
      { field: 'consent', code: 'explicit-consent-missing' },
    ],
    ['it is for what nobody agreed on', { purpose: 'victim-support' }, { field: 'purpose', code: 'no-agreement' }],
    ['it is to whom the centre may tell nothing', { to: 'sarc' }, { field: 'purpose', code: 'no-agreement' }],
  ])('is not made where %s, and leaves no trace', async (_, said, problem) => {
    const summary = `canary-${randomUUID()}`;
    const { status, json, text } = await make(aConcern({ ...said, summary }));
    expect([status, json.errors]).toMatchObject([422, [problem]]);
    expect(text).not.toMatch(/canary|Lindqvist/);
    const kept = await service.query(`SELECT 1 FROM sent_referral WHERE sent::text LIKE $1`, [`%${summary}%`]);
    expect(kept).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['no incident', { incident: undefined }, 'incident'],
    ['a purpose that there is not', { purpose: 'gossip' }, 'purpose'],
    ['nobody whom it is about', { person: undefined }, 'person'],
    ['an agency that there is not', { to: 'the neighbours' }, 'to'],
    [
      'what will happen tomorrow',
      { incident: { ...aConcern().incident, occurredAt: '2126-01-01T00:00:00Z' } },
      'incident.occurredAt',
    ],
  ])('is refused with %s, by the name of the field', async (_, said, field) => {
    const { status, json } = await make({ ...aConcern(), ...said });
    expect([status, json.errors]).toMatchObject([400, [{ field }]]);
  });

  it('is taken with a name that nobody knows, and flagged', async () => {
    const { status, json } = await make(aConcern({ person: { names: [] } }));
    expect([status, json]).toMatchObject([201, { warnings: [{ field: 'person.names' }, { field: 'person.birth' }] }]);
  });

  it('is disputed, answered and put right by the centre', async () => {
    const { json } = await make();
    await receiverSays(service, 'receive', json.id);
    await receiverSays(service, 'ask', json.id, { question: 'Which school?' });
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
    await receiverSays(service, 'reject', json.id, { reason: 'other', explanation: 'Not ours' });
    expect((await take(json.id, 'dispute', { version: 6, explanation: 'She is.' })).json.status).toBe('disputed');
    expect((await told(json.id)).map(({ type }) => type.split('.')[1])).toEqual([
      ...['referral-sent', 'question-answered', 'referral-amended', 'rejection-disputed'],
    ]);
  });

  it('is listed with the others, by where it stands', async () => {
    const { json } = await make();
    await take(json.id, 'withdraw', { version: 1, reason: 'no-longer-needed' });
    const { json: page } = await service.call<{ items: readonly Shown[]; total: number }>(
      'GET /sent-referrals?status=withdrawn',
      { as: imran },
    );
    expect(page.total).toBe(page.items.length);
    expect(page.items).toContainEqual(
      expect.objectContaining({ id: json.id, status: 'withdrawn', to: 'safeguarding-hub' }),
    );
  });

  it('is none of another agency’s business', async () => {
    const { json } = await make();
    const ask = (id: string) => service.call(`GET /sent-referrals/${id}`, { as: amara });
    const plain = ({ status, text }: Answered) => [status, text.replace(/"(correlationId|instance)":"[^"]*"/g, '')];
    expect(plain(await ask(json.id))).toEqual(plain(await ask(randomUUID())));
  });

  it('cannot be rewritten in what happened to it', async () => {
    for (const table of ['sent_referral_history', 'sent_referral_amendment', 'receivers_breach'])
      await expect(service.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });
});
