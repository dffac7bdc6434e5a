import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import {
  aChild,
  aReferral,
  leah,
  nadia,
  omar,
  policeSay,
  policeSend,
  ruth,
  sarah,
  startSarcUnderTest,
} from '../../test/sarc-under-test.js';

let sarc: ServiceUnderTest;

beforeAll(async () => {
  sarc = await startSarcUnderTest();
});
afterAll(() => sarc.stop());

const at = '2026-11-24T10:00:00Z';
const today = new Date().toISOString().slice(0, 10);
const adviser = { subject: 'nadia.khan', name: 'Nadia Khan' };
const safeContact = { call: true, text: false, codeWord: 'library' };

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly status: string;
  readonly cameBy: string;
  readonly adviserKind: string;
  readonly adviser?: object;
  readonly reviewOn?: string;
  readonly reviewOverdue?: boolean;
  readonly allowedSteps: readonly string[];
  readonly history: readonly object[];
  readonly contacts: readonly object[];
  readonly needs: readonly object[];
  readonly plan: readonly { readonly action: number }[];
  readonly justiceStages: readonly object[];
  readonly endings: readonly object[];
}

/** Writes from the version that is the latest, unless another is said. */
async function write(id: string, step: string, said: object, as: Caller = ruth): Promise<Answered<Shown>> {
  const { version } = (await sarc.call<Shown>(`GET /isva-cases/${id}`, { as: ruth })).json;
  return sarc.call<Shown>(`POST /isva-cases/${id}/${step}`, { as, body: { version, ...said } });
}
const look = (id: string, as: Caller = ruth) => sarc.call<Shown>(`GET /isva-cases/${id}`, { as });
const listed = async (as: Caller, query = '') => {
  const { json } = await sarc.call<{ items: { id: string }[] }>(`GET /isva-cases?${query}`, { as });
  return json.items.map(({ id }) => id);
};
async function come(more: object = {}): Promise<string> {
  const body = { cameAt: '2026-11-20T10:00:00Z', person: sarah, safeContact, ...more };
  const { json } = await sarc.call<{ id: string }>('POST /clients', { as: ruth, key: randomUUID(), body });
  return json.id;
}
const referred = () => policeSend(sarc, aReferral({}, { safeContact }));
async function supported(id: string): Promise<string> {
  await write(id, 'offer', { at });
  await write(id, 'accept', { at, saidBy: 'self' });
  await write(id, 'allocate', { adviser, reviewOn: today });
  return id;
}

describe.each([
  ['was referred', referred, 'referral'],
  ['came by themselves', come, 'themselves'],
] as const)('an adviser of somebody who %s', (_, arrive, cameBy) => {
  it('is offered, accepted and named, and each step is kept with who wrote it down', async () => {
    const id = await arrive();
    expect((await look(id)).json).toMatchObject({ cameBy, status: 'not-asked', version: 1, adviserKind: 'isva' });
    await write(id, 'not-offer', { reason: 'too-soon', words: 'She was asleep.' });
    await supported(id);
    const { json } = await look(id);
    expect(json).toMatchObject({ status: 'supported', version: 5, adviser, reviewOn: today, reviewOverdue: false });
    expect(json.history).toMatchObject([
      { step: 'not-offer', reasonName: 'It was too soon: it will be offered later', words: 'She was asleep.' },
      { step: 'offer', at, recordedBy: 'ruth.adeyemi' },
      { step: 'accept', saidBy: 'self' },
      { step: 'allocate', adviserName: 'Nadia Khan' },
    ]);
    const page = cameBy === 'referral' ? `/referrals/${id}` : `/clients/${id}`;
    const { json: shown } = await sarc.call<{ isva: Shown }>(`GET ${page}`, { as: leah });
    expect(shown.isva).toMatchObject({ status: 'supported', adviser });
  });

  it('is declined, and can be offered again', async () => {
    const id = await arrive();
    await write(id, 'offer', { at });
    const { json } = await write(id, 'decline', { at, saidBy: 'self', words: 'Not now.' });
    expect([json.status, json.allowedSteps]).toEqual(['declined', ['offer']]);
    expect((await write(id, 'offer', { at })).json.status).toBe('offered');
  });

  it('does the work: needs, a plan, the courts and the reviews', async () => {
    const id = await supported(await arrive());
    const needs = [{ area: 'safety', level: 'high', words: 'He has a key.' }];
    expect((await write(id, 'needs', { on: today, needs }, nadia)).json.needs).toMatchObject([
      { needs: [{ areaName: 'Being and feeling safe' }], recordedBy: 'nadia.khan' },
    ]);
    const { json } = await write(id, 'plan-action', { what: 'Change the locks', who: 'Nadia Khan' }, nadia);
    const action = json.plan[0]?.action;
    const done = await write(id, 'action-end', { action, how: 'done' }, nadia);
    expect(done.json.plan).toMatchObject([{ action, state: 'done' }]);
    expect((await write(id, 'action-end', { action, how: 'dropped' }, nadia)).json.code).toBe('action-over');
    const stage = { stage: 'waiting-for-trial', on: today, words: 'At Luton' };
    expect((await write(id, 'justice-stage', stage, nadia)).json.justiceStages).toMatchObject([
      { ...stage, stageName: 'Waiting for the trial' },
    ]);
    const reviewed = await write(id, 'review', { on: today, nextOn: '2099-01-05' }, nadia);
    expect(reviewed.json.reviewOn).toBe('2099-01-05');
  });

  it('reaches them by safe ways; an unsafe one is refused with the reason, and taken with why it was done', async () => {
    const id = await supported(await arrive());
    const tried = { channel: 'call', at, result: 'reached' };
    expect((await write(id, 'contact', tried, nadia)).json.contacts).toMatchObject([{ channel: 'call' }]);
    const { status, json } = await write(id, 'contact', { ...tried, channel: 'text' }, nadia);
    expect([status, json.code, json.errors]).toMatchObject([
      422,
      'unsafe-channel',
      [{ field: 'channel', code: 'said-unsafe' }],
    ]);
    const despite = 'Sent before the note was read.';
    const kept = await write(id, 'contact', { ...tried, channel: 'text', result: 'sent', despite }, nadia);
    expect(kept.json.contacts).toMatchObject([{ channel: 'call' }, { despite }]);
  });

  it('ends for a reason and with what the client thinks of it; then it is nobody’s, and can begin again', async () => {
    const id = await supported(await arrive());
    const said = { reason: 'justice-over', on: today, view: 'better', viewInWords: 'I was never alone there.' };
    const { status, json } = await write(id, 'end', said, nadia);
    expect([status, json]).toMatchObject([200, { status: 'ended', endings: [said], allowedSteps: [] }]);
    expect(json.adviser).toBeUndefined();
    expect([(await look(id, nadia)).status, await listed(nadia)]).toEqual([404, expect.not.arrayContaining([id])]);
    expect(await listed(ruth, 'status=ended')).toContain(id);
    expect((await write(id, 'offer', { at })).json.status).toBe('offered');
  });

  it('is written down once, though it is sent again or two write at once', async () => {
    const id = await supported(await arrive());
    const body = { version: 4, channel: 'call', at, result: 'no-answer' };
    const send = () => sarc.call<Shown>(`POST /isva-cases/${id}/contact`, { as: nadia, body });
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({ code: 'version-conflict', version: 5 });
    expect((await look(id)).json.contacts).toHaveLength(1);
  });

  it.each([
    ['allocate', { adviser, reviewOn: '2020-01-01' }, 'reviewOn'],
    ['accept', { at: '2126-11-24T10:00:00Z', saidBy: 'self' }, 'at'],
    ['accept', { at, saidBy: 'a neighbour' }, 'saidBy'],
    ['not-offer', { reason: 'other' }, 'words'],
    ['not-offer', { reason: 'busy' }, 'reason'],
    ['allocate', { adviser: { subject: 'nadia.khan' }, reviewOn: today }, 'adviser.name'],
    ['justice-stage', { stage: 'convicted', on: today }, 'stage'],
    ['end', { reason: 'needs-met', on: today, view: 'grateful' }, 'view'],
  ])('refuses by %s what makes no sense, by the name of the field', async (step, said, field) => {
    const id = await arrive();
    if (['accept'].includes(step)) await write(id, 'offer', { at });
    if (['allocate'].includes(step)) {
      await write(id, 'offer', { at });
      await write(id, 'accept', { at, saidBy: 'self' });
    }
    const { status, json } = await write(id, step, said);
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field }]);
  });
});

describe('an adviser’s own clients', () => {
  it('are all that they see: another’s, one without an adviser and nobody at all are told alike', async () => {
    const [own, anothers, nobodys] = [await supported(await come()), await come(), await referred()];
    await supported(anothers);
    await write(anothers, 'reallocate', { adviser: { subject: 'omar.diaz', name: 'Omar Diaz' }, reason: 'workload' });
    expect(await listed(nadia)).toEqual(expect.arrayContaining([own]));
    expect(await listed(nadia)).toEqual(expect.not.arrayContaining([anothers]));
    expect(await listed(omar, 'status=mine')).toEqual([anothers]);
    const plain = (text: string) => text.replace(/"(correlationId|instance)":"[^"]*"/g, '');
    const answers = await Promise.all(
      [anothers, nobodys, randomUUID()].map(async (id) => {
        const seen = await look(id, nadia);
        const body = { version: 1, channel: 'call', at, result: 'reached' };
        const written = await sarc.call(`POST /isva-cases/${id}/contact`, { as: nadia, body });
        return [seen.status, plain(seen.text), written.status, plain(written.text)];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('are shown with what is needed and nothing of an examination; nothing else of the centre’s is theirs', async () => {
    const id = await supported(await come({ summary: 'What she said' }));
    const { text, json } = await look(id, nadia);
    expect(json).toMatchObject({ person: sarah, summary: 'What she said', safeContact });
    expect(text).not.toMatch(/examination|sample|forensic/);
    expect(json.allowedSteps).toEqual(expect.arrayContaining(['contact', 'end']));
    expect(json.allowedSteps).not.toContain('reallocate');
    for (const target of [`GET /clients/${id}`, 'GET /clients', 'GET /referrals', 'GET /sent-referrals'])
      expect([target, (await sarc.call(target, { as: nadia })).status]).toEqual([target, 403]);
    const given = await write(id, 'reallocate', { adviser, reason: 'workload' }, nadia);
    expect(given.status).toBe(403);
  });

  it('are with whom they go to another only for a reason, and the first sees them no more', async () => {
    const id = await supported(await referred());
    const another = { subject: 'omar.diaz', name: 'Omar Diaz' };
    expect((await write(id, 'reallocate', { adviser: another })).json.errors).toMatchObject([{ field: 'reason' }]);
    const { json } = await write(id, 'reallocate', { adviser: another, reason: 'client-asked' });
    expect([json.adviser, json.history.at(-1)]).toMatchObject([another, { reasonName: 'The client asked for it' }]);
    expect([(await look(id, nadia)).status, (await look(id, omar)).status]).toEqual([404, 200]);
  });

  it('stay theirs when the referral is over, and only end where it should never have been there', async () => {
    const [withdrawn, error, late] = [
      await supported(await referred()),
      await supported(await referred()),
      await referred(),
    ];
    await policeSay(sarc, 'withdraw', withdrawn, { reason: 'no-longer-needed' });
    await policeSay(sarc, 'withdraw', late, { reason: 'no-longer-needed' });
    await policeSay(sarc, 'enter-in-error', error, { reason: 'wrong-person' });
    expect((await write(withdrawn, 'contact', { channel: 'call', at, result: 'reached' }, nadia)).status).toBe(200);
    expect((await look(error, nadia)).json.allowedSteps).toEqual(['end']);
    expect((await write(late, 'offer', { at })).json.code).toBe('step-not-allowed');
  });

  it('who are children have an adviser for children, and a parent may answer for them', async () => {
    const id = await come({ person: aChild });
    await write(id, 'offer', { at });
    const { json } = await write(id, 'accept', { at, saidBy: 'parent' });
    expect(json).toMatchObject({ adviserKind: 'chisva', history: [{}, { saidBy: 'parent' }] });
  });

  it('whose review is due stand in a pile of their own', async () => {
    const id = await supported(await come());
    expect(await listed(ruth, 'status=review-due')).not.toContain(id);
    await sarc.query(`UPDATE isva_support SET review_on = '2026-01-05' WHERE case_id = $1`, [id]);
    expect([await listed(ruth, 'status=review-due'), (await look(id)).json.reviewOverdue]).toEqual([
      expect.arrayContaining([id]),
      true,
    ]);
  });
});

describe('what an adviser wrote down', () => {
  it('tells no sender anything, and no row of it can be changed', async () => {
    const id = await referred();
    const before = await sarc.query('SELECT count(*) FROM outbox');
    await supported(id);
    await write(id, 'contact', { channel: 'call', at, result: 'reached' }, nadia);
    expect(await sarc.query('SELECT count(*) FROM outbox')).toEqual(before);
    expect((await sarc.call<{ version: number }>(`GET /referrals/${id}`, { as: ruth })).json.version).toBe(2);
    const logged = await sarc.query(
      `SELECT DISTINCT action, recipients FROM access_log WHERE what = 'isva-support' AND id = $1 ORDER BY action`,
      [id],
    );
    expect(logged).toEqual([
      { action: 'change', recipients: [] },
      { action: 'view', recipients: [] },
    ]);
    for (const attempt of [`UPDATE isva_entry SET kind = 'x'`, 'DELETE FROM isva_entry', 'DELETE FROM isva_support'])
      await expect(sarc.query(attempt)).rejects.toThrow('permission denied');
  });
});
