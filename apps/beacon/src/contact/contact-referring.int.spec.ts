import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReferringOn } from '#libs/case-schemas';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import {
  contactSystem,
  daniel,
  joanne,
  leah,
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
  readonly version: number;
  readonly code?: string;
  readonly holder?: { readonly name: string };
  readonly work: readonly object[];
  readonly referredOn: readonly { readonly id: string; readonly to: string; readonly status: string }[];
}
interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly total: number;
}

async function come(more: object = {}): Promise<string> {
  const body = { reportedAt: '2026-11-20T22:00:00Z', category: 'violence', person: sarah, ...more };
  return (await beacon.call<Shown>('POST /contacts', { as: contactSystem, body })).json.id;
}
const call = <T = Shown>(target: string, as: Caller, body?: object): Promise<Answered<T>> =>
  beacon.call(target, { as, ...(body && { body }) });
const look = (id: string, as: Caller) => call(`GET /contacts/${id}`, as);
const take = (id: string, as: Caller, version = 1) => call(`POST /contacts/${id}/assign`, as, { version, to: 'me' });
const pile = async (name: string, as: Caller) => (await call<Page>(`GET /contacts?pile=${name}`, as)).json;
const plain = ({ status, text }: Answered<unknown>) => [
  status,
  text.replace(/"(correlationId|instance)":"[^"]*"/g, '').replace(/[0-9a-f-]{36}/g, ''),
];
const toldOf = (id: string | undefined) =>
  beacon.query<{ topic: string; data: object }>(
    `SELECT topic, convert_from(body, 'UTF8')::jsonb AS data FROM outbox WHERE subject = $1`,
    [id],
  );

const toHub: ReferringOn = { to: 'safeguarding-hub', purpose: 'safeguarding', consent: says('safeguarding-hub') };
const toCentre: ReferringOn = { to: 'sarc', purpose: 'sexual-assault-care', consent: says('sarc') };
const refer = (id: string, version = 2, said: object = toHub, as = joanne) =>
  call(`POST /contacts/${id}/refer-on`, as, { version, ...said });
async function taken(more: object = {}): Promise<string> {
  const id = await come(more);
  await take(id, joanne);
  return id;
}

describe('somebody who came to Beacon by themselves', () => {
  it('is taken on by a caseworker, and read by them and their supervisor alone', async () => {
    const id = await come({ summary: 'She rang.' });
    expect((await pile('unassigned', joanne)).items).toContainEqual(
      expect.objectContaining({ id, personName: expect.any(String), category: 'violence' }),
    );
    expect(plain(await look(id, joanne))).toEqual(plain(await look(randomUUID(), joanne)));
    const { status, json } = await take(id, joanne);
    expect([status, json]).toMatchObject([
      200,
      { version: 2, holder: { name: 'joanne.hale' }, summary: 'She rang.', work: [{ by: 'joanne.hale' }] },
    ]);
    expect((await pile('unassigned', joanne)).items).not.toContainEqual(expect.objectContaining({ id }));
    expect((await pile('mine', joanne)).items).toContainEqual(expect.objectContaining({ id }));
    expect([(await look(id, joanne)).status, (await look(id, daniel)).status]).toEqual([200, 200]);
    expect(plain(await look(id, leah))).toEqual(plain(await look(randomUUID(), leah)));
    const logged = await beacon.query(
      `SELECT action FROM access_log WHERE id = $1 AND action <> 'search' ORDER BY position`,
      [id],
    );
    expect(logged.map((each) => (each as { action: string }).action)).toEqual([
      ...['create', 'refuse', 'change', 'view', 'view', 'refuse'],
    ]);
  });

  it('is taken on by one of two at once, and from nobody but by their supervisor', async () => {
    const id = await come();
    const answers = await Promise.all([take(id, joanne), take(id, leah)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const [winner, loser] = answers[0].status === 200 ? [joanne, leah] : [leah, joanne];
    expect((await take(id, loser, 2)).status).toBe(404);
    const body = { version: 2, to: 'colleague', colleague: { subject: loser.sub, name: 'Another' } };
    expect((await call(`POST /contacts/${id}/assign`, daniel, body)).json).toMatchObject({ version: 3 });
    expect([(await look(id, winner)).status, (await look(id, loser)).status]).toEqual([404, 200]);
  });

  it('is referred by whoever works on them, as Beacon was told it, and their page shows it', async () => {
    const id = await taken({ summary: 'He came back.', safeContact: { text: true }, policeReference: '41/1/26' });
    const { status, json } = await refer(id);
    expect([status, json]).toMatchObject([
      200,
      { version: 3, referredOn: [{ to: 'safeguarding-hub', status: 'sent' }] },
    ]);
    const child = json.referredOn[0]?.id;
    expect(await toldOf(child)).toMatchObject([
      {
        topic: 'referral.beacon.safeguarding-hub',
        data: {
          person: { names: sarah.names },
          incident: { category: 'violence', reference: '41/1/26', occurredAt: '2026-11-20T22:00:00Z' },
          summary: 'He came back.',
          safeContact: { text: true },
        },
      },
    ]);
    const sent = await call<object>(`GET /sent-referrals/${child}`, joanne);
    expect(sent.json).toMatchObject({ contactId: id, disclosures: [{ restsOn: 'consent', byName: 'joanne.hale' }] });
  });

  it.each<[string, object, number, string]>([
    ['without a word of theirs', { ...toHub, consent: undefined }, 422, 'not-shared'],
    ['against their no', { ...toHub, consent: says('safeguarding-hub', 'refused') }, 422, 'not-shared'],
    ['on a yes to somebody else', { ...toHub, consent: says('sarc') }, 422, 'not-shared'],
    ['to whom nothing is agreed', { ...toHub, to: 'probation' }, 422, 'no-agreement'],
    ['to Beacon itself', { ...toHub, to: 'beacon' }, 422, 'no-agreement'],
    [
      'on a yes of tomorrow',
      { ...toHub, consent: says('safeguarding-hub', 'given', { at: '2126-01-01T00:00:00Z' }) },
      400,
      'invalid',
    ],
  ])('is not referred %s, and there is no trace of it', async (_, said, status, code) => {
    const id = await taken();
    const rows = () =>
      beacon.query('SELECT count(*) AS events, (SELECT count(*) FROM sent_referral) AS sent FROM outbox');
    const before = await rows();
    expect(await refer(id, 2, said)).toMatchObject({ status, json: { code } });
    expect(await rows()).toEqual(before);
  });

  it('is not referred on a yes that they gave when they came, nor against a no of then', async () => {
    const yes = await taken({ consent: [says('safeguarding-hub')] });
    expect((await refer(yes, 2, { ...toHub, consent: undefined })).status).toBe(422);
    const no = await taken({ consent: [says('safeguarding-hub', 'refused', { at: '2026-11-20T23:00:00Z' })] });
    expect((await refer(no)).json.code).toBe('not-shared');
    const later = says('safeguarding-hub', 'given', { at: '2026-11-21T23:00:00Z' });
    expect((await refer(no, 2, { ...toHub, consent: later })).status).toBe(200);
  });

  it('is not referred by those who do not work on them, whether or not they may know of them', async () => {
    const id = await taken();
    expect(await refer(id, 2, toHub, daniel)).toMatchObject({ status: 409, json: { code: 'not-yours' } });
    expect(plain(await refer(id, 2, toHub, leah))).toEqual(plain(await refer(randomUUID(), 2, toHub, leah)));
  });

  it('is referred once, though the request is sent twice at once', async () => {
    const id = await taken();
    const answers = await Promise.all([refer(id), refer(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await look(id, joanne)).json.referredOn).toHaveLength(1);
  });

  it('is referred to the centre in secret, which their supervisor does not learn', async () => {
    const id = await taken();
    const before = (await look(id, daniel)).text;
    const answers = await Promise.all([refer(id, 2, toCentre), refer(id, 2, toCentre)]);
    expect(answers.map(({ status, json }) => [status, json.code]).sort()).toEqual([
      [200, undefined],
      [409, 'referred-already'],
    ]);
    expect((await look(id, daniel)).text).toBe(before);
    const child = (await look(id, joanne)).json.referredOn[0]?.id;
    expect((await call(`GET /sent-referrals/${child}`, daniel)).status).toBe(404);
    await call(`POST /contacts/${id}/assign`, daniel, {
      ...{ version: 2, to: 'colleague', colleague: { subject: leah.sub, name: 'Leah Stone' } },
    });
    expect((await look(id, leah)).json.referredOn).toMatchObject([{ id: child, to: 'sarc' }]);
    expect((await call(`GET /sent-referrals/${child}`, leah)).status).toBe(200);
  });

  it('has no line of who worked on them rewritten', async () => {
    for (const attempt of [`UPDATE contact_work SET holder = 'x'`, 'DELETE FROM contact_work'])
      await expect(beacon.query(attempt)).rejects.toThrow('permission denied');
  });
});
