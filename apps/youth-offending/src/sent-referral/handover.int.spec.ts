import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayInLondon, type NewReferral, type Person, type ReferralSent, type SharingPurpose } from '#libs/case-schemas';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import {
  aConcern,
  aReferral,
  aReferralOfAHarmedChild,
  imran,
  policeSend,
  startYouthOffendingUnderTest,
  tyler,
} from '../../test/youth-offending-under-test.js';

let service: ServiceUnderTest;

beforeAll(async () => {
  service = await startYouthOffendingUnderTest();
});
afterAll(() => service.stop());

interface Shown {
  readonly id: string;
  readonly errors?: readonly object[];
  readonly referredOn: readonly { readonly id: string }[];
}

const today = dayInLondon(new Date());
const turning = (years: number): Person => {
  const date = `${Number(today.slice(0, 4)) - years}${today.slice(4, 7)}-01`;
  return { ...tyler, birth: { kind: 'date', date } };
};
const CANARY = 'canary of a childhood';
const handover = (person: Person): NewReferral => {
  const { consent: _, ...concern } = aConcern({ to: 'probation', purpose: 'transition-at-18', person });
  return {
    ...concern,
    summary: CANARY,
    childsVoice: { spokenTo: true, ownWords: CANARY },
    riskAssessment: { tool: 'other', grade: 'medium', professionalJudgement: CANARY },
  };
};
const make = (body: NewReferral): Promise<Answered<Shown>> =>
  service.call('POST /sent-referrals', { as: imran, body, key: randomUUID() });
const told = (id: string) =>
  service.query<{ topic: string; data: object }>(
    `SELECT topic, convert_from(body, 'UTF8')::jsonb AS data FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [id],
  );

async function accepted(sent: ReferralSent): Promise<string> {
  const id = await policeSend(service, sent);
  await service.call(`POST /referrals/${id}/accept`, { as: imran, body: { version: 2 } });
  return id;
}
function referOn(id: string, purpose: SharingPurpose, to = 'probation') {
  const body = { version: 3, to, purpose, summary: CANARY };
  return service.call<Shown>(`POST /referrals/${id}/refer-on`, { as: imran, body });
}

describe('a handover to probation', () => {
  it('tells who they are and how high the risk is, and nothing of their childhood', async () => {
    const { status, json } = await make(handover(turning(18)));
    expect(status).toBe(201);
    const [event] = await told(json.id);
    expect(event).toMatchObject({
      topic: 'referral.youth-offending.probation',
      data: { agreement: 'youth-offending-probation-transition', riskAssessment: { tool: 'other', grade: 'medium' } },
    });
    expect(JSON.stringify(event)).not.toContain('canary');
  });

  it('comes of what the service was sent, without what was assessed', async () => {
    const id = await accepted(aReferral({}, { person: turning(18) }));
    const assessment = { version: 3, tool: 'asset-plus', doneOn: today };
    expect(await service.call(`POST /referrals/${id}/assessment`, { as: imran, body: assessment })).toMatchObject({
      json: { assessments: [{ tool: 'asset-plus' }] },
    });
    const { status, json } = await referOn(id, 'transition-at-18');
    expect(status).toBe(200);
    const events = await told(String(json.referredOn[0]?.id));
    expect(events).toMatchObject([{ data: { agreement: 'youth-offending-probation-transition' } }]);
    expect(JSON.stringify(events)).not.toMatch(/canary|asset-plus/);
  });

  it('is refused of a child, by the field that says so, and leaves no trace', async () => {
    const { status, json } = await make(handover(turning(14)));
    expect([status, json.errors]).toMatchObject([422, [{ field: 'person.birth', code: 'not-near-18' }]]);
    const on = await referOn(await accepted(aReferral({}, { person: turning(14) })), 'transition-at-18');
    expect([on.status, on.json.errors]).toMatchObject([422, [{ field: 'purpose', code: 'not-near-18' }]]);
    const kept = await service.query(
      `SELECT 1 FROM sent_referral WHERE recipient = 'probation' AND (sent #>> '{person,birth,date}') > $1`,
      [`${Number(today.slice(0, 4)) - 17}`],
    );
    expect(kept).toEqual([]);
  });

  it.each<[SharingPurpose, string]>([
    ['transition-at-18', 'probation'],
    ['public-protection', 'police'],
  ])(
    'is not made of the child who was harmed, nor is anything that tells of one who harmed: %s',
    async (purpose, to) => {
      const { status, json } = await referOn(
        await accepted(aReferralOfAHarmedChild({ person: turning(18) })),
        purpose,
        to,
      );
      expect([status, json.errors]).toMatchObject([422, [{ field: 'purpose', code: 'about-somebody-else' }]]);
    },
  );
});
