import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aReferral,
  daniel,
  daysAgo,
  nadia,
  policeAmend,
  policeSay,
  policeSend,
  startProbationUnderTest,
  superviseOnLicence,
} from '../../test/probation-under-test.js';

let probation: ServiceUnderTest;

beforeAll(async () => {
  probation = await startProbationUnderTest();
});
afterAll(() => probation.stop());

interface Shown {
  readonly id: string;
  readonly to?: string;
  readonly status: string;
  readonly version: number;
  readonly code?: string;
  readonly errors?: readonly object[];
  readonly person: object;
  readonly licence: {
    readonly conditions: readonly { readonly id: string }[];
    readonly breaches: readonly { readonly id: string; readonly at: string }[];
  };
  readonly policeReports: readonly { readonly id: string; readonly status: string; readonly breachId?: string }[];
}

const summary = 'He waited for her outside her work.';
const at = daysAgo(1);
const say = (id: string, what: string, body: object) =>
  probation.call<Shown>(`POST /referrals/${id}/${what}`, { as: nadia, body });
const report = (id: string, body: object, key = randomUUID()): Promise<Answered<Shown>> =>
  probation.call(`POST /referrals/${id}/report-to-police`, { as: nadia, body: { summary, ...body }, key });
const look = async (path: string) => (await probation.call<Shown>(`GET ${path}`, { as: nadia })).json;
const told = (id: string) =>
  probation.query<{ topic: string; data: object }>(
    `SELECT topic, convert_from(body, 'UTF8')::jsonb AS data FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

async function breached(kind: string, supervision: object = {}, sent = aReferral()) {
  const id = await superviseOnLicence(probation, supervision, sent);
  const { json } = await say(id, 'condition', { kind, inWords: 'words of the condition' });
  const conditionId = json.licence.conditions[0]?.id;
  const breach = { conditionId, at, inWords: 'words of the breach', escalation: 'warning' };
  const breaches = (await say(id, 'breach', breach)).json.licence.breaches;
  return { id, breachId: String(breaches[0]?.id), sent };
}

describe('a breach of what protects a victim', () => {
  it('is reported to the police by a referral of its own, in the practitioner’s words and no others', async () => {
    const { id, breachId } = await breached('no-contact');
    const { status, json } = await report(id, { breachId, category: 'stalking-harassment', priority: 'urgent' });
    expect([status, json]).toMatchObject([201, { to: 'police', status: 'sent' }]);
    const events = await told(json.id);
    expect(events).toMatchObject([
      {
        topic: 'referral.probation.police',
        data: {
          agreement: 'probation-police-public-protection',
          incident: { occurredAt: at, category: 'stalking-harassment' },
          person: daniel,
          summary,
          priority: 'urgent',
        },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/words of the/);
    expect((await look(`/referrals/${id}`)).policeReports).toMatchObject([{ id: json.id, status: 'sent', breachId }]);
    expect(await look(`/sent-referrals/${json.id}`)).toMatchObject({ to: 'police', version: 1 });
  });

  it('is reported once, however often it is sent with one key', async () => {
    const { id, breachId } = await breached('exclusion-zone');
    const key = randomUUID();
    const answers = [await report(id, { breachId }, key), await report(id, { breachId }, key)];
    expect(answers[1]?.json.id).toBe(answers[0]?.json.id);
    expect((await look(`/referrals/${id}`)).policeReports).toHaveLength(1);
  });

  it('stays reported though the police take back why he came to probation, and is put right with who he is', async () => {
    const { id, breachId, sent } = await breached('no-contact');
    const { json } = await report(id, { breachId });
    const names = [{ kind: 'current' as const, forenames: 'Daniel', surname: 'O’Bryan' }];
    await policeAmend(probation, { ...sent, person: { ...daniel, names } });
    await policeSay(probation, 'withdraw', id, { reason: 'no-longer-needed' });
    expect(await look(`/sent-referrals/${json.id}`)).toMatchObject({ status: 'sent', version: 2, person: { names } });
    expect(await told(json.id)).toMatchObject([{}, { data: { amended: { summary, incident: { occurredAt: at } } } }]);
  });
});

describe('a matter of serious harm', () => {
  it.each([{ riskOfSeriousHarm: 'very-high' }, { mappa: { category: 1, level: 2 } }])(
    'is reported to the police without a breach: %j',
    async (supervision) => {
      const id = await superviseOnLicence(probation, supervision);
      const { status, json } = await report(id, { at });
      expect([status, await told(json.id)]).toMatchObject([201, [{ data: { incident: { occurredAt: at } } }]]);
    },
  );
});

describe('nothing is reported to the police', () => {
  it.each([
    ['of a breach of what protects nobody', 'other', {}, { field: 'breachId', code: 'not-for-the-police' }],
    ['that tells where a victim is', 'no-contact', { summary: 'Seen at 12 Mill Lane' }, { field: 'summary' }],
    ['of a breach that there is not', 'no-contact', { breachId: randomUUID() }, { code: 'unknown-breach' }],
    ['of no moment', 'no-contact', { breachId: undefined }, { field: 'at', code: 'moment-missing' }],
    ['of before the release', 'no-contact', { breachId: undefined, at: daysAgo(30) }, { field: 'at' }],
  ])('%s, and no trace is left', async (_, kind, said, problem) => {
    const { id, breachId } = await breached(kind);
    const { status, json } = await report(id, { breachId, ...said });
    expect([status, json.errors]).toMatchObject([422, [problem]]);
    expect((await look(`/referrals/${id}`)).policeReports).toEqual([]);
    expect(await probation.query(`SELECT 1 FROM sent_referral WHERE sent::text LIKE '%Mill Lane%'`)).toEqual([]);
  });

  it('of somebody who is not supervised', async () => {
    const id = await policeSend(probation);
    expect((await report(id, { at })).json.code).toBe('not-taken-on');
    await say(id, 'accept', { version: 2 });
    expect((await report(id, { at })).json.code).toBe('not-supervised');
  });
});
