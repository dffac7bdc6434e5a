import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Incident, PersonSighted } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, report, startPoliceUnderTest } from '../../test/police-under-test.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');
const dash = { tool: 'DASH', grade: 'medium' } as const;

const somebody = (
  role: 'victim' | 'suspect',
  surname: string,
  recordId = randomUUID(),
): Incident['people'][number] => ({
  role,
  person: { recordId, names: [{ kind: 'current', forenames: 'Robin', surname }] },
});

interface Known {
  readonly id: string;
  readonly victim: string;
  readonly suspects: readonly string[];
  readonly referral: string;
}

async function reported(suspects = 1): Promise<Known> {
  const people = [
    somebody('victim', 'Hale'),
    ...Array.from({ length: suspects }, (_, place) => somebody('suspect', `Dunn-${place}`)),
  ];
  const { json } = await report(police, anIncident({ people, riskAssessment: dash }));
  const [victim = '', ...others] = people.map(({ person }) => person.recordId ?? '');
  return { id: json.id, victim, suspects: others, referral: json.referrals[0]?.id ?? '' };
}

const said = (path: string, body: object) => police.call(`POST ${path}`, { as: amara, body });
const finalise = (id: string, how: string) => said(`/incidents/${id}/finalise`, { how, note: 'As the court said.' });

/** What the hub was told of somebody, in order: part, grade and standing. */
async function toldOf(record: string | undefined): Promise<(string | undefined)[][]> {
  const rows = await police.query<{ said: PersonSighted }>(
    `SELECT convert_from(body, 'UTF8')::jsonb AS said FROM outbox
      WHERE topic = 'sighting.police' AND subject = $1 ORDER BY sequence`,
    [record],
  );
  return rows.map(({ said: { role, grade, standing } }) => [role, grade, standing]);
}

describe('what the safeguarding hub is told of an incident', () => {
  it('says how grave it was from the beginning, and again when the risk is assessed anew', async () => {
    const { id, victim, suspects } = await reported();
    expect(await toldOf(victim)).toEqual([['victim', 'medium', undefined]]);
    await said(`/incidents/${id}/risk-assessments`, { ...dash, grade: 'high', version: 0 });
    expect(await toldOf(victim)).toEqual([
      ['victim', 'medium', undefined],
      ['victim', 'high', undefined],
    ]);
    expect((await toldOf(suspects[0])).at(-1)).toEqual(['suspect', 'high', undefined]);
  });

  it.each(['charged', 'convicted'])('says that its one suspect was %s, of nobody else', async (how) => {
    const { id, victim, suspects } = await reported();
    expect((await finalise(id, how)).status).toBe(200);
    expect((await toldOf(suspects[0])).at(-1)).toEqual(['suspect', 'medium', how]);
    expect(await toldOf(victim)).toHaveLength(1);
  });

  it('says no more than suspected where several are, and of any other end', async () => {
    const [two, one] = [await reported(2), await reported()];
    await finalise(two.id, 'charged');
    await finalise(one.id, 'evidence');
    for (const record of [...two.suspects, ...one.suspects]) expect(await toldOf(record)).toHaveLength(1);
  });

  it('keeps what was put right in a referral, and what is known of the incident by then', async () => {
    const { id, victim, referral } = await reported();
    const names = [{ kind: 'current', forenames: 'Robin', surname: 'Hale-Right' }];
    await said(`/incidents/${id}/risk-assessments`, { ...dash, grade: 'high', version: 0 });
    await said(`/referrals/${referral}/amend`, { version: 1, reason: 'correction', person: { names } });
    expect((await toldOf(victim)).at(-1)).toEqual(['victim', 'high', undefined]);
    await said(`/incidents/${id}/risk-assessments`, { ...dash, grade: 'standard', version: 1 });
    const [last] = await police.query<{ surname: string }>(
      `SELECT convert_from(body, 'UTF8')::jsonb #>> '{person,names,0,surname}' AS surname FROM outbox
        WHERE topic = 'sighting.police' AND subject = $1 ORDER BY sequence DESC LIMIT 1`,
      [victim],
    );
    expect(last?.surname).toBe('Hale-Right');
  });
});
