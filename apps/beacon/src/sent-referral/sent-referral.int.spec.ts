import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewReferral } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  amara,
  aReferral,
  daniel,
  joanne,
  policeSend,
  receiverSays,
  sarah,
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
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly [property: string]: unknown;
}

const make = (body: unknown = aConcern(), key = randomUUID()): Promise<Answered<Shown>> =>
  beacon.call('POST /sent-referrals', { as: joanne, body, key });
const look = async (id: string): Promise<Shown> =>
  (await beacon.call<Shown>(`GET /sent-referrals/${id}`, { as: daniel })).json;
const take = (id: string, step: string, body: object): Promise<Answered<Shown>> =>
  beacon.call(`POST /sent-referrals/${id}/${step}`, { as: joanne, body });
const told = (id: string) =>
  beacon.query<{ topic: string; type: string; data: Record<string, unknown> }>(
    `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data
       FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a referral that Beacon makes', () => {
  it('goes to the one whom it is for, is shown to all of Beacon, and nobody else hears of it', async () => {
    const { status, json } = await make();
    expect([status, json]).toMatchObject([201, { to: 'safeguarding-hub', status: 'sent', warnings: [] }]);
    expect(await look(json.id)).toMatchObject({
      ...{ from: 'beacon', to: 'safeguarding-hub', status: 'sent', version: 1 },
      timeline: [{ step: 'send', byName: 'joanne.hale' }],
      disclosures: [{ event: 'referral-hub.referral-sent.v1', restsOn: 'consent', byName: 'joanne.hale' }],
    });
    const [event, ...others] = await told(json.id);
    expect([event?.topic, others]).toEqual(['referral.beacon.safeguarding-hub', []]);
  });

  it.each<[string, Partial<NewReferral>]>([
    ['police', { to: 'police', purpose: 'report-to-police', consent: says('police') }],
    ['sarc', { to: 'sarc', purpose: 'sexual-assault-care', consent: says('sarc') }],
  ])('goes to the %s as well, on the word of whoever wishes it', async (to, more) => {
    const { status, json } = await make(aConcern(more));
    expect([status, json]).toMatchObject([201, { to, status: 'sent' }]);
    expect(await told(json.id)).toMatchObject([{ topic: `referral.beacon.${to}` }]);
  });

  it('crosses no further than the person said yes to', async () => {
    const phones = [{ number: '07700 900111' }];
    const wanted = aConcern({
      consent: says('safeguarding-hub', 'given', { scope: ['identity'] }),
      person: { ...sarah, phones },
    });
    const { json } = await make(wanted);
    const [event] = await told(json.id);
    expect(event?.data).toMatchObject({ person: { names: sarah.names } });
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
    ['it is to whom Beacon may tell nothing', { to: 'probation' }, { field: 'purpose', code: 'no-agreement' }],
  ])('is not made where %s, and leaves no trace', async (_, said, problem) => {
    const summary = `canary-${randomUUID()}`;
    const { status, json, text } = await make(aConcern({ ...said, summary }));
    expect([status, json.errors]).toMatchObject([422, [problem]]);
    expect(text).not.toMatch(/canary|O'Brien/);
    const kept = await beacon.query(`SELECT 1 FROM sent_referral WHERE sent::text LIKE $1`, [`%${summary}%`]);
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

  it('is disputed, answered and put right by Beacon', async () => {
    const { json } = await make();
    await receiverSays(beacon, 'receive', json.id);
    await receiverSays(beacon, 'ask', json.id, { question: 'Which school?' });
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
    await receiverSays(beacon, 'reject', json.id, { reason: 'other', explanation: 'Not ours' });
    expect((await take(json.id, 'dispute', { version: 6, explanation: 'She is.' })).json.status).toBe('disputed');
    expect((await told(json.id)).map(({ type }) => type.split('.')[1])).toEqual([
      ...['referral-sent', 'question-answered', 'referral-amended', 'rejection-disputed'],
    ]);
  });

  it('does not come back as one that Beacon was sent: its id has its conversation', async () => {
    const { json } = await make();
    const back = policeSend(beacon, { ...aReferral(), referralId: json.id });
    await expect(back).rejects.toMatchObject({ reason: 'referral-sent-twice' });
  });

  it('is listed with the others, by where it stands', async () => {
    const { json } = await make();
    await take(json.id, 'withdraw', { version: 1, reason: 'no-longer-needed' });
    const { json: page } = await beacon.call<{ items: readonly Shown[]; total: number }>(
      'GET /sent-referrals?status=withdrawn',
      { as: joanne },
    );
    expect(page.total).toBe(page.items.length);
    expect(page.items).toContainEqual(
      expect.objectContaining({ id: json.id, status: 'withdrawn', to: 'safeguarding-hub' }),
    );
  });

  it('is none of another agency’s business', async () => {
    const { json } = await make();
    const ask = (id: string) => beacon.call(`GET /sent-referrals/${id}`, { as: amara });
    const plain = ({ status, text }: Answered) => [status, text.replace(/"(correlationId|instance)":"[^"]*"/g, '')];
    expect(plain(await ask(json.id))).toEqual(plain(await ask(randomUUID())));
  });

  it('cannot be rewritten in what happened to it', async () => {
    for (const table of [
      'sent_referral_history',
      'sent_referral_amendment',
      'sent_referral_consent',
      'receivers_breach',
    ])
      await expect(beacon.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });
});
