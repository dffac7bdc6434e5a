import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { nadia, owen, policeSend, startProbationUnderTest } from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

interface Shown {
  readonly version: number;
  readonly code?: string;
  readonly licence: {
    readonly conditions: readonly { readonly id: string; readonly kind: string; readonly inWords: string }[];
    readonly breaches: readonly { readonly id: string; readonly escalation: string }[];
  };
}

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const say = (id: string, what: string, body: object, as = nadia) =>
  probation.call<Shown>(`POST /referrals/${id}/${what}`, { as, body });
const zone = { kind: 'exclusion-zone', inWords: 'Hatfield town centre, between the station and the A414' };

async function supervised(type = 'licence'): Promise<string> {
  const id = await policeSend(probation);
  await say(id, 'accept', { version: 2 });
  const said = { crn: 'X123456', type, startedOn: daysAgo(10).slice(0, 10), riskOfSeriousHarm: 'high' };
  await say(id, 'supervision', said);
  return id;
}
async function onLicence() {
  const id = await supervised();
  const { json } = await say(id, 'condition', zone);
  return { id, conditionId: json.licence.conditions[0]?.id as string };
}
const breachOf = (conditionId: string, more: object = {}) => ({
  conditionId,
  at: daysAgo(1),
  inWords: 'Seen at the station',
  escalation: 'warning',
  ...more,
});
const told = (id: string) =>
  probation.query<{ type: string; body: string }>(
    `SELECT headers->>'ce_type' AS type, convert_from(body, 'UTF8') AS body FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

describe('a condition of a licence', () => {
  it.each([
    ['no-contact', 'Not to contact the victim of the offence, directly or through others'],
    [zone.kind, zone.inWords],
  ])('that protects a victim is recorded in words: %s', async (kind, inWords) => {
    const { status, json } = await say(await supervised(), 'condition', { kind, inWords });
    expect([status, json.licence.conditions]).toMatchObject([200, [{ kind, inWords, recordedBy: 'nadia.rahman' }]]);
  });

  it.each([
    ['postcode', 'Not within a mile of AL10 9NE'],
    ['street-address', 'Not near 12 Mill Lane'],
    ['phone', 'Not to ring 07700 900123'],
    ['email', 'Not to write to sarah@example.org'],
  ])('is refused where it tells where somebody is by a %s, and says only in which field', async (code, inWords) => {
    const id = await supervised();
    const refused = await say(id, 'condition', { ...zone, inWords });
    expect(refused).toMatchObject({ status: 422, json: { errors: [{ field: 'inWords', code }] } });
    expect(JSON.stringify(refused.json)).not.toContain(inWords.slice(-8));
    expect(await probation.query('SELECT 1 FROM licence_condition WHERE referral_id = $1', [id])).toEqual([]);
  });

  it('is of nobody in the community, nor before the supervision is recorded', async () => {
    expect((await say(await supervised('community'), 'condition', zone)).json.code).toBe('not-on-licence');
    const id = await policeSend(probation);
    await say(id, 'accept', { version: 2 });
    expect((await say(id, 'condition', zone)).json.code).toBe('not-supervised');
  });
});

describe('a breach', () => {
  it('is recorded with how far it is taken, and taken further but not back', async () => {
    const { id, conditionId } = await onLicence();
    const { json } = await say(id, 'breach', breachOf(conditionId));
    const [breach] = json.licence.breaches;
    expect(breach).toMatchObject({ conditionId, escalation: 'warning', recordedBy: 'nadia.rahman' });
    const breachId = breach?.id;
    const further = await say(id, 'breach/escalate', { breachId, escalation: 'recall-requested' }, owen);
    expect(further.json.licence.breaches).toMatchObject([
      {
        escalation: 'recall-requested',
        allowedEscalations: [],
        escalations: [
          { escalation: 'warning', recordedBy: 'nadia.rahman' },
          { escalation: 'recall-requested', recordedBy: 'owen.price' },
        ],
      },
    ]);
    expect(await say(id, 'breach/escalate', { breachId, escalation: 'warning' })).toMatchObject({
      status: 409,
      json: { code: 'not-further', escalation: 'recall-requested' },
    });
  });

  it('is taken further by one of two who do so at once', async () => {
    const { id, conditionId } = await onLicence();
    const { json } = await say(id, 'breach', breachOf(conditionId));
    const further = { breachId: json.licence.breaches[0]?.id, escalation: 'senior-warning' };
    const both = await Promise.all([nadia, owen].map((as) => say(id, 'breach/escalate', further, as)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is of a condition of this licence, under it, and tells nowhere where somebody is', async () => {
    const { id, conditionId } = await onLicence();
    const other = await onLicence();
    for (const [more, field] of [
      [{ conditionId: other.conditionId }, 'conditionId'],
      [{ conditionId: randomUUID() }, 'conditionId'],
      [{ at: daysAgo(-1) }, 'at'],
      [{ at: daysAgo(30) }, 'at'],
      [{ inWords: 'Seen at AL10 9NE' }, 'inWords'],
    ] as const)
      expect(await say(id, 'breach', breachOf(conditionId, more))).toMatchObject({
        status: 422,
        json: { errors: [{ field }] },
      });
    const { json } = await say(other.id, 'breach', breachOf(other.conditionId));
    const elsewhere = { breachId: json.licence.breaches[0]?.id, escalation: 'recall-requested' };
    expect(await say(id, 'breach/escalate', elsewhere)).toMatchObject({
      status: 422,
      json: { errors: [{ field: 'breachId' }] },
    });
  });

  it('is told to the police by what the practitioner writes, and by nothing else', async () => {
    const { id, conditionId } = await onLicence();
    const before = await told(id);
    const { json } = await say(id, 'breach', breachOf(conditionId, { escalation: 'recall-requested' }));
    expect(await told(id)).toEqual(before);
    await say(id, 'progress', { version: json.version, note: 'A recall was asked for today.' });
    const after = await told(id);
    expect(after.map(({ type }) => type).slice(before.length)).toEqual(['referral-hub.referral-progressed.v1']);
    expect(after.at(-1)?.body).toContain('A recall was asked for today.');
    expect(after.at(-1)?.body).not.toContain('Seen at the station');
  });

  it('cannot be changed or taken away', async () => {
    for (const table of ['licence_condition', 'licence_breach', 'breach_escalation'])
      await expect(probation.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
  });
});
