import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { statementsOf, type ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { call as callMeeting, write } from '../../test/casework.js';
import { priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { policeSend } from '../../test/referrals.js';
import { findingsOf, personOf, seen, take } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeEach(async () => {
  await hub?.stop();
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Lists {
  readonly contacts: readonly { readonly grade: string; readonly waiting: number; readonly overdue: number }[];
  readonly waitingOnPartner: object;
  readonly newFindings?: number;
}
interface Finding {
  readonly version: number;
  readonly isNew: boolean;
  readonly seen: readonly object[];
}

const lists = async (as = priya): Promise<Lists> => (await hub.call<Lists>('GET /worklists', { as })).json;
const step = (id: string, name: string, body: object) =>
  hub.call(`POST /referrals/${id}/${name}`, { as: priya, body: { version: 2, ...body } });
const grade = (id: string, as: string) =>
  step(id, 'triage', { grade: as, why: 'As we see it', strategyDiscussion: 'not-wanted' });
const total = async (status: string): Promise<number> =>
  (await hub.call<{ total: number }>(`GET /referrals?status=${status}`, { as: priya })).json.total;
const lateBy = (id: string, policy: string, hours: number) =>
  hub.query(
    `UPDATE referral_deadline SET due_at = now() - make_interval(hours => $3), warn_at = now() - interval '99 hours'
      WHERE referral_id = $1 AND policy_id = $2`,
    [id, policy, hours],
  );

/** A question whose answer should be there: nothing that happened is ever changed, so it is written down as it was then. */
async function asAskedLongAgo(id: string): Promise<void> {
  await hub.query(`UPDATE referral SET status = 'on-hold' WHERE id = $1`, [id]);
  await hub.query(
    `INSERT INTO referral_history (referral_id, version, at, by_agency, by_name, step, details)
     VALUES ($1, 3, now(), 'safeguarding-hub', 'Priya Nair', 'ask', '{"answerBy": "2026-01-05T12:00:00.000Z"}')`,
    [id],
  );
}

/** Somebody of whom something is found; answers the finding’s id. */
async function somebodyFound(): Promise<string> {
  const person = aPerson();
  const record = randomUUID();
  for (const at of ['2026-09-01T10:00:00Z', '2026-10-01T10:00:00Z']) await take(hub, seen(person, { record, at }));
  const [finding] = await findingsOf(hub, await personOf(hub, record));
  return finding?.id as string;
}

describe('what there is to do at the hub', () => {
  it('is nothing where nothing has come', async () => {
    const none = { waiting: 0, dueSoon: 0, overdue: 0 };
    expect(await lists()).toEqual({
      contacts: ['not-graded', 'red', 'amber', 'green', 'blue'].map((each) => ({ grade: each, ...none })),
      waitingOnPartner: { waiting: 0, overdue: 0 },
      informationWanted: { waiting: 0, overdue: 0 },
      ...{ meetingsToRecord: 0, actionsOverdue: 0, doubtfulMatches: 0, secondPersonWanted: 0, newFindings: 0 },
    });
  });

  it('is counted by grade and clock, each as the queue lists it', async () => {
    const [first, second, third, decided] = await Promise.all(Array.from({ length: 4 }, () => policeSend(hub)));
    await grade(first as string, 'red');
    await grade(second as string, 'red');
    await grade(decided as string, 'red');
    await step(decided as string, 'accept', {});
    await lateBy(first as string, 'hub-decision-by-grade', 3);
    await lateBy(second as string, 'hub-decision-by-grade', -1);
    const { contacts } = await lists();
    expect(contacts).toMatchObject([
      { grade: 'not-graded', waiting: 1, dueSoon: 0, overdue: 0 },
      { grade: 'red', waiting: 2, dueSoon: 1, overdue: 1 },
      { grade: 'amber', waiting: 0 },
      { grade: 'green', waiting: 0 },
      { grade: 'blue', waiting: 0 },
    ]);
    expect([await total('to-triage'), await total('red'), await total('amber')]).toEqual([1, 2, 0]);
    expect(third).toBeDefined();
  });

  it('says how many contacts wait for an answer, and since when the longest does', async () => {
    const [first, second] = [await policeSend(hub), await policeSend(hub)];
    for (const id of [first, second]) await step(id, 'ask', { question: 'Where is she?' });
    const [asked] = await hub.query<{ at: Date }>(
      `SELECT at FROM referral_history WHERE referral_id = $1 AND step = 'ask'`,
      [first],
    );
    expect((await lists()).waitingOnPartner).toEqual({ waiting: 2, overdue: 0, since: asked?.at.toISOString() });
    expect(await total('waiting-on-others')).toBe(2);
    const late = await policeSend(hub);
    await asAskedLongAgo(late);
    expect((await lists()).waitingOnPartner).toMatchObject({ waiting: 3, overdue: 1 });
  });

  it('is, of what waits for an answer, what is late first, marked in the queue', async () => {
    const [soon, late, neither] = [await policeSend(hub), await policeSend(hub), await policeSend(hub)];
    await step(soon, 'ask', { question: 'Where is she?' });
    await asAskedLongAgo(late);
    const listed = async (status: string) =>
      (await hub.call<{ items: readonly object[] }>(`GET /referrals?status=${status}`, { as: priya })).json.items;
    expect(await listed('waiting-on-others')).toMatchObject([
      { id: late, answerWanted: { by: '2026-01-05T12:00:00.000Z', isLate: true } },
      { id: soon, answerWanted: { isLate: false } },
    ]);
    const [other] = await listed('received');
    expect(other).toMatchObject({ id: neither });
    expect(other).not.toHaveProperty('answerWanted');
  });

  it('counts meetings without minutes and actions that are late', async () => {
    const id = await policeSend(hub);
    const meeting = await callMeeting(hub, id, { plannedFor: '2026-01-02T10:00:00Z' });
    const owner = { agency: 'health', name: 'Jo Ward' };
    const late = { what: 'Visit her', dueOn: '2026-01-05', owner };
    await write(hub, `${id}/strategy-meetings/${meeting}/actions`, late);
    expect(await lists()).toMatchObject({ meetingsToRecord: 1, actionsOverdue: 1 });
  });

  it('is asked for in one call, and takes no more queries however much there is', async () => {
    const few = (await statementsOf(hub, () => lists())).length;
    for (let count = 0; count < 5; count += 1) await grade(await policeSend(hub), 'amber');
    expect((await statementsOf(hub, () => lists())).length).toBe(few);
  });
});

describe('a finding', () => {
  it('is new until somebody at the hub has looked at it, and says who did and when', async () => {
    const id = await somebodyFound();
    const find = async () => (await hub.call<Finding>(`GET /findings/${id}`, { as: priya })).json;
    expect(await find()).toMatchObject({ version: 1, isNew: true, seen: [] });
    const before = (await lists()).newFindings as number;
    expect(before).toBeGreaterThan(0);
    const { json } = await hub.call<Finding>(`POST /findings/${id}/seen`, { as: priya, body: { version: 1 } });
    expect(json).toMatchObject({ isNew: false, seen: [{ version: 1, by: 'Priya Nair' }] });
    await hub.call(`POST /findings/${id}/seen`, { as: { ...priya, name: 'Another' }, body: { version: 1 } });
    expect(await find()).toEqual(json);
    expect((await lists()).newFindings).toBe(before - 1);
    const listed = await hub.call<{ items: readonly { readonly id: string }[]; total: number }>(
      'GET /findings?new=yes',
      { as: priya },
    );
    expect(listed.json.total).toBe(before - 1);
    expect(listed.json.items.map((each) => each.id)).not.toContain(id);
  });

  it('is new again once it reads otherwise, also to whoever looked at it as it read before', async () => {
    const id = await somebodyFound();
    const [row] = await hub.query<{ record: string }>(
      `SELECT agency_record_id AS record FROM person_record JOIN finding ON finding.person_id = person_record.person_id
        WHERE finding.id = $1`,
      [id],
    );
    await hub.call(`POST /findings/${id}/seen`, { as: priya, body: { version: 1 } });
    await take(hub, seen(aPerson({}), { record: row?.record as string, at: '2026-10-20T10:00:00Z' }));
    const listed = await hub.call<{ items: readonly { readonly id: string }[] }>('GET /findings?new=yes', {
      as: priya,
    });
    expect(listed.json.items.map((each) => each.id)).toContain(id);
    const { json } = await hub.call<Finding>(`POST /findings/${id}/seen`, { as: priya, body: { version: 1 } });
    expect(json.isNew).toBe(true);
  });

  it('cannot have been seen as it has not read yet', async () => {
    const id = await somebodyFound();
    expect((await hub.call(`POST /findings/${id}/seen`, { as: priya, body: { version: 9 } })).status).toBe(404);
    await expect(hub.query('DELETE FROM finding_seen')).rejects.toThrow('permission denied');
  });

  it('is not even counted for whoever may not see one', async () => {
    await somebodyFound();
    expect(await lists(sean)).not.toHaveProperty('newFindings');
  });
});
