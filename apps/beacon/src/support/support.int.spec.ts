import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { aReferral, joanne, policeAmend, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;
let id: string;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

interface Shown {
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
  readonly channels: readonly { readonly channel: string; readonly may: boolean; readonly because?: string }[];
  readonly deadlines: readonly { readonly policy: string; readonly standing: string }[];
  readonly support: {
    readonly contactAttempts: readonly object[];
    readonly needsAssessments: readonly object[];
    readonly plan: readonly { readonly action: number; readonly state: string }[];
    readonly ownViews: readonly object[];
    readonly restorativeJustice: readonly object[];
    readonly marac: readonly object[];
  };
}

const post = (path: string, body: object): Promise<Answered<Shown>> =>
  beacon.call(`POST /referrals/${id}/${path}`, { as: joanne, body });
const look = async (): Promise<Shown> => (await beacon.call<Shown>(`GET /referrals/${id}`, { as: joanne })).json;

beforeEach(async () => {
  id = await policeSend(beacon, aReferral({}, { safeContact: { call: true, text: false, codeWord: 'library' } }));
  await post('accept', { version: 2 });
});

describe('the work with a person', () => {
  it('shows by which ways they may be reached now, and why not by the others', async () => {
    const { channels } = await look();
    expect(channels).toContainEqual({ channel: 'call', name: 'Call', may: true, codeWord: 'library' });
    expect(channels).toContainEqual({ channel: 'text', name: 'Text', may: false, because: 'said-unsafe' });
    expect(channels).toContainEqual({ channel: 'letter', name: 'Write', may: false, because: 'not-said' });
  });

  it('has an attempt written down, and the first contact is made when they are reached', async () => {
    const tried = { version: 3, channel: 'call', at: '2026-11-23T10:00:00Z' };
    const { json } = await post('contact-attempts', { ...tried, result: 'no-answer' });
    const first = ({ deadlines }: Shown) => deadlines.find(({ policy }) => policy === 'beacon-first-contact')?.standing;
    expect(first(json)).not.toMatch(/^met/);
    const { json: reached } = await post('contact-attempts', { ...tried, result: 'reached', note: 'She is well.' });
    expect(first(reached)).toMatch(/^met/);
    expect(reached.support.contactAttempts).toMatchObject([
      { result: 'no-answer', recordedBy: 'joanne.hale' },
      { result: 'reached', note: 'She is well.' },
    ]);
  });

  it('refuses an attempt by an unsafe way with the reason, and takes it where it is said why it was made', async () => {
    const tried = { version: 3, channel: 'text', at: '2026-11-23T10:00:00Z', result: 'sent' };
    const { status, json } = await post('contact-attempts', tried);
    expect([status, json.code, json.errors]).toMatchObject([
      422,
      'unsafe-channel',
      [{ field: 'channel', code: 'said-unsafe' }],
    ]);
    expect((await look()).support.contactAttempts).toEqual([]);
    const { json: kept } = await post('contact-attempts', { ...tried, despite: 'Sent before the note was read.' });
    expect(kept.support.contactAttempts).toMatchObject([{ despite: 'Sent before the note was read.' }]);
  });

  it('has needs, a plan, and what became of each action', async () => {
    const needs = [{ area: 'safety', level: 'high', words: 'He has a key.' }];
    const assessed = await post('needs-assessments', { version: 3, assessedOn: '2026-11-23', needs });
    expect(assessed.json.support.needsAssessments).toMatchObject([
      { assessedOn: '2026-11-23', needs: [{ ...needs[0], areaName: 'Being and feeling safe' }] },
    ]);
    const planned = { version: 3, what: 'Change the locks', who: 'Joanne Hale', area: 'safety', by: '2026-12-01' };
    const { json } = await post('plan-actions', planned);
    const action = Number(json.support.plan[0]?.action);
    const { json: done } = await post('plan-actions/end', { version: 3, action, how: 'done' });
    expect(done.support.plan).toMatchObject([{ action, what: 'Change the locks', state: 'done' }]);
    expect((await post('plan-actions/end', { version: 3, action, how: 'dropped' })).json.code).toBe('action-over');
    expect((await post('plan-actions/end', { version: 3, action: 99, how: 'done' })).json.errors).toMatchObject([
      { field: 'action', code: 'no-such-action' },
    ]);
  });

  it('ends with what the person thinks of it, also once it is over, and no sender hears of it', async () => {
    await post('conclude', { version: 3, outcome: 'needs-met' });
    await post('restorative-justice', { version: 4, interest: 'perhaps-later' });
    const { json } = await post('own-view', { version: 4, view: 'better', words: 'I sleep again. canary' });
    expect([json.support.ownViews, json.support.restorativeJustice]).toMatchObject([
      [{ view: 'better', words: 'I sleep again. canary' }],
      [{ interest: 'perhaps-later' }],
    ]);
    expect((await post('plan-actions', { version: 4, what: 'More', who: 'Me' })).json.code).toBe('not-now');
    const told = await beacon.query(`SELECT 1 FROM outbox WHERE convert_from(body, 'UTF8') LIKE '%canary%'`);
    expect(told).toEqual([]);
  });

  it('has that it was referred to MARAC: the hub hears the days until it is taken back, and of a word that is put right', async () => {
    const said = { version: 3, referred: true, referredOn: '2026-11-22', because: 'She is very afraid. canary' };
    const { json } = await post('marac', said);
    expect(json.support.marac).toMatchObject([{ referredOn: '2026-11-22', recordedBy: 'joanne.hale' }]);
    await post('marac', { ...said, because: 'And he has a key.' });
    const person = { names: [{ kind: 'current' as const, forenames: 'Sarah', surname: 'Put-Right' }] };
    const amended = aReferral({}, { referralId: id, person });
    await policeAmend(beacon, amended);
    await post('marac', { version: 4, referred: false, because: 'It was another one.' });
    const told = await beacon.query<{ marac: object | null }>(
      `SELECT convert_from(body, 'UTF8')::jsonb -> 'marac' AS marac FROM outbox
        WHERE topic = 'sighting.beacon' AND subject = $1 ORDER BY sequence`,
      [id],
    );
    const days = { referredOn: '2026-11-22' };
    expect(told.map(({ marac }) => marac)).toEqual([null, days, days, null]);
    expect(await beacon.query(`SELECT 1 FROM outbox WHERE convert_from(body, 'UTF8') LIKE '%canary%'`)).toEqual([]);
  });

  it.each([
    ['contact-attempts', { channel: 'pigeon', at: '2026-11-23T10:00:00Z', result: 'sent' }, 'channel'],
    ['contact-attempts', { channel: 'call', at: '2126-11-23T10:00:00Z', result: 'reached' }, 'at'],
    ['needs-assessments', { assessedOn: '2026-11-23', needs: [] }, 'needs'],
    ['needs-assessments', { assessedOn: '2126-11-23', needs: [{ area: 'home', level: 'some' }] }, 'assessedOn'],
    ['plan-actions', { what: ' ', who: 'Joanne' }, 'what'],
    ['own-view', { view: 'grateful' }, 'view'],
    ['restorative-justice', { interest: 'maybe' }, 'interest'],
    ['marac', { referred: true }, 'referredOn'],
    ['marac', { referred: true, referredOn: '2126-11-23' }, 'referredOn'],
    ['marac', { referred: true, referredOn: '2026-11-31' }, 'referredOn'],
    ['marac', { referred: false }, 'because'],
  ])('refuses by %s what makes no sense, by the name of the field', async (path, body, field) => {
    const { status, json } = await post(path, { version: 3, ...body });
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field }]);
  });

  it('is never rewritten', async () => {
    for (const attempt of [`UPDATE support_entry SET kind = 'x'`, 'DELETE FROM support_entry'])
      await expect(beacon.query(attempt)).rejects.toThrow('permission denied');
  });
});
