import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { call, daysAgo, hoursAgo, invited, write, type CaseShown } from '../../test/casework.js';
import { amara, priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, policeSend, send, senderSays } from '../../test/referrals.js';
import { personOf, seen, take } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

/** A meeting about a referral that has just come, and where it is written down. */
async function meeting(more: object = {}): Promise<{ readonly referralId: string; readonly at: string }> {
  const referralId = await policeSend(hub);
  return { referralId, at: `${referralId}/strategy-meetings/${await call(hub, referralId, more)}` };
}

const came = { attendance: [{ invited: 1, present: true }] };
const today = (): string => hoursAgo(0).slice(0, 10);
const tomorrow = (): string => hoursAgo(-24).slice(0, 10);

describe('a strategy meeting', () => {
  it('is kept whole: who was asked and came, what each told, what was decided, what is to be done, and the minutes', async () => {
    const { referralId, at } = await meeting();
    await write(hub, `${at}/invited`, { invited: [{ agency: 'health', name: 'Jo Ward', role: 'Health visitor' }] });
    const absent = { invited: 3, present: false, whyAbsent: 'On leave' };
    await write(hub, `${at}/attendance`, { attendance: [...came.attendance, absent] });
    await write(hub, `${at}/information`, { agency: 'police', name: 'DS Raj Shah', words: 'He was here in May.' });
    await write(hub, `${at}/decisions`, { decision: 'section-47-joint', reasons: 'Both are hurt.' });
    const owner = { agency: 'police', name: 'DS Raj Shah' };
    await write(hub, `${at}/actions`, { what: 'Speak to the school', dueOn: tomorrow(), owner });
    const closed = await write(hub, `${at}/close`, { minutes: 'All agreed.', nextReviewOn: tomorrow() }, sean);
    expect([closed.status, closed.json.strategyMeetings]).toMatchObject([
      200,
      [
        {
          reason: 'She may be hurt again.',
          calledBy: 'Priya Nair',
          invited: [{ ...invited[0], present: true }, invited[1], { name: 'Jo Ward', ...absent }],
          information: [{ agency: 'police', words: 'He was here in May.', recordedBy: 'Priya Nair' }],
          decisions: [
            { decision: 'section-47-joint', source: 'Children Act 1989, section 47', standing: 'background' },
          ],
          actions: [{ action: 1, what: 'Speak to the school', dueOn: tomorrow(), owner }],
          ended: { how: 'closed', words: 'All agreed.', nextReviewOn: tomorrow(), recordedBy: 'Sean Byrne' },
        },
      ],
    ]);
    const { json } = await hub.call<CaseShown>(`GET /referrals/${referralId}`, { as: priya });
    expect(json.strategyMeetings).toEqual(closed.json.strategyMeetings);
  });

  it('is not closed without minutes, with nobody there, while an action is nobody’s, or before it is held', async () => {
    const { at } = await meeting();
    expect((await write(hub, `${at}/close`, { minutes: ' ' })).json.errors).toMatchObject([{ field: 'minutes' }]);
    await write(hub, `${at}/actions`, { what: 'Find him', dueOn: tomorrow() });
    const { status, json } = await write(hub, `${at}/close`, { minutes: 'All agreed.' });
    expect([status, json.errors]).toMatchObject([
      422,
      [
        { field: 'attendance', code: 'nobody-present' },
        { field: 'actions[1].owner', code: 'action-without-owner' },
      ],
    ]);
    await write(hub, `${at}/attendance`, came);
    await write(hub, `${at}/actions/owner`, { action: 1, owner: { agency: 'police', name: 'DS Raj Shah' } });
    expect((await write(hub, `${at}/close`, { minutes: 'All agreed.' })).status).toBe(200);
    const later = await meeting({ plannedFor: hoursAgo(-1) });
    await write(hub, `${later.at}/attendance`, came);
    expect((await write(hub, `${later.at}/close`, { minutes: 'x' })).json.code).toBe('not-yet-held');
  });

  it('that is over is added to no more, but for whose its actions are and what became of them', async () => {
    const { at } = await meeting();
    await write(hub, `${at}/attendance`, came);
    const owner = { agency: 'police', name: 'DS Raj Shah' };
    await write(hub, `${at}/actions`, { what: 'Find him', dueOn: tomorrow(), owner });
    await write(hub, `${at}/close`, { minutes: 'All agreed.' });
    for (const [path, said] of [
      ['attendance', came],
      ['information', { ...owner, words: 'Late' }],
      ['close', { minutes: 'Again' }],
      ['call-off', { why: 'Nobody came' }],
    ] as const)
      expect(await write(hub, `${at}/${path}`, said)).toMatchObject({ status: 409, json: { code: 'meeting-over' } });
    await write(hub, `${at}/actions/owner`, { action: 1, owner: { agency: 'health', name: 'Jo Ward' } });
    const end = { action: 1, state: 'not-done', words: 'He has left the country.' };
    const { json } = await write(hub, `${at}/actions/end`, end);
    expect(json.strategyMeetings[0]?.actions).toMatchObject([
      { owner: { name: 'Jo Ward' }, ended: { state: 'not-done', words: end.words, recordedBy: 'Priya Nair' } },
    ]);
    expect((await write(hub, `${at}/actions/end`, end)).json.code).toBe('already-ended');
    expect((await write(hub, `${at}/actions/end`, { ...end, action: 2 })).json.code).toBe('unknown-action');
  });

  it('is one at a time: another is called once the last has its minutes, or did not take place', async () => {
    const { referralId, at } = await meeting();
    const said = { plannedFor: hoursAgo(1), reason: 'Again', invited };
    const both = await Promise.all([1, 2].map(() => write(hub, `${referralId}/strategy-meetings`, said)));
    expect(both.map(({ json }) => json.code)).toEqual(['meeting-open', 'meeting-open']);
    await write(hub, `${at}/call-off`, { why: 'The school was closed.' });
    const answers = await Promise.all([1, 2].map(() => write(hub, `${referralId}/strategy-meetings`, said)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is about a referral that is not over, and is found at no other', async () => {
    const { referralId, at } = await meeting();
    const other = await policeSend(hub);
    const astray = at.replace(referralId, other);
    expect((await write(hub, `${astray}/attendance`, came)).status).toBe(404);
    expect((await write(hub, `${referralId}/strategy-meetings/${randomUUID()}/attendance`, came)).status).toBe(404);
    await senderSays(hub, 'withdraw', other, { reason: 'duplicate' });
    const said = { version: 3, plannedFor: hoursAgo(1), reason: 'x', invited };
    expect((await write(hub, `${other}/strategy-meetings`, said)).json.code).toBe('referral-over');
  });

  it('is told to no sender and to nobody of another agency, is in the access log, and cannot be changed', async () => {
    const referralId = await policeSend(hub);
    const told = () => hub.query('SELECT 1 FROM outbox WHERE subject = $1', [referralId]);
    const before = (await told()).length;
    const id = await call(hub, referralId);
    expect(await told()).toHaveLength(before);
    expect((await write(hub, `${referralId}/strategy-meetings/${id}/attendance`, came, amara)).status).toBe(403);
    expect(
      await hub.query(`SELECT subject FROM access_log WHERE what = 'strategy-meeting' AND id = $1`, [referralId]),
    ).toEqual([{ subject: 'priya.nair' }]);
    for (const attempt of [`UPDATE strategy_meeting SET reason = 'x'`, 'DELETE FROM strategy_meeting_invited'])
      await expect(hub.query(attempt)).rejects.toThrow('permission denied');
  });

  it.each([
    ['', { plannedFor: 'soon', reason: 'x', invited }, 'plannedFor'],
    ['', { plannedFor: hoursAgo(1), reason: ' ', invited }, 'reason'],
    ['', { plannedFor: hoursAgo(1), reason: 'x', invited: [] }, 'invited'],
    [
      '',
      { plannedFor: hoursAgo(1), reason: 'x', invited: [{ ...invited[0], agency: 'the pub' }] },
      'invited[0].agency',
    ],
    ['/attendance', { attendance: [{ invited: 1, present: false }] }, 'attendance[0].whyAbsent'],
    ['/attendance', { attendance: [{ invited: 9, present: true }] }, 'attendance[0].invited'],
    ['/decisions', { decision: 'dunno', reasons: 'x' }, 'decision'],
    ['/actions', { what: 'x', dueOn: '2020-01-01' }, 'dueOn'],
    ['/actions', { what: 'x', dueOn: '2126-01-01', owner: { agency: 'police' } }, 'owner.name'],
  ])('is refused%s %j, by the name of the field', async (path, said, field) => {
    const { referralId, at } = await meeting();
    const { status, json } = await write(hub, path === '' ? `${referralId}/strategy-meetings` : at + path, said);
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field }]);
  });
});

describe('the worklists', () => {
  interface List {
    readonly items: readonly {
      readonly id: string;
      readonly meetingId: string;
      readonly referralId: string;
      readonly personName: string;
      readonly personId?: string;
    }[];
    readonly total: number;
    readonly pageSize: number;
  }
  const list = async (path: string): Promise<List> =>
    (await hub.call<List>(`GET /strategy-meetings${path}`, { as: sean })).json;
  const counts = async (): Promise<Record<string, number>> =>
    (await hub.call<Record<string, number>>('GET /strategy-meetings/counts', { as: sean })).json;
  const whole = async (path: string): Promise<List['items'][number][]> => {
    const first = await list(`${path}&page=1`);
    const pages = Array.from({ length: Math.ceil(first.total / first.pageSize) }, (_, page) => page + 1);
    return (await Promise.all(pages.map((page) => list(`${path}&page=${page}`)))).flatMap(({ items }) => items);
  };

  it('have a meeting to record from its time on until it is over, and count it exactly', async () => {
    const before = await counts();
    const past = await meeting({ plannedFor: hoursAgo(48) });
    const future = await meeting({ plannedFor: hoursAgo(-2) });
    const called = await meeting();
    await write(hub, `${called.at}/call-off`, { why: 'Nobody came.' });
    const after = await counts();
    const more = (pile: string): number => (after[pile] ?? 0) - (before[pile] ?? 0);
    expect([more('to-record'), more('to-come'), more('over')]).toEqual([1, 1, 1]);
    const idOf = ({ at }: { at: string }) => at.split('/').at(-1);
    const toRecord = await whole('?pile=to-record');
    expect(toRecord.find(({ id }) => id === idOf(past))).toMatchObject({
      ...{ referralId: past.referralId, personName: 'Ellie Ward', calledBy: 'Priya Nair' },
      reason: 'She may be hurt again.',
    });
    expect([toRecord.length, new Set(toRecord.map(({ id }) => id)).size]).toEqual([
      after['to-record'],
      after['to-record'],
    ]);
    expect(toRecord.map(({ id }) => id)).not.toContain(idOf(called));
    expect((await whole('?pile=to-come')).map(({ id }) => id)).toContain(idOf(future));
    expect((await whole('?pile=over')).map(({ id }) => id)).toContain(idOf(called));
  });

  it('lead to the person whom the hub knows, and nowhere by which anybody could learn of a secret agency', async () => {
    const known = { ...aPerson(), recordId: 'P-met' };
    await take(hub, seen(known, { record: 'P-met' }));
    const police = await send(hub, aReferral({}, { person: known }), 'police');
    const secret = await send(hub, aReferral({}, { person: known, agreement: 'sarc-hub-safeguarding' }), 'sarc');
    const nobody = await policeSend(hub);
    for (const id of [police, secret, nobody]) {
      const called = await call(hub, id);
      await write(hub, `${id}/strategy-meetings/${called}/actions`, { what: 'Visit', dueOn: tomorrow() });
    }
    for (const path of ['?pile=to-record', '/actions?pile=actions-open']) {
      const found = await whole(path);
      const personOfThe = (id: string) => found.find(({ referralId }) => referralId === id)?.personId;
      expect([police, secret, nobody].map(personOfThe)).toEqual([await personOf(hub, 'P-met'), undefined, undefined]);
    }
  });

  it('turn over to a second page without losing or doubling anything', async () => {
    for (let each = 0; each < 26; each++) await meeting({ plannedFor: hoursAgo(72) });
    const { total } = await list('?pile=to-record');
    const ids = (await whole('?pile=to-record')).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([total, total]);
    expect(await list('?pile=to-record&page=99')).toMatchObject({ items: [], total });
  }, 60_000);

  it('have an action that is late from the day after it was due until it is ended, and whose it is', async () => {
    const before = await counts();
    const { at } = await meeting({ plannedFor: hoursAgo(96) });
    const meetingId = at.split('/').at(-1);
    for (const dueOn of [daysAgo(2), today(), tomorrow()]) await write(hub, `${at}/actions`, { what: dueOn, dueOn });
    const late = async () =>
      (await whole('/actions?pile=actions-overdue')).filter((each) => each.meetingId === meetingId);
    expect(await late()).toMatchObject([{ action: 1, what: daysAgo(2), dueOn: daysAgo(2), personName: 'Ellie Ward' }]);
    expect((await counts())['actions-open']).toBe((before['actions-open'] ?? 0) + 3);
    await write(hub, `${at}/actions/owner`, { action: 1, owner: { agency: 'housing', name: 'Sam Cole' } });
    expect(await late()).toMatchObject([{ owner: { agency: 'housing', name: 'Sam Cole' } }]);
    await write(hub, `${at}/actions/end`, { action: 1, state: 'done', words: 'She has moved.' });
    expect(await late()).toEqual([]);
    expect((await counts())['actions-overdue']).toBe(before['actions-overdue'] ?? 0);
  });

  it('are closed to other agencies, and each look is in the access log', async () => {
    for (const path of ['', '/actions', '/counts'])
      expect((await hub.call(`GET /strategy-meetings${path}`, { as: amara })).status).toBe(403);
    await list('/actions?pile=actions-open');
    const what = 'strategy-meeting-action';
    const logged = await hub.query(`SELECT 1 FROM access_log WHERE action = 'search' AND what = $1`, [what]);
    expect(logged.length).toBeGreaterThan(0);
  });
});
