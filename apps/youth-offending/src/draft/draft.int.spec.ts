import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  amara,
  grace,
  imran,
  says,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly missing: readonly { readonly field: string; readonly code: string }[];
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly [property: string]: unknown;
}

const hana: Caller = { ...imran, sub: 'hana.weiss', name: 'hana.weiss' };
/** All in a draft that is not known at first. */
const beginning = { purpose: 'safeguarding', incident: { category: 'violence' }, summary: 'She is afraid.' };

const begin = async (said: object = beginning, as = imran, key = randomUUID()): Promise<string> => {
  const { status, json } = await service.call<Shown>('POST /drafts', { as, body: said, key });
  expect(status).toBe(201);
  return json.id;
};
const look = (id: string, as = imran): Promise<Answered<Shown>> => service.call(`GET /drafts/${id}`, { as });
const change = (id: string, version: number, said: object, as = imran): Promise<Answered<Shown>> =>
  service.call(`PUT /drafts/${id}`, { as, body: { version, ...said } });
const discard = (id: string, version: number, as = imran) =>
  service.call<Shown>(`DELETE /drafts/${id}?version=${version}`, { as });
const send = (id: string, version = 1, as = imran): Promise<Answered<Shown>> =>
  service.call(`POST /drafts/${id}/send`, { as, body: { version } });
const list = async (as: Caller, page = 1) =>
  (await service.call<{ items: readonly Shown[]; total: number }>(`GET /drafts?page=${page}`, { as })).json;
const counted = async (table: string, canary: string): Promise<number> =>
  (await service.query(`SELECT 1 FROM ${table} each WHERE each::text LIKE $1`, [`%${canary}%`])).length;
const plain = ({ status, text }: Answered<Shown>) => [status, text.replace(/"correlationId":"[^"]*"/, '')];

describe('a draft', () => {
  it('is kept as far as it is written, and says what is still missing', async () => {
    const id = await begin();
    expect((await look(id)).json).toMatchObject({
      ...{ id, status: 'draft', version: 1, begunBy: 'imran.sheikh', personName: 'Name not known' },
      said: beginning,
      missing: expect.arrayContaining([
        { field: 'to', code: 'missing' },
        { field: 'person', code: 'missing' },
        { field: 'incident.occurredAt', code: 'missing' },
      ]),
    });
  });

  it('is begun once under one key', async () => {
    const key = randomUUID();
    const before = (await list(imran)).total;
    expect(await begin(beginning, imran, key)).toBe(await begin(beginning, imran, key));
    expect((await list(imran)).total).toBe(before + 1);
  });

  it('is changed, and a second time by nobody who looked before', async () => {
    const id = await begin();
    const { status, json } = await change(id, 1, aConcern());
    expect([status, json]).toMatchObject([200, { version: 2, missing: [], personName: 'Maya Lindqvist' }]);
    expect((await change(id, 1, aConcern())).json.version).toBe(2);
    expect(await change(id, 1, beginning)).toMatchObject({
      status: 409,
      json: { code: 'version-conflict', version: 2 },
    });
    expect((await look(id)).json.said).toMatchObject({ to: 'safeguarding-hub', person: { names: [{}] } });
  });

  it.each<[string, object, string]>([
    ['what no referral has', { mood: 'grim' }, 'mood'],
    ['an account that is too long', { summary: 'x'.repeat(10_001) }, 'summary'],
    ['an agency that there is not', { to: 'the neighbours' }, 'to'],
    ['a moment that is none', { incident: { occurredAt: 'lately' } }, 'incident.occurredAt'],
  ])('is refused with %s, by the name of the field', async (_, said, field) => {
    const refused = await service.call<Shown>('POST /drafts', { as: imran, body: said, key: randomUUID() });
    expect([refused.status, refused.json.errors]).toMatchObject([400, [{ field }]]);
    expect(await change(await begin(), 1, said)).toMatchObject({ status: 400, json: { errors: [{ field }] } });
  });

  it('is discarded, and is gone', async () => {
    const canary = `canary-${randomUUID()}`;
    const id = await begin({ summary: canary });
    expect((await discard(id, 2)).status).toBe(409);
    expect((await discard(id, 1)).status).toBe(204);
    expect((await look(id)).status).toBe(404);
    expect(await counted('draft', canary)).toBe(0);
  });

  it('reaches nobody: no event, no disclosure, no line of a log and no remembered answer has anything of it', async () => {
    const canary = `canary-${randomUUID()}`;
    const id = await begin({ ...aConcern(), summary: canary });
    await change(id, 1, { ...aConcern(), summary: `${canary} again` });
    for (const table of ['outbox', 'disclosure', 'access_log', 'idempotency_key', 'sent_referral'])
      expect([table, await counted(table, canary)]).toEqual([table, 0]);
    expect(await counted('outbox', id)).toBe(0);
    expect(service.logged.filter((line) => line.includes(canary) || line.includes('Lindqvist'))).toEqual([]);
  });
});

describe('whose a draft is', () => {
  it('another practitioner finds nothing, by whatever way they ask, and it is written down that they did', async () => {
    const [id, absent] = [await begin(), randomUUID()];
    const ways = [
      (each: string) => look(each, hana),
      (each: string) => change(each, 1, beginning, hana),
      (each: string) => discard(each, 1, hana),
      (each: string) => send(each, 1, hana),
      (each: string) => look(each, amara),
    ];
    for (const ask of ways) expect(plain(await ask(id))).toEqual(plain(await ask(absent)));
    expect((await list(hana)).items.map((each) => each.id)).not.toContain(id);
    const refused = await service.query(`SELECT 1 FROM access_log WHERE id = $1 AND action = 'refuse'`, [id]);
    expect(refused).toHaveLength(4);
    expect((await look(id)).json.version).toBe(1);
  });

  it('a supervisor sees everybody’s, counted whole however many there are, and may go on with one', async () => {
    const ids = await Promise.all(Array.from({ length: 26 }, () => begin(beginning, hana)));
    const [first, second] = [await list(hana), await list(hana, 2)];
    expect([first.total, first.items.length, second.items.length]).toEqual([26, 25, 1]);
    expect((await list(grace)).total).toBeGreaterThanOrEqual(26);
    expect((await change(String(ids[0]), 1, aConcern(), grace)).json).toMatchObject({
      version: 2,
      begunBy: 'hana.weiss',
    });
  });
});

describe('a draft that is sent', () => {
  it('is a referral like any other, and no draft any more', async () => {
    const id = await begin(aConcern());
    const { status, json } = await send(id);
    expect([status, json]).toMatchObject([201, { to: 'safeguarding-hub', status: 'sent', warnings: [] }]);
    const { json: sent } = await service.call<Shown>(`GET /sent-referrals/${json.id}`, { as: imran });
    expect(sent).toMatchObject({
      timeline: [{ step: 'send', byName: 'imran.sheikh' }],
      disclosures: [{ restsOn: 'consent' }],
    });
    expect((await look(id)).status).toBe(404);
  });

  it('is one referral however often and by however many it is sent at once', async () => {
    const canary = `canary-${randomUUID()}`;
    const id = await begin(aConcern({ summary: canary }));
    const answers = await Promise.all([send(id), send(id), send(id, 1, grace), send(id), send(id, 1, grace)]);
    const made = new Set(answers.filter(({ status }) => status === 201).map(({ json }) => json.id));
    expect(answers.map(({ status }) => status).every((status) => status === 201 || status === 404)).toBe(true);
    expect([made.size, await counted('sent_referral', canary)]).toEqual([1, 1]);
  });

  it('is told of again to whoever sends it again', async () => {
    const id = await begin(aConcern());
    const [first, again] = [await send(id), await send(id)];
    expect([again.json, again.headers.get('idempotency-replayed')]).toEqual([first.json, 'true']);
  });

  it.each<[string, object, number, string, object]>([
    ['something is missing', beginning, 422, 'draft-incomplete', { field: 'to', code: 'missing' }],
    [
      'the person has said no',
      aConcern({ consent: says('safeguarding-hub', 'refused') }),
      ...([422, 'not-shared', { field: 'consent', code: 'refused' }] as const),
    ],
    ['nobody agreed on it', aConcern({ to: 'sarc' }), 422, 'no-agreement', { field: 'purpose' }],
    [
      'it is of tomorrow',
      aConcern({ incident: { ...aConcern().incident, occurredAt: '2126-01-01T00:00:00Z' } }),
      ...([400, 'invalid', { field: 'incident.occurredAt' }] as const),
    ],
  ])('is not sent where %s, and stays as it was', async (_, said, status, code, problem) => {
    const id = await begin(said);
    const refused = await send(id);
    expect([refused.status, refused.json.code]).toEqual([status, code]);
    expect(refused.json.errors).toContainEqual(expect.objectContaining(problem));
    expect((await look(id)).json.version).toBe(1);
    expect((await change(id, 1, aConcern())).status).toBe(200);
    expect((await send(id, 2)).status).toBe(201);
  });

  it('is not sent by somebody who looked before it was changed', async () => {
    const id = await begin(aConcern());
    await change(id, 1, aConcern({ summary: 'She has left.' }));
    expect(await send(id, 1)).toMatchObject({ status: 409, json: { code: 'version-conflict', version: 2 } });
  });
});
