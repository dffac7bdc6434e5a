import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepeatAlert } from '#libs/case-schemas';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import {
  amara,
  anAlert,
  hubWarns,
  nadia,
  leah,
  policeSend,
  startProbationUnderTest,
} from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

interface Shown {
  readonly id: string;
  readonly alertId: string;
  readonly state: string;
  readonly version: number;
  readonly holds: boolean;
  readonly isOver: boolean;
  readonly sentence: string;
  readonly due: { readonly standing: string; readonly dueAt: string; readonly explanation: string };
  readonly about: readonly { readonly referralId: string }[];
  readonly entries: readonly object[];
  readonly allowedSteps: readonly string[];
  readonly code?: string;
}
interface Page {
  readonly items: readonly Shown[];
  readonly total: number;
}
interface Row {
  readonly id: string;
  readonly alerts: number;
  readonly newAlerts: number;
  readonly overdueAlerts: number;
}

const get = async <T>(path: string, as: Caller = nadia) => (await probation.call<T>(`GET ${path}`, { as })).json;
const look = (id: string, as: Caller = nadia): Promise<Answered<Shown>> => probation.call(`GET /alerts/${id}`, { as });
const pile = (state: string, page = 1) => get<Page>(`/alerts?state=${state}&page=${page}`);
const idsIn = async (state: string) => (await pile(state)).items.map(({ id }) => id);
const counts = () => get<Record<string, number>>('/alerts/counts');
const inQueue = async (id: string) => (await get<{ items: Row[] }>('/referrals')).items.find((row) => row.id === id);
const acknowledge = (id: string, version = 1, as: Caller = nadia): Promise<Answered<Shown>> =>
  probation.call(`POST /alerts/${id}/acknowledge`, { as, body: { version } });
const done = { action: 'spoke-to-person', words: 'Saw him: his plan is changed.' } as const;
const answer = (id: string, version = 2, said: object = done, as: Caller = nadia): Promise<Answered<Shown>> =>
  probation.call(`POST /alerts/${id}/answer`, { as, body: { version, ...said } });
const plain = ({ status, text }: Answered<unknown>) => [
  status,
  text.replace(/"(correlationId|instance)":"[^"]*"/g, '').replace(/[0-9a-f-]{36}/g, ''),
];

async function warned(more: Partial<RepeatAlert> = {}, at = new Date()): Promise<RepeatAlert & { referralId: string }> {
  const referralId = await policeSend(probation);
  const alert = anAlert([referralId], more);
  await hubWarns(probation, alert, at);
  return { ...alert, referralId };
}
const later = async (alert: RepeatAlert, more: Partial<RepeatAlert>): Promise<string> => {
  const { referralId: _, ...told } = alert as RepeatAlert & { referralId?: string };
  const alertId = randomUUID();
  await hubWarns(probation, { ...told, ...more, alertId });
  return alertId;
};
const weeksAgo = () => new Date(Date.now() - 21 * 24 * 60 * 60 * 1000);

describe('an alert that came to probation', () => {
  it('is new until somebody acknowledges it, with what it is about, what is asked, and by when under which rule', async () => {
    const { alertId, referralId } = await warned();
    const { json } = await look(alertId);
    expect(json).toMatchObject({
      ...{ id: alertId, state: 'new', version: 1, holds: true, isOver: false, entries: [] },
      ...{ asked: 'Consider whether this person is a risk to others.', policyId: 'repeat-perpetrator' },
      about: [{ referralId, personName: expect.any(String), status: 'received' }],
      allowedSteps: ['acknowledge'],
    });
    expect(json.due.explanation).toMatch(/within 8 opening hours of its arrival.*Our own proposal.*our own estimate/);
    expect(await idsIn('new')).toContain(alertId);
    expect(await inQueue(referralId)).toMatchObject({ alerts: 1, newAlerts: 1, overdueAlerts: 0 });
  });

  it('is acknowledged and answered, by name and time, and stands on the referral so', async () => {
    const { alertId, referralId } = await warned();
    const acknowledged = await acknowledge(alertId);
    expect(acknowledged.json).toMatchObject({
      ...{ state: 'acknowledged', version: 2, due: { standing: 'met' }, allowedSteps: ['answer'] },
      entries: [{ kind: 'acknowledged', by: 'nadia.rahman', at: expect.any(String) }],
    });
    expect(await idsIn('acknowledged')).toContain(alertId);
    expect(await inQueue(referralId)).toMatchObject({ alerts: 1, newAlerts: 0, overdueAlerts: 0 });
    const answered = await answer(alertId);
    expect(answered.json).toMatchObject({
      state: 'answered',
      version: 3,
      entries: [{}, { kind: 'answered', ...done }],
    });
    expect(await idsIn('answered')).toContain(alertId);
    const referral = await get<{ alerts: object[] }>(`/referrals/${referralId}`);
    expect(referral.alerts).toMatchObject([{ question: { id: alertId, state: 'answered', due: { standing: 'met' } } }]);
  });

  it('is answered with nothing, where it is said why', async () => {
    const { alertId } = await warned();
    await acknowledge(alertId);
    const nothing = { action: 'nothing-needed', words: 'Both reports are of one night.' };
    expect((await answer(alertId, 2, { action: 'nothing-needed', words: ' ' })).status).toBe(400);
    expect((await answer(alertId, 2, { action: 'none', words: 'No' })).status).toBe(400);
    expect((await answer(alertId, 2, nothing)).json).toMatchObject({ state: 'answered', entries: [{}, nothing] });
  });

  it('may be acknowledged and answered by several people, each for themselves', async () => {
    const { alertId } = await warned();
    await acknowledge(alertId);
    expect(await acknowledge(alertId, 2)).toMatchObject({ status: 409, json: { code: 'acknowledged-already' } });
    expect((await acknowledge(alertId, 2, leah)).json).toMatchObject({ state: 'acknowledged', version: 3 });
    await answer(alertId, 3);
    const other = { action: 'referred-on', words: 'Asked the hub for a meeting.' };
    expect((await answer(alertId, 4, other, leah)).json.entries).toMatchObject([
      ...[{ by: 'nadia.rahman' }, { by: 'leah.stone' }],
      { by: 'nadia.rahman', ...done },
      { by: 'leah.stone', ...other },
    ]);
  });

  it('is answered by nobody who did not see it first, nor from an old view; of two at once one is told of the other', async () => {
    const { alertId } = await warned();
    expect(await answer(alertId, 1)).toMatchObject({ status: 409, json: { code: 'not-acknowledged' } });
    const answers = await Promise.all([acknowledge(alertId), acknowledge(alertId, 1, leah)]);
    expect(answers.map(({ status, json }) => json.code ?? status).sort()).toEqual([200, 'version-conflict']);
    expect(await answer(alertId, 1)).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
  });

  it('is not there for whoever may see no referral that it speaks of', async () => {
    const alert = anAlert([randomUUID()]);
    await hubWarns(probation, alert);
    const nobodys = randomUUID();
    expect(plain(await look(alert.alertId))).toEqual(plain(await look(nobodys)));
    expect(plain(await acknowledge(alert.alertId))).toEqual(plain(await acknowledge(nobodys)));
    expect(plain(await answer(alert.alertId))).toEqual(plain(await answer(nobodys)));
    const { total } = await pile('new');
    expect((await counts())['new']).toBe(total);
    expect((await probation.query('SELECT 1 FROM alert_entry WHERE alert_id = $1', [alert.alertId])).length).toBe(0);
    expect((await look(alert.alertId, amara)).status).toBe(403);
  });

  it('is written down with each look, each word and each refusal', async () => {
    const { alertId } = await warned();
    const unknown = anAlert([randomUUID()]);
    await look(alertId);
    await acknowledge(alertId);
    await answer(alertId);
    await look(unknown.alertId);
    const logged = await probation.query(
      `SELECT action FROM access_log WHERE what = 'alert' AND id = ANY($1) AND action <> 'search' ORDER BY position`,
      [[alertId, unknown.alertId]],
    );
    expect(logged).toEqual(['view', 'change', 'change', 'refuse'].map((action) => ({ action })));
  });

  it.each([`UPDATE alert_entry SET words = 'x'`, 'DELETE FROM alert_entry', 'DELETE FROM alert_question'])(
    'is not unsaid: %s',
    async (statement) => {
      await expect(probation.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );
});

/** What the hub was told, oldest first. */
const heard = (findingId: string) =>
  probation.query<{ data: object }>(
    `SELECT convert_from(body, 'UTF8')::jsonb AS data FROM outbox
      WHERE topic = 'sighting.probation' AND headers->>'ce_type' = 'referral-hub.alert-answered.v1' AND subject = $1
      ORDER BY sequence`,
    [findingId],
  );

describe('what the hub hears of its alerts', () => {
  it('is that somebody has seen it, once, and each thing that was done: no words, and nobody’s name', async () => {
    const { alertId, findingId } = await warned();
    await acknowledge(alertId);
    await acknowledge(alertId, 2, leah);
    await answer(alertId, 3);
    await answer(alertId, 4, { action: 'referred-on', words: 'To the hub.' }, leah);
    const at = expect.any(String) as unknown;
    expect((await heard(findingId)).map(({ data }) => data)).toEqual([
      { alertId, findingId, state: 'acknowledged', at },
      { alertId, findingId, state: 'answered', action: 'spoke-to-person', at },
      { alertId, findingId, state: 'answered', action: 'referred-on', at },
    ]);
    const kept = await probation.query(`SELECT details FROM disclosure WHERE subject = $1`, [findingId]);
    expect(kept).toHaveLength(3);
    expect(kept[0]).toMatchObject({
      details: { agreement: 'hub-probation-alerts', restsOn: 'duty', fields: ['alertId', 'at', 'findingId', 'state'] },
    });
  });

  it('holds of a later alert too that says no more, and of none that says more', async () => {
    const alert = await warned();
    await acknowledge(alert.alertId);
    await answer(alert.alertId);
    const second = await later(alert, { sentence: 'In other words' });
    const third = await later(alert, { count: 3 });
    const told = (await heard(alert.findingId)).map(({ data }) => data as { alertId: string; state: string });
    expect(told.map(({ alertId, state }) => [alertId, state])).toEqual([
      ...[alert.alertId, second].flatMap((id) => [
        [id, 'acknowledged'],
        [id, 'answered'],
      ]),
    ]);
    expect(told.map(({ alertId }) => alertId)).not.toContain(third);
  });
});

describe('an alert that nobody acknowledges in time', () => {
  it('is overdue on the worklist, the longest overdue first, counted exactly, and on the referral', async () => {
    const before = await counts();
    const [lately, long] = [await warned({}, weeksAgo()), await warned({}, new Date(weeksAgo().getTime() - 9e8))];
    const overdue = await pile('overdue');
    expect(overdue.total).toBe((before['overdue'] ?? 0) + 2);
    const mine = overdue.items.map(({ id }) => id).filter((id) => [lately.alertId, long.alertId].includes(id));
    expect(mine).toEqual([long.alertId, lately.alertId]);
    expect(overdue.items[0]?.due.standing).toBe('overdue');
    expect(await counts()).toMatchObject({ new: (before['new'] ?? 0) + 2, overdue: (before['overdue'] ?? 0) + 2 });
    expect((await pile('overdue', 99)).total).toBe(overdue.total);
    expect(await inQueue(long.referralId)).toMatchObject({ newAlerts: 1, overdueAlerts: 1 });
    expect((await acknowledge(long.alertId)).json.due.standing).toBe('met-late');
    expect((await counts())['overdue']).toBe((before['overdue'] ?? 0) + 1);
  });

  it('is not made young again by the next of its finding', async () => {
    const alert = await warned({}, weeksAgo());
    const { json: first } = await look(alert.alertId);
    const second = await later(alert, { count: 3, sentence: 'Third report' });
    expect((await look(alert.alertId)).json).toMatchObject({
      ...{ id: alert.alertId, alertId: second, state: 'new', version: 2, sentence: 'Third report' },
      due: { standing: 'overdue', dueAt: first.due.dueAt },
    });
    expect(await acknowledge(alert.alertId, 1)).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
  });
});

describe('a later alert of the same finding', () => {
  it('asks nothing anew of those who have seen as much', async () => {
    const alert = await warned();
    await acknowledge(alert.alertId);
    await answer(alert.alertId);
    const second = await later(alert, { sentence: 'Second report, put in other words' });
    expect((await look(alert.alertId)).json).toMatchObject({
      ...{ alertId: second, state: 'answered', sentence: 'Second report, put in other words', entries: [{}, {}] },
    });
    expect(await inQueue(alert.referralId)).toMatchObject({ alerts: 1, newAlerts: 0 });
  });

  it('asks anew where it says more, and what was said of the earlier one stays with that', async () => {
    const alert = await warned();
    await acknowledge(alert.alertId);
    const second = await later(alert, { count: 3 });
    expect((await look(second)).json).toMatchObject({ state: 'new', version: 1, entries: [] });
    expect(await idsIn('acknowledged')).not.toContain(alert.alertId);
    expect((await look(alert.alertId)).json).toMatchObject({ isOver: true, entries: [{}], allowedSteps: [] });
    expect(await answer(alert.alertId, 2)).toMatchObject({ status: 409, json: { code: 'alert-over' } });
    expect(await inQueue(alert.referralId)).toMatchObject({ alerts: 1, newAlerts: 1 });
  });

  it('that takes it back must be acknowledged too, and asks anew once it holds again', async () => {
    const alert = await warned();
    await acknowledge(alert.alertId);
    await answer(alert.alertId);
    const withdrawn = await later(alert, { state: 'withdrawn', sentence: 'This finding no longer holds.' });
    expect((await look(withdrawn)).json).toMatchObject({ state: 'new', holds: false });
    expect(await inQueue(alert.referralId)).toMatchObject({ alerts: 0, newAlerts: 1 });
    await acknowledge(withdrawn);
    const reviewed = { action: 'decisions-reviewed', words: 'Nothing was decided because of it.' };
    expect((await answer(withdrawn, 2, reviewed)).json.state).toBe('answered');
    const again = await later(alert, {});
    expect((await look(again)).json).toMatchObject({ state: 'new', holds: true });
    const { alerts } = await get<{ alerts: object[] }>(`/referrals/${alert.referralId}`);
    expect(alerts).toMatchObject([{ alertId: again, state: 'current', question: { id: again } }]);
  });

  it('that says another has taken its place asks nothing', async () => {
    const alert = await warned();
    const gone = await later(alert, { state: 'superseded' });
    expect((await look(gone)).status).toBe(404);
    expect((await look(alert.alertId)).json).toMatchObject({ isOver: true, allowedSteps: [] });
    expect(await inQueue(alert.referralId)).toMatchObject({ alerts: 0, newAlerts: 0 });
  });
});
