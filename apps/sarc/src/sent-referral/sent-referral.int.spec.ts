import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadlineBreached, NewReferral } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  amara,
  aReferral,
  leah,
  namesOfTold,
  receiverSays,
  ruth,
  sarah,
  says,
  send,
  startSarcUnderTest,
  toldOf,
} from '../../test/sarc-under-test.js';
import { EitherSideConsumer } from '../conversation/either-side.consumer.js';

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
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly [property: string]: unknown;
}

const make = (body: unknown = aConcern(), key = randomUUID()): Promise<Answered<Shown>> =>
  sarc.call('POST /sent-referrals', { as: ruth, body, key });
const look = async (id: string): Promise<Shown> =>
  (await sarc.call<Shown>(`GET /sent-referrals/${id}`, { as: leah })).json;
const take = (id: string, step: string, body: object): Promise<Answered<Shown>> =>
  sarc.call(`POST /sent-referrals/${id}/${step}`, { as: ruth, body });
describe('a referral that the centre makes', () => {
  it('goes to the one whom it is for, is shown to the whole centre, and nobody else hears of it', async () => {
    const { status, json } = await make();
    expect([status, json]).toMatchObject([201, { to: 'safeguarding-hub', status: 'sent', warnings: [] }]);
    expect(await look(json.id)).toMatchObject({
      ...{ from: 'sarc', to: 'safeguarding-hub', status: 'sent', version: 1 },
      timeline: [{ step: 'send', byName: 'ruth.adeyemi' }],
      disclosures: [{ event: 'referral-hub.referral-sent.v1', restsOn: 'consent', byName: 'ruth.adeyemi' }],
    });
    const [event, ...others] = await toldOf(sarc, json.id);
    expect([event?.topic, others]).toEqual(['referral.sarc.safeguarding-hub', []]);
  });

  it('crosses no further than the person said yes to', async () => {
    const phones = [{ number: '07700 900111' }];
    const wanted = aConcern({
      consent: says('safeguarding-hub', 'safeguarding', { scope: ['identity'] }),
      person: { ...sarah, phones },
    });
    const { json } = await make(wanted);
    const [event] = await toldOf(sarc, json.id);
    expect(event?.data).toMatchObject({ person: { names: sarah.names } });
    expect(JSON.stringify(event?.data)).not.toMatch(/07700|afraid/);
  });

  it.each<[string, Partial<NewReferral>, object]>([
    [
      'the person has said no',
      { consent: says('safeguarding-hub', 'safeguarding', { decision: 'refused' }) },
      { field: 'consent', code: 'refused' },
    ],
    [
      'nobody asked, and nobody decided to share without',
      { consent: says('beacon', 'victim-support') },
      { field: 'consent', code: 'explicit-consent-missing' },
    ],
    ['it is for what nobody agreed on', { purpose: 'victim-support' }, { field: 'purpose', code: 'no-agreement' }],
    ['it is to whom the centre may tell nothing', { to: 'probation' }, { field: 'purpose', code: 'no-agreement' }],
  ])('is not made where %s, and leaves no trace', async (_, said, problem) => {
    const summary = `canary-${randomUUID()}`;
    const { status, json, text } = await make(aConcern({ ...said, summary }));
    expect([status, json.errors]).toMatchObject([422, [problem]]);
    expect(text).not.toMatch(/canary|Sarah/);
    const kept = await sarc.query(`SELECT 1 FROM sent_referral WHERE sent::text LIKE $1`, [`%${summary}%`]);
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
    await receiverSays(sarc, 'receive', json.id);
    await receiverSays(sarc, 'ask', json.id, { question: 'Which school?' });
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
    await receiverSays(sarc, 'reject', json.id, { reason: 'other', explanation: 'Not ours' });
    expect((await take(json.id, 'dispute', { version: 6, explanation: 'She is.' })).json.status).toBe('disputed');
    expect(await namesOfTold(sarc, json.id)).toEqual([
      ...['referral-sent', 'question-answered', 'referral-amended', 'rejection-disputed'],
    ]);
  });

  it('keeps what it said where something else of it is put right', async () => {
    const { json } = await make(aConcern({ safeContact: { call: false }, priority: 'urgent' }));
    const amended = await take(json.id, 'amend', { version: 1, reason: 'correction', summary: 'Put right.' });
    expect(amended.json).toMatchObject({ summary: 'Put right.', safeContact: { call: false }, priority: 'urgent' });
    const [, event] = await toldOf(sarc, json.id);
    expect(event?.data).toMatchObject({ amended: { summary: 'Put right.', safeContact: { call: false } } });
  });

  it('is not put right in what does not cross: the receiver would learn that there was something', async () => {
    const { json } = await make();
    const person = { ...aConcern().person, identifiers: [{ type: 'nhs-number', value: '9434765919' }] };
    const { status, json: refused } = await take(json.id, 'amend', { version: 1, reason: 'correction', person });
    expect([status, refused.code]).toEqual([422, 'nothing-amended']);
    expect(await namesOfTold(sarc, json.id)).toEqual(['referral-sent']);
  });

  it('goes by no number of the centre’s own: not the person’s, not the incident’s, not that of the request', async () => {
    const recordId = `canary-${randomUUID()}`;
    const consent = says('safeguarding-hub', 'safeguarding', { personRecordId: recordId });
    const body = aConcern({ person: { ...sarah, recordId }, consent });
    const incident = { ...body.incident, reference: 'canary-reference', place: 'canary-place' };
    const traceparent = `00-${'a1'.repeat(16)}-${'b2'.repeat(8)}-01`;
    const { json } = await sarc.call<Shown>('POST /sent-referrals', {
      ...{ as: ruth, key: 'canary-key', body: { ...body, incident } },
      headers: { 'x-correlation-id': 'canary-correlation', traceparent },
    });
    const [event] = await toldOf(sarc, json.id);
    expect(event?.data).toMatchObject({ person: { recordId: json.id }, consent: { decision: 'given' } });
    expect(JSON.stringify(event)).not.toMatch(/canary|a1a1a1/);
  });

  it('is not made on the answer of somebody else', async () => {
    const consent = says('safeguarding-hub', 'safeguarding', { personRecordId: 'another' });
    const { status, json } = await make(aConcern({ person: { ...sarah, recordId: 'S-1' }, consent }));
    expect([status, json.errors]).toMatchObject([422, [{ code: 'explicit-consent-missing' }]]);
  });

  it('shows what the receiver was late with, once, and believes it of nobody else', async () => {
    const { json } = await make();
    const heard = (source: string) =>
      sarc.app.get(Transactions).run((manager) => {
        const breach: DeadlineBreached = {
          ...{ referralId: json.id, at: '2026-11-24T09:00:00Z', owner: 'receiver', policy: 'hub-contact-decision' },
          ...{ what: 'Decision', dueAt: '2026-11-23T23:59:59.999Z', explanation: 'Due by Monday.' },
        };
        return sarc.app.get(EitherSideConsumer).breached(breach, { manager, source, subject: json.id } as Delivery);
      });
    await heard('/agencies/safeguarding-hub');
    await heard('/agencies/safeguarding-hub');
    await expect(heard('/agencies/police')).rejects.toMatchObject({ reason: 'unknown-referral' });
    expect((await look(json.id))['receiversBreaches']).toMatchObject([{ policy: 'hub-contact-decision' }]);
    expect((await look(json.id))['receiversBreaches']).toHaveLength(1);
  });

  it('does not come back as one that the centre was sent: its id has its conversation', async () => {
    const { json } = await make();
    const back = { ...aReferral(), referralId: json.id, agreement: 'hub-sarc-safeguarding' };
    await expect(send(sarc, back, 'safeguarding-hub')).rejects.toMatchObject({ reason: 'referral-sent-twice' });
  });

  it('is listed with the others, by where it stands', async () => {
    const { json } = await make();
    await take(json.id, 'withdraw', { version: 1, reason: 'no-longer-needed' });
    const { json: page } = await sarc.call<{ items: readonly Shown[]; total: number }>(
      'GET /sent-referrals?status=withdrawn',
      { as: ruth },
    );
    expect(page.total).toBe(page.items.length);
    expect(page.items).toContainEqual(
      expect.objectContaining({ id: json.id, status: 'withdrawn', to: 'safeguarding-hub' }),
    );
  });

  it('is none of another agency’s business', async () => {
    const { json } = await make();
    const ask = (id: string) => sarc.call(`GET /sent-referrals/${id}`, { as: amara });
    const plain = ({ status, text }: Answered) => [status, text.replace(/"(correlationId|instance)":"[^"]*"/g, '')];
    expect(plain(await ask(json.id))).toEqual(plain(await ask(randomUUID())));
  });

  it('cannot be rewritten in what happened to it', async () => {
    for (const table of ['sent_referral_history', 'sent_referral_amendment', 'receivers_breach'])
      await expect(sarc.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });
});
