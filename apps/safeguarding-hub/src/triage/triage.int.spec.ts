import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { amara, priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { senderSays, policeSend } from '../../test/referrals.js';
import { DeadlineWatch } from '../deadline/deadline-watch.service.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly version: number;
  readonly code: string;
  readonly errors?: readonly object[];
  readonly triageGrade?: string;
  readonly triages: readonly object[];
  readonly deadlines: readonly { readonly policy: string; readonly standing: string; readonly explanation: string }[];
  readonly items: readonly { readonly id: string; readonly triageGrade?: string }[];
}

const BY_GRADE = 'hub-decision-by-grade';
const triage = (id: string, said: object = {}, as = priya) =>
  hub.call<Shown>(`POST /referrals/${id}/triage`, {
    as,
    body: { version: 2, grade: 'red', why: 'She is alone with him', strategyDiscussion: 'wanted', ...said },
  });
const clock = ({ deadlines }: Shown) => deadlines.find(({ policy }) => policy === BY_GRADE);
const breaches = (id: string) =>
  hub.query<{ explanation: string }>(
    `SELECT convert_from(body, 'UTF8')::jsonb->>'explanation' AS explanation FROM outbox
      WHERE headers->>'ce_type' = 'referral-hub.deadline-breached.v1' AND subject = $1
        AND convert_from(body, 'UTF8')::jsonb->>'policy' = $2 ORDER BY sequence`,
    [id, BY_GRADE],
  );
/** As if it had been graded in January. */
const longAgo = (id: string) =>
  hub.query(
    `UPDATE referral_deadline SET next_tick_at = now(), due_at = '2026-01-05T12:00:00Z',
       deadline = deadline || '{"anchoredAt": "2026-01-05T10:00:00.000Z", "countedFrom": "2026-01-05T10:00:00.000Z"}'
      WHERE referral_id = $1 AND policy_id = $2`,
    [id, BY_GRADE],
  );

describe('a contact', () => {
  it('is graded by a person, who says why and whether others are to meet; each grade is kept with its author', async () => {
    const id = await policeSend(hub);
    const { status, json } = await triage(id);
    expect(status).toBe(200);
    expect(json.triages).toMatchObject([
      { grade: 'red', why: 'She is alone with him', strategyDiscussion: 'wanted', decidedBy: 'Priya Nair' },
    ]);
    const again = { grade: 'green', why: 'He has gone', strategyDiscussion: 'not-wanted', instead: 'red' };
    const { json: after } = await triage(id, again, sean);
    expect([after.triageGrade, after.triages]).toMatchObject([
      'green',
      [{ grade: 'red' }, { grade: 'green', why: 'He has gone', decidedBy: 'Sean Byrne' }],
    ]);
    for (const attempt of [`UPDATE triage SET grade = 'blue'`, 'DELETE FROM triage'])
      await expect(hub.query(attempt)).rejects.toThrow('permission denied');
  });

  it('is graded by no step: its sender hears nothing of it, and the access log has it', async () => {
    const id = await policeSend(hub);
    const told = () => hub.query('SELECT 1 FROM outbox WHERE subject = $1', [id]);
    const before = await told();
    expect((await triage(id)).json.version).toBe(2);
    expect(await told()).toHaveLength(before.length);
    const logged = await hub.query(`SELECT subject FROM access_log WHERE what = 'triage' AND id = $1`, [id]);
    expect(logged).toEqual([{ subject: 'priya.nair' }]);
  });

  it('waits to be graded until it is, and shows its grade in the queue', async () => {
    const id = await policeSend(hub);
    const queue = async () =>
      (await hub.call<Shown>('GET /referrals?status=to-triage', { as: priya })).json.items.map((item) => item.id);
    expect(await queue()).toContain(id);
    await triage(id, { grade: 'amber' });
    expect(await queue()).not.toContain(id);
    const { json } = await hub.call<Shown>('GET /referrals?status=received', { as: priya });
    expect(json.items.find((item) => item.id === id)?.triageGrade).toBe('amber');
  });

  it('is not graded twice by two who did not see each other’s grade', async () => {
    const id = await policeSend(hub);
    const answers = await Promise.all([triage(id), triage(id, { grade: 'green' }, sean)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.json.code).toBe('triaged-meanwhile');
    expect(await hub.query('SELECT 1 FROM triage WHERE referral_id = $1', [id])).toHaveLength(1);
  });

  it('is graded neither down nor up without a why, and keeps the grade that it had', async () => {
    const id = await policeSend(hub);
    await triage(id, { grade: 'amber' });
    for (const grade of ['green', 'red'])
      for (const why of ['', ' \n', undefined]) {
        const { status, json } = await triage(id, { grade, why, strategyDiscussion: 'not-wanted', instead: 'amber' });
        expect([status, json.errors]).toMatchObject([400, [{ field: 'why' }]]);
      }
    const { json } = await hub.call<Shown>(`GET /referrals/${id}`, { as: priya });
    expect([json.triageGrade, json.triages]).toMatchObject(['amber', [{ grade: 'amber' }]]);
  });

  it('is refused a grade once it is over, to one who looked before, and without a why', async () => {
    const id = await policeSend(hub);
    expect((await triage(id, { why: ' ' })).status).toBe(400);
    expect((await triage(id, { grade: 'purple' })).status).toBe(400);
    expect(await triage(id, { version: 1 })).toMatchObject({ status: 409, json: { code: 'version-conflict' } });
    expect(await triage(id, { grade: 'blue' })).toMatchObject({
      status: 422,
      json: { code: 'discussion-of-blue', errors: [{ field: 'strategyDiscussion' }] },
    });
    expect((await triage(id, {}, amara)).status).toBe(403);
    await senderSays(hub, 'withdraw', id, { reason: 'duplicate' });
    expect(await triage(id, { version: 3 })).toMatchObject({
      status: 409,
      json: { code: 'referral-over', referralStatus: 'withdrawn' },
    });
  });
});

describe('the clock of a contact', () => {
  it('is that of its arrival until it is graded, and beside it that of its grade then', async () => {
    const id = await policeSend(hub);
    const { json } = await hub.call<Shown>(`GET /referrals/${id}`, { as: priya });
    expect(json.deadlines.map(({ policy }) => policy)).toEqual(['hub-contact-decision']);
    const { json: red } = await triage(id);
    expect(clock(red)).toMatchObject({
      standing: 'running',
      explanation: expect.stringMatching(/within 2 hours of the triage .* where the grade is red/) as unknown,
    });
    const { json: amber } = await triage(id, { grade: 'amber', instead: 'red' });
    expect(clock(amber)?.explanation).toMatch(/within 6 (opening )?hours of the change of grade/);
    const { json: accepted } = await hub.call<Shown>(`POST /referrals/${id}/accept`, {
      as: priya,
      body: { version: 2 },
    });
    expect(accepted.deadlines.map(({ standing }) => standing)).toEqual(['met', 'met']);
  });

  it('that was late by the grade before is told to the sender when it is graded anew, and once', async () => {
    const id = await policeSend(hub);
    await triage(id);
    await longAgo(id);
    await triage(id, { grade: 'green', instead: 'red' });
    await hub.app.get(DeadlineWatch).look(new Date());
    expect(await breaches(id)).toEqual([
      { explanation: expect.stringMatching(/within 2 hours .* where the grade is red/) as unknown },
    ]);
  });

  it('stands for nothing once it is blue', async () => {
    const id = await policeSend(hub);
    await triage(id);
    const { json } = await triage(id, { grade: 'blue', strategyDiscussion: 'not-wanted', instead: 'red' });
    expect(clock(json)?.standing).toBe('cancelled');
  });
});
