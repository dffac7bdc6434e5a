import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RepeatAlert } from '#libs/case-schemas';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { anAlert, hubWarns, known, type Known } from '../../test/alerts.js';
import { officer, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');
const tom = officer('tom.reilly');

interface Shown {
  readonly id: string;
  readonly alertId: string;
  readonly state: string;
  readonly version: number;
  readonly sentence: string;
  readonly due: { readonly standing: string; readonly dueAt: string };
  readonly about: readonly object[];
  readonly entries: readonly object[];
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

const get = async <T>(path: string, as: Caller = amara) => (await police.call<T>(`GET ${path}`, { as })).json;
const look = (id: string, as: Caller = amara): Promise<Answered<Shown>> => police.call(`GET /alerts/${id}`, { as });
const pile = (state: string, as?: Caller, page = 1) => get<Page>(`/alerts?state=${state}&page=${page}`, as);
const counts = (as?: Caller) => get<Record<string, number>>('/alerts/counts', as);
const listed = async (id: string) => (await get<{ items: Row[] }>('/referrals')).items.find((row) => row.id === id);
const acknowledge = (id: string, version = 1, as: Caller = amara): Promise<Answered<Shown>> =>
  police.call(`POST /alerts/${id}/acknowledge`, { as, body: { version } });
const done = { action: 'enquiries-made', words: 'Read the earlier reports: the same door was forced.' } as const;
const answer = (id: string, version = 2, said: object = done, as: Caller = amara): Promise<Answered<Shown>> =>
  police.call(`POST /alerts/${id}/answer`, { as, body: { version, ...said } });
const plain = ({ status, text }: Answered<unknown>) => [
  status,
  text.replace(/"(correlationId|instance)":"[^"]*"/g, '').replace(/[0-9a-f-]{36}/g, ''),
];

async function warned(
  who: 'victim' | 'suspect' = 'victim',
  more: Partial<RepeatAlert> = {},
  at = new Date(),
): Promise<RepeatAlert & Known> {
  const people = await known(police);
  const alert = anAlert([people[who]], more);
  await hubWarns(police, alert, at);
  return { ...alert, ...people };
}
async function later(alert: RepeatAlert, more: Partial<RepeatAlert>): Promise<string> {
  const alertId = randomUUID();
  await hubWarns(police, { ...anAlert(alert.personRecordIds), findingId: alert.findingId, ...more, alertId });
  return alertId;
}
const weeksAgo = () => new Date(Date.now() - 21 * 24 * 60 * 60 * 1000);

describe('an alert that came to the police', () => {
  it('is new, acknowledged and answered by the officer, and stands on their referral so', async () => {
    const { alertId, referralId, incidentId } = await warned();
    expect((await look(alertId)).json).toMatchObject({
      ...{ state: 'new', version: 1, asked: 'Look at the earlier reports together.', allowedSteps: ['acknowledge'] },
      about: [{ incidentId, category: 'burglary', personName: 'Sarah' }],
      due: { standing: 'running', explanation: expect.stringContaining('24 hours of its arrival') },
    });
    expect(await listed(referralId)).toMatchObject({ alerts: 1, newAlerts: 1, overdueAlerts: 0 });
    expect((await acknowledge(alertId)).json).toMatchObject({ state: 'acknowledged', due: { standing: 'met' } });
    expect(await listed(referralId)).toMatchObject({ alerts: 1, newAlerts: 0 });
    expect((await answer(alertId)).json).toMatchObject({
      state: 'answered',
      entries: [
        { kind: 'acknowledged', by: 'PC amara.okafor' },
        { kind: 'answered', ...done, by: 'PC amara.okafor' },
      ],
    });
    const { alerts } = await get<{ alerts: object[] }>(`/referrals/${referralId}`);
    expect(alerts).toMatchObject([{ question: { id: alertId, state: 'answered' } }]);
  });

  it('of somebody who was referred to nobody is the work of the officer whose incident it is', async () => {
    const { alertId, incidentId } = await warned('suspect', { kind: 'repeat-perpetrator' });
    expect((await pile('new')).items.map(({ id }) => id)).toContain(alertId);
    expect((await look(alertId)).json.about).toMatchObject([{ incidentId, personName: 'Mark' }]);
  });

  it('is not there for another officer, and counts for none but those who may see the incident', async () => {
    const before = [await counts(tom), await counts(maya)];
    const { alertId } = await warned();
    const nobodys = randomUUID();
    expect(plain(await look(alertId, tom))).toEqual(plain(await look(nobodys, tom)));
    expect(plain(await acknowledge(alertId, 1, tom))).toEqual(plain(await acknowledge(nobodys, 1, tom)));
    expect(plain(await answer(alertId, 1, done, tom))).toEqual(plain(await answer(nobodys, 1, done, tom)));
    expect((await pile('new', tom)).items.map(({ id }) => id)).not.toContain(alertId);
    expect([await counts(tom), await counts(maya)]).toEqual([
      before[0],
      { ...before[1], new: (before[1]?.['new'] ?? 0) + 1 },
    ]);
    expect((await acknowledge(alertId, 1, maya)).json).toMatchObject({ state: 'acknowledged' });
  });

  it('of nobody whom the police know is nobody’s to see', async () => {
    const alert = anAlert([randomUUID()]);
    await hubWarns(police, alert);
    for (const as of [amara, maya]) expect((await look(alert.alertId, as)).status).toBe(404);
  });

  it('shows each officer their own incidents of those that it speaks of', async () => {
    const [hers, his] = [await known(police), await known(police, tom.sub)];
    const alert = anAlert([hers.victim, his.victim]);
    await hubWarns(police, alert);
    const about = async (as: Caller) => (await look(alert.alertId, as)).json.about;
    expect([await about(amara), await about(tom)]).toMatchObject([
      [{ incidentId: hers.incidentId }],
      [{ incidentId: his.incidentId }],
    ]);
    expect(await about(amara)).toHaveLength(1);
    expect(await about(maya)).toHaveLength(2);
  });

  it('is acknowledged by each for themselves, from the version that they saw', async () => {
    const { alertId } = await warned();
    expect(await answer(alertId, 1)).toMatchObject({ status: 409, json: { code: 'not-acknowledged' } });
    const answers = await Promise.all([acknowledge(alertId), acknowledge(alertId, 1, maya)]);
    expect(answers.map(({ status, json }) => json.code ?? status).sort()).toEqual([200, 'version-conflict']);
    const [first, second] = answers[0].status === 200 ? [amara, maya] : [maya, amara];
    expect(await acknowledge(alertId, 2, first)).toMatchObject({ status: 409, json: { code: 'acknowledged-already' } });
    expect((await acknowledge(alertId, 2, second)).json).toMatchObject({ state: 'acknowledged', version: 3 });
  });

  it('is written down with each look, each word and each refusal', async () => {
    const { alertId } = await warned();
    await look(alertId);
    await acknowledge(alertId);
    await look(alertId, tom);
    const logged = await police.query(
      `SELECT action FROM access_log WHERE what = 'alert' AND id = $1 AND action <> 'search' ORDER BY position`,
      [alertId],
    );
    expect(logged).toEqual(['view', 'change', 'refuse'].map((action) => ({ action })));
  });
});

describe('what the hub hears of its alerts', () => {
  it('is that somebody has seen it and what was done, of a later one too that says no more, with no words and no name', async () => {
    const alert = await warned();
    const { alertId, findingId } = alert;
    await acknowledge(alertId);
    await answer(alertId);
    const second = await later(alert, { sentence: 'In other words' });
    const heard = await police.query<{ data: object }>(
      `SELECT convert_from(body, 'UTF8')::jsonb AS data FROM outbox
        WHERE topic = 'sighting.police' AND headers->>'ce_type' = 'referral-hub.alert-answered.v1' AND subject = $1
        ORDER BY sequence`,
      [findingId],
    );
    const at = expect.any(String) as unknown;
    expect(heard.map(({ data }) => data)).toEqual(
      [alertId, second].flatMap((id) => [
        { alertId: id, findingId, state: 'acknowledged', at },
        { alertId: id, findingId, state: 'answered', action: 'enquiries-made', at },
      ]),
    );
  });
});

describe('an alert that nobody acknowledges in time', () => {
  it('is overdue in the list, the counts and on the referral, and the next of its finding makes it no younger', async () => {
    const before = await counts();
    const alert = await warned('victim', {}, weeksAgo());
    const second = await later(alert, { count: 3, sentence: 'Third report' });
    const overdue = await pile('overdue');
    expect(overdue.total).toBe((before['overdue'] ?? 0) + 1);
    expect(overdue.items).toContainEqual(
      expect.objectContaining({ id: alert.alertId, alertId: second, sentence: 'Third report', version: 2 }),
    );
    expect(await counts()).toMatchObject({ new: (before['new'] ?? 0) + 1, overdue: overdue.total });
    expect((await pile('overdue', amara, 99)).total).toBe(overdue.total);
    expect(await listed(alert.referralId)).toMatchObject({ newAlerts: 1, overdueAlerts: 1 });
    expect((await acknowledge(alert.alertId, 2)).json.due.standing).toBe('met-late');
    expect((await counts())['overdue']).toBe(before['overdue']);
  });
});

describe('a later alert of the same finding', () => {
  it('asks nothing anew of those who have seen as much, though it was told twice since', async () => {
    const alert = await warned();
    await acknowledge(alert.alertId);
    await later(alert, { sentence: 'In other words' });
    const third = await later(alert, { sentence: 'In others again' });
    expect((await look(alert.alertId)).json).toMatchObject({
      ...{ alertId: third, state: 'acknowledged', sentence: 'In others again', entries: [{}] },
    });
  });

  it('asks anew where it says more, or takes back, or holds again', async () => {
    const alert = await warned();
    await acknowledge(alert.alertId);
    const more = await later(alert, { count: 3 });
    expect((await look(more)).json).toMatchObject({ state: 'new', entries: [] });
    expect(await answer(alert.alertId, 2)).toMatchObject({ status: 409, json: { code: 'alert-over' } });
    await acknowledge(more);
    const withdrawn = await later(alert, { state: 'withdrawn', count: 3 });
    expect((await look(withdrawn)).json).toMatchObject({ state: 'new', holds: false });
    expect(await listed(alert.referralId)).toMatchObject({ alerts: 0, newAlerts: 1 });
    await acknowledge(withdrawn);
    const again = await later(alert, { count: 3 });
    expect((await look(again)).json).toMatchObject({ state: 'new', holds: true });
    const { alerts } = await get<{ alerts: object[] }>(`/referrals/${alert.referralId}`);
    expect(alerts).toMatchObject([{ alertId: again, state: 'current' }]);
  });
});

it.each(['?state=lost', '?state=new&state=new', '?page=0', '?order=name'])(
  'the worklist refuses to be asked %s',
  async (query) => expect((await police.call(`GET /alerts${query}`, { as: amara })).status).toBe(400),
);
