import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Incident } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Update {
  readonly id: string;
  readonly incidentId: string;
  readonly state: string;
  readonly number: number;
  readonly entitlement: string;
  readonly because: readonly string[];
  readonly deadline: { readonly standing: string; readonly dueAt: string; readonly explanation: string };
  readonly channels?: readonly object[];
  readonly ended?: object;
  readonly next?: Update;
  readonly code?: string;
  readonly errors?: readonly object[];
}
interface Page {
  readonly items: readonly Update[];
  readonly total: number;
}

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

let officers = 0;

/** An officer of whom nobody has heard before, with incidents of their own. */
function anOfficer() {
  const name = `officer-${(officers += 1)}`;
  const as = officer(name);
  const record = async (more: Partial<Incident> = {}): Promise<string> =>
    (await report(police, anIncident({ reportingOfficer: name, ...more }))).json.id;
  const list = async (pile: string, page = 1) =>
    (await police.call<Page>(`GET /victim-updates?pile=${pile}&page=${page}`, { as })).json;
  const owed = async (): Promise<Update> => (await list('owed')).items[0] as Update;
  const counts = async () => (await police.call('GET /victim-updates/counts', { as })).json;
  const post = (path: string, body: object): Promise<Answered<Update>> => police.call(`POST /${path}`, { as, body });
  return { as, record, list, owed, counts, post };
}

const call = { channel: 'call', at: hoursAgo(0), kind: 'arrest', text: 'He was arrested.' };

describe('what an officer owes', () => {
  it('is listed by when it is due, with the rule, its source and the ways that are safe', async () => {
    const { record, owed } = anOfficer();
    await record({ safeContact: { call: true, codeWord: 'library' } });
    const update = await owed();
    expect(update).toMatchObject({ number: 1, entitlement: 'standard', because: [], state: 'owed' });
    expect(update.deadline.explanation).toContain('What-to-expect-from-us, in an edition that may have been replaced');
    expect(update.channels).toContainEqual({ channel: 'call', name: 'Call', may: true, codeWord: 'library' });
    expect(update.channels).toContainEqual({ channel: 'text', name: 'Text', may: false, because: 'not-said' });
  });

  it('stands in its pile, counted exactly', async () => {
    const { record, list, counts } = anOfficer();
    await record({ reportedAt: hoursAgo(1), category: 'homicide' });
    await record({ reportedAt: hoursAgo(20), category: 'homicide' });
    await record({ reportedAt: hoursAgo(25), category: 'homicide' });
    await record({ reportedAt: hoursAgo(24 * 8) });
    expect(await counts()).toEqual({ owed: 4, 'due-soon': 1, overdue: 2, given: 0 });
    const overdue = await list('overdue');
    expect(overdue).toMatchObject({ total: 2, page: 1, pageSize: 25 });
    expect(overdue.items.map(({ deadline, entitlement }) => [deadline.standing, entitlement])).toEqual([
      ['overdue', 'standard'],
      ['overdue', 'enhanced'],
    ]);
    const soon = await list('due-soon');
    expect(soon.items.map(({ deadline, because }) => [deadline.standing, because])).toEqual([
      ['due-soon', ['most-serious-crime']],
    ]);
  });

  it('comes a page at a time, each update once', async () => {
    const { record, list } = anOfficer();
    const people = Array.from({ length: 27 }, () => ({ role: 'victim' as const, person: { names: [] } }));
    await record({ people });
    const [first, second, third] = [await list('owed'), await list('owed', 2), await list('owed', 3)];
    expect([first.items.length, second.items.length, third.items.length, third.total]).toEqual([25, 2, 0, 27]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(27);
  });

  it('is nobody else’s to see or to give', async () => {
    const { record, owed } = anOfficer();
    await record();
    const { id } = await owed();
    const other = anOfficer();
    expect((await other.list('owed')).total).toBe(0);
    const refused = async (each: string) => {
      const { status, json } = await other.post(`victim-updates/${each}/give`, call);
      return { status, ...json, correlationId: undefined };
    };
    expect(await refused(id)).toEqual(await refused('00000000-0000-4000-8000-000000000000'));
    expect(await refused(id)).toMatchObject({ status: 404 });
  });
});

describe('word that is given', () => {
  it('is kept with who, how and what, and the next is owed from then on', async () => {
    const { record, owed, post, list } = anOfficer();
    await record({ safeContact: { call: true } });
    const { id } = await owed();
    const { status, json } = await post(`victim-updates/${id}/give`, call);
    expect([status, json]).toMatchObject([
      200,
      {
        state: 'given',
        deadline: { standing: 'met' },
        ended: { channel: 'call', kind: 'arrest', text: 'He was arrested.' },
        next: { number: 2, state: 'owed', deadline: { standing: 'running' } },
      },
    ]);
    expect((await list('given')).items.map((each) => each.id)).toEqual([id]);
    expect((await owed()).id).toBe(json.next?.id);
    expect((await post(`victim-updates/${id}/give`, call)).json.code).toBe('already-ended');
  });

  it('is refused by a way that is not safe, and taken where it is said why it was gone', async () => {
    const { record, owed, post } = anOfficer();
    await record({ safeContact: { call: false, text: true } });
    const { id } = await owed();
    const refused = await post(`victim-updates/${id}/give`, call);
    expect([refused.status, refused.json.code, refused.json.errors]).toMatchObject([
      422,
      'unsafe-channel',
      [{ field: 'channel', code: 'said-unsafe' }],
    ]);
    expect((await owed()).id).toBe(id);
    const { json } = await post(`victim-updates/${id}/give`, { ...call, despite: 'She rang us herself.' });
    expect(json.ended).toMatchObject({ despite: 'She rang us herself.' });
  });

  it('goes by what was put right in the referral since, not by what was safe once', async () => {
    const { record, owed, post, as } = anOfficer();
    await record({ safeContact: { call: true } });
    const { id } = await owed();
    const { json: page } = await police.call<Page>('GET /referrals', { as });
    const amended = { version: 1, reason: 'correction', safeContact: { call: false } };
    expect((await post(`referrals/${page.items[0]?.id}/amend`, amended)).status).toBe(200);
    expect((await post(`victim-updates/${id}/give`, call)).json.errors).toMatchObject([{ code: 'said-unsafe' }]);
  });

  it('is given once though two give it at the same moment', async () => {
    const { record, owed, post, list } = anOfficer();
    await record({ safeContact: { call: true } });
    const { id } = await owed();
    const answers = await Promise.all([1, 2, 3].map(() => post(`victim-updates/${id}/give`, call)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect([(await list('owed')).total, (await list('given')).total]).toEqual([1, 1]);
  });

  it('leaves the police by no event', async () => {
    const { record, owed, post } = anOfficer();
    await record({ safeContact: { call: true } });
    const count = async () =>
      (await police.query<{ told: number }>('SELECT count(*)::int AS told FROM outbox'))[0]?.told;
    const before = await count();
    await post(`victim-updates/${(await owed()).id}/give`, call);
    expect(await count()).toBe(before);
  });

  it.each([
    ['give', { ...call, channel: 'pigeon' }, 'channel'],
    ['give', { ...call, at: '2126-11-23T10:00:00Z' }, 'at'],
    ['give', { ...call, at: '2026-01-01T10:00:00Z' }, 'at'],
    ['give', { ...call, at: 'yesterday' }, 'at'],
    ['give', { ...call, kind: 'gossip' }, 'kind'],
    ['give', { ...call, text: ' ' }, 'text'],
    ['give', { ...call, despite: ' ' }, 'despite'],
    ['not-given', { reason: 'busy', at: hoursAgo(0), explanation: 'Busy' }, 'reason'],
    ['not-given', { reason: 'asked-for-none', at: hoursAgo(0), explanation: ' ' }, 'explanation'],
  ])('is refused by %s where it makes no sense, by the name of the field', async (path, body, field) => {
    const { record, owed, post } = anOfficer();
    await record({ safeContact: { call: true } });
    const { status, json } = await post(`victim-updates/${(await owed()).id}/${path}`, body);
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field }]);
  });

  it('is asked for by no pile that there is not', async () => {
    const { as } = anOfficer();
    const { status, json } = await police.call<Update>('GET /victim-updates?pile=late', { as });
    expect([status, json.errors]).toMatchObject([400, [{ field: 'pile' }]]);
  });
});

describe('word that is not given', () => {
  it('is owed no more to a victim who asked for none', async () => {
    const { record, owed, post, counts } = anOfficer();
    await record();
    const body = { reason: 'asked-for-none', at: hoursAgo(0), explanation: 'She wants to forget it.' };
    const { json } = await post(`victim-updates/${(await owed()).id}/not-given`, body);
    expect(json).toMatchObject({ state: 'not-given', ended: { reason: 'asked-for-none' } });
    expect([json.next, await counts()]).toEqual([undefined, { owed: 0, 'due-soon': 0, overdue: 0, given: 0 }]);
  });

  it('is owed again to one who could not be reached', async () => {
    const { record, owed, post } = anOfficer();
    await record();
    const body = { reason: 'could-not-be-reached', at: hoursAgo(0), explanation: 'No answer, twice.' };
    const { json } = await post(`victim-updates/${(await owed()).id}/not-given`, body);
    expect(json.next).toMatchObject({ number: 2, state: 'owed' });
  });
});

describe('an incident that is finalised', () => {
  const done = { how: 'charged', note: 'Charged with burglary.' };

  it('owes its victims nothing more, shows what they were told, and is finalised once', async () => {
    const { record, owed, post, as, counts } = anOfficer();
    const incidentId = await record({ safeContact: { call: true } });
    await post(`victim-updates/${(await owed()).id}/give`, call);
    const { status, json } = await post(`incidents/${incidentId}/finalise`, done);
    expect([status, json]).toMatchObject([
      200,
      {
        finalised: done,
        victimUpdates: [{ state: 'given' }, { state: 'finalised', deadline: { standing: 'cancelled' } }],
      },
    ]);
    expect(await counts()).toEqual({ owed: 0, 'due-soon': 0, overdue: 0, given: 1 });
    expect((await post(`incidents/${incidentId}/finalise`, done)).json.code).toBe('already-finalised');
    expect((await police.call(`GET /incidents/${incidentId}`, { as })).json).toMatchObject({ finalised: done });
  });

  it('is so by its own officer alone, and the computer system that reported it sees nothing of it', async () => {
    const { record, post } = anOfficer();
    const incidentId = await record();
    expect((await anOfficer().post(`incidents/${incidentId}/finalise`, done)).status).toBe(404);
    await post(`incidents/${incidentId}/finalise`, done);
    const { json } = await police.call(`GET /incidents/${incidentId}`, { as: recordsSystem() });
    expect([json['finalised'], json['victimUpdates']]).toEqual([undefined, undefined]);
  });

  it.each([
    [{ how: 'bored', note: 'x' }, 'how'],
    [{ how: 'charged', note: '' }, 'note'],
  ])('is refused where it does not say how and why: %j', async (body, field) => {
    const { record, post } = anOfficer();
    const { status, json } = await post(`incidents/${await record()}/finalise`, body);
    expect([status, json.errors]).toMatchObject([400, [{ field }]]);
  });
});
