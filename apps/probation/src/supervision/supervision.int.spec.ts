import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { nadia, owen, policeSay, policeSend, startProbationUnderTest } from '../../test/probation-under-test.js';
import { DeadlineWatch } from '../deadline/deadline-watch.service.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

interface Shown {
  readonly version: number;
  readonly code?: string;
  readonly supervision?: { readonly crn: string; readonly records: readonly object[] };
  readonly deadlines: readonly { readonly policy: string; readonly standing: string; readonly explanation: string }[];
}

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const onCommunity = {
  crn: 'x 123456',
  type: 'community',
  startedOn: daysAgo(1).slice(0, 10),
  riskOfSeriousHarm: 'high',
  mappa: { category: 2, level: 2 },
};
const say = (id: string, what: string, body: object, as = nadia) =>
  probation.call<Shown>(`POST /referrals/${id}/${what}`, { as, body });
const accepted = async () => {
  const id = await policeSend(probation);
  await say(id, 'accept', { version: 2 });
  return id;
};
const standings = ({ deadlines }: Shown) =>
  Object.fromEntries(deadlines.map(({ policy, standing }) => [policy, standing]));
const told = (id: string) =>
  probation.query<{ type: string }>(
    `SELECT headers->>'ce_type' AS type FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a supervision', () => {
  it('is recorded with its number in one spelling, and starts its clocks', async () => {
    const { status, json } = await say(await accepted(), 'supervision', onCommunity);
    expect(status).toBe(200);
    expect(json.supervision).toMatchObject({ ...onCommunity, crn: 'X123456', milestones: [] });
    expect(Object.keys(standings(json)).sort()).toEqual([
      'probation-decision',
      'probation-first-appointment',
      'probation-initial-plan',
    ]);
    expect(json.deadlines.find(({ policy }) => policy === 'probation-first-appointment')?.explanation).toMatch(
      /within 5 working days of the start of the supervision .* Source: HMPPS National Standards/,
    );
  });

  it('is put right: the last record holds, each is kept, and the clocks are counted anew', async () => {
    const id = await accepted();
    await say(id, 'supervision', onCommunity);
    const { json } = await say(id, 'supervision', { ...onCommunity, type: 'licence', crn: 'B654321' }, owen);
    expect(json.supervision).toMatchObject({
      ...{ type: 'licence', crn: 'B654321' },
      records: [
        { crn: 'X123456', recordedBy: 'nadia.rahman' },
        { crn: 'B654321', recordedBy: 'owen.price' },
      ],
    });
    expect(json.deadlines.find(({ policy }) => policy === 'probation-first-appointment')?.explanation).toMatch(
      /within 1 working day of/,
    );
  });

  it.each<[string, object, number, string]>([
    ['a number that is none', { crn: '123456' }, 422, 'crn'],
    ['another type', { type: 'prison' }, 400, 'type'],
    ['a class of harm that there is not', { riskOfSeriousHarm: 'extreme' }, 400, 'riskOfSeriousHarm'],
    ['a category without a level', { mappa: { category: 1 } }, 400, 'mappa.level'],
    ['a level that there is not', { mappa: { category: 1, level: 4 } }, 400, 'mappa.level'],
    ['a day that is none', { startedOn: '2026-02-30' }, 400, 'startedOn'],
  ])('is refused with %s, and the field is named', async (_, wrong, status, field) => {
    const id = await accepted();
    expect(await say(id, 'supervision', { ...onCommunity, ...wrong })).toMatchObject({
      status,
      json: { errors: [{ field }] },
    });
  });

  it('is of nobody who was not taken on, or no longer is', async () => {
    const id = await policeSend(probation);
    expect(await say(id, 'supervision', onCommunity)).toMatchObject({
      status: 409,
      json: { code: 'not-taken-on', referralStatus: 'received' },
    });
    const withdrawn = await accepted();
    await policeSay(probation, 'withdraw', withdrawn, { reason: 'no-longer-needed' });
    expect((await say(withdrawn, 'supervision', onCommunity)).json.code).toBe('not-taken-on');
  });

  it('has one first appointment and one initial plan, which meet its clocks', async () => {
    const id = await accepted();
    expect((await say(id, 'appointment', { at: daysAgo(0) })).json.code).toBe('not-supervised');
    await say(id, 'supervision', onCommunity);
    const met = await say(id, 'appointment', { at: daysAgo(0) });
    expect(standings(met.json)).toMatchObject({
      'probation-first-appointment': 'met',
      'probation-initial-plan': 'running',
    });
    expect((await say(id, 'appointment', { at: daysAgo(0) })).json.code).toBe('already-recorded');
    expect(standings((await say(id, 'plan', { at: daysAgo(0) }, owen)).json)['probation-initial-plan']).toBe('met');
  });

  it.each([
    ['before it started', daysAgo(9), 'before-supervision'],
    ['tomorrow', daysAgo(-1), 'in-the-future'],
  ])('has no appointment %s', async (_, at, code) => {
    const id = await accepted();
    await say(id, 'supervision', onCommunity);
    expect(await say(id, 'appointment', { at })).toMatchObject({
      status: 422,
      json: { errors: [{ field: 'at', code }] },
    });
  });

  it('is told to nobody, nor that it is late; it is in the access log, and cannot be changed', async () => {
    const id = await accepted();
    const { json } = await say(id, 'supervision', onCommunity);
    expect(json.version).toBe(3);
    await probation.app.get(DeadlineWatch).look(new Date(Date.now() + 60 * DAY));
    expect(await told(id)).toEqual([
      { type: 'referral-hub.referral-received.v1' },
      { type: 'referral-hub.referral-accepted.v1' },
    ]);
    const logged = await probation.query(
      `SELECT action, recipients FROM access_log WHERE what = 'supervision' AND id = $1`,
      [id],
    );
    expect(logged).toEqual([{ action: 'change', recipients: [] }]);
    for (const attempt of ['DELETE FROM supervision', 'UPDATE supervision_milestone SET at = now()'])
      await expect(probation.query(attempt)).rejects.toThrow('permission denied');
  });
});
