import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { daysAgo, nadia, owen, startProbationUnderTest, superviseOnLicence } from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

interface Shown {
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly licence: {
    readonly conditions: readonly {
      readonly id: string;
      readonly inForce: boolean;
      readonly to?: string;
      readonly revocation?: object;
    }[];
    readonly breaches: readonly object[];
  };
}

const day = (ago: number) => daysAgo(ago).slice(0, 10);
const say = (id: string, what: string, body: object, as = nadia) =>
  probation.call<Shown>(`POST /referrals/${id}/${what}`, { as, body });

async function withCondition(more: object = {}) {
  const id = await superviseOnLicence(probation);
  const { json } = await say(id, 'condition', { kind: 'no-contact', inWords: 'Not to contact her', ...more });
  const [condition] = json.licence.conditions;
  return { id, conditionId: String(condition?.id), condition };
}
const breachOf = (conditionId: string, ago: number) => ({
  ...{ conditionId, at: daysAgo(ago), inWords: 'He rang her', escalation: 'warning' },
});
const why = 'The parole board took it off';

describe('a condition of a licence', () => {
  it('holds until its last day, where it has one, and as long as the licence where it has none', async () => {
    expect((await withCondition()).condition).toMatchObject({ inForce: true });
    expect((await withCondition({ to: day(-30) })).condition).toMatchObject({ inForce: true, to: day(-30) });
    expect((await withCondition({ to: day(2) })).condition).toMatchObject({ inForce: false, to: day(2) });
  });

  it('is revoked from a day on, by whom and why, and stays on record', async () => {
    const { id, conditionId } = await withCondition();
    const { json } = await say(id, 'condition/revoke', { conditionId, from: day(3), why }, owen);
    expect(json.licence.conditions).toMatchObject([
      { id: conditionId, inForce: false, revocation: { from: day(3), why, recordedBy: 'owen.price' } },
    ]);
    const again = await say(id, 'condition/revoke', { conditionId, from: day(2), why });
    expect(again.json.code).toBe('already-recorded');
  });

  it('holds until then where it is revoked from a day to come', async () => {
    const { id, conditionId } = await withCondition();
    const { json } = await say(id, 'condition/revoke', { conditionId, from: day(-7), why });
    expect(json.licence.conditions).toMatchObject([{ inForce: true, revocation: { from: day(-7) } }]);
  });

  it('is breached while it holds and not after, and what was a breach stays one', async () => {
    const { id, conditionId } = await withCondition();
    await say(id, 'breach', breachOf(conditionId, 5));
    await say(id, 'condition/revoke', { conditionId, from: day(3), why });
    const late = await say(id, 'breach', breachOf(conditionId, 1));
    expect(late).toMatchObject({ status: 422, json: { errors: [{ field: 'at', code: 'not-in-force' }] } });
    expect((await say(id, 'breach', breachOf(conditionId, 4))).json.licence.breaches).toHaveLength(2);
  });

  it.each([
    ['of another licence', { conditionId: '' }, 'conditionId'],
    ['from before the release', { from: daysAgo(30).slice(0, 10) }, 'from'],
    ['from when it was over', { from: daysAgo(-9).slice(0, 10) }, 'from'],
    ['in words that tell where she is', { why: 'She moved to AL10 9NE' }, 'why'],
  ])('is not revoked %s, by the name of the field', async (_, said, field) => {
    const { id, conditionId } = await withCondition({ to: day(-5) });
    const other = 'conditionId' in said ? { conditionId: (await withCondition()).conditionId } : {};
    const { status, json, text } = await say(id, 'condition/revoke', {
      ...{ conditionId, from: day(0), why },
      ...said,
      ...other,
    });
    expect([status, json.errors]).toMatchObject([422, [{ field }]]);
    expect(text).not.toContain('AL10');
  });

  it('does not end before the licence began, and its end cannot be rewritten', async () => {
    const id = await superviseOnLicence(probation);
    const said = { kind: 'other', inWords: 'To live where he is told', to: day(30) };
    expect(await say(id, 'condition', said)).toMatchObject({ status: 422, json: { errors: [{ field: 'to' }] } });
    for (const attempt of ['UPDATE condition_revocation SET why = $1', 'UPDATE licence_condition SET in_words = $1'])
      await expect(probation.query(attempt, ['x'])).rejects.toThrow('permission denied');
  });
});
