import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Shown {
  readonly riskAssessment?: object;
  readonly riskAssessments?: readonly object[];
  readonly code?: string;
  readonly errors?: readonly object[];
}

const amara = officer('amara.okafor');
const dara = { tool: 'DARA', toolVersion: '1', score: 11, grade: 'high', professionalJudgement: 'He has her keys.' };
const reported = async (): Promise<string> => (await report(police, anIncident())).json.id;
const assess = (id: string, body: object, as: Caller = amara): Promise<Answered<Shown>> =>
  police.call(`POST /incidents/${id}/risk-assessments`, { as, body });
const told = async () =>
  (await police.query<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE topic <> 'sighting.police'`))[0]?.n;

describe('an assessment of the risk after the report', () => {
  it('is kept with tool, version, score, grade and judgement, by whom and when, beside the one of the report', async () => {
    const id = await reported();
    const { status, json } = await assess(id, { ...dara, version: 0 });
    expect([status, json.riskAssessments]).toMatchObject([201, [{ ...dara, recordedBy: 'PC amara.okafor' }]]);
    const again = await assess(id, { ...dara, grade: 'medium', version: 1 }, maya);
    expect(again.json.riskAssessments).toMatchObject([{ grade: 'high' }, { grade: 'medium' }]);
  });

  it('is written down once, though it be sent twice', async () => {
    const id = await reported();
    const answers = await Promise.all([1, 2].map(() => assess(id, { ...dara, version: 0 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await assess(id, { ...dara, version: 0 })).json).toMatchObject({ code: 'version-conflict', version: 1 });
  });

  it('is no other officer’s to write, and told to no system and no agency but the hub, which hears the grade alone', async () => {
    const id = await reported();
    const before = await told();
    expect((await assess(id, { ...dara, version: 0 }, officer('ben.hart'))).status).toBe(404);
    await assess(id, { ...dara, version: 0 });
    const { json } = await police.call<Shown>(`GET /incidents/${id}`, { as: recordsSystem() });
    expect([json.riskAssessments, await told()]).toEqual([undefined, before]);
    const atHub = await police.query(
      `SELECT 1 FROM outbox WHERE topic = 'sighting.police' AND convert_from(body, 'UTF8') LIKE '%her keys%'`,
    );
    expect(atHub).toEqual([]);
  });

  it.each([
    [{ tool: 'dice' }, 'tool'],
    [{ score: 101 }, 'score'],
    [{ grade: 'low' }, 'grade'],
    [{ version: -1 }, 'version'],
    [{ recordedBy: 'me' }, 'recordedBy'],
  ])('is refused with %j, by the name of the field', async (more, field) => {
    const { status, json } = await assess(await reported(), { ...dara, version: 0, ...more });
    expect([status, json.errors]).toMatchObject([400, [{ field }]]);
  });
});
