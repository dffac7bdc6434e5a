import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, referralOf, report, startPoliceUnderTest } from '../../test/police-under-test.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');
const CANARY = 'canary of the police';

interface Shown {
  readonly disclosures: readonly {
    readonly to: string;
    readonly event: string;
    readonly restsOn: string;
    readonly byName?: string;
    readonly fields: readonly string[];
  }[];
}

const disclosuresOf = async (id: string) =>
  (await police.call<Shown>(`GET /referrals/${id}`, { as: amara })).json.disclosures;

describe('what the police told', () => {
  it('is recorded with the referral: to whom, on what basis, and exactly which fields', async () => {
    const id = await referralOf(police, anIncident({ summary: CANARY, reference: '41PY/7/26' }));
    const [sent, ...more] = await disclosuresOf(id);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({
      to: 'beacon',
      event: 'referral-hub.referral-sent.v1',
      agreement: 'police-beacon-victim-support',
      agreementFrom: '2021-04-01',
      restsOn: 'no-objection',
    });
    const crossed = await police.query<{ fields: string[] }>(
      `SELECT array_agg(key) AS fields
         FROM outbox, jsonb_each(convert_from(body, 'UTF8')::jsonb) WHERE subject = $1`,
      [id],
    );
    const told = new Set(sent?.fields.map((field) => field.split('.')[0]));
    expect(told).toEqual(new Set(crossed[0]?.fields));
  });

  it('is recorded for each later step, with who took it', async () => {
    const id = await referralOf(police, anIncident());
    const correction = { version: 1, reason: 'correction', summary: 'As it should read' };
    await police.call(`POST /referrals/${id}/amend`, { as: amara, body: correction });
    await police.call(`POST /referrals/${id}/withdraw`, { as: amara, body: { version: 2, reason: 'duplicate' } });
    const [, amended, withdrawn] = await disclosuresOf(id);
    expect(amended).toMatchObject({ event: 'referral-hub.referral-amended.v1', byName: 'PC amara.okafor' });
    expect(amended?.fields).toEqual(expect.arrayContaining(['person.names.surname', 'reason', 'summary']));
    expect(withdrawn).toMatchObject({ event: 'referral-hub.referral-withdrawn.v1' });
    expect(withdrawn?.fields).toEqual(['at', 'byName', 'reason', 'referralId']);
  });

  it('is recorded for each person whom the safeguarding hub was told of', async () => {
    const { json } = await report(police, anIncident());
    const rows = await police.query<{ recipient: string; rests_on: string }>(
      `SELECT recipient, details->>'restsOn' AS rests_on FROM disclosure
        WHERE subject IN (SELECT person->'person'->>'recordId' FROM incident, jsonb_array_elements(details->'people') person
                           WHERE id = $1)`,
      [json.id],
    );
    expect(rows).toEqual([
      { recipient: 'safeguarding-hub', rests_on: 'duty' },
      { recipient: 'safeguarding-hub', rests_on: 'duty' },
    ]);
  });

  it('holds no value of anything that was told, and cannot be changed or taken away', async () => {
    const id = await referralOf(police, anIncident({ summary: CANARY }));
    const kept = await police.query(`SELECT 1 FROM disclosure WHERE details::text LIKE '%' || $1 || '%'`, [CANARY]);
    expect(kept).toEqual([]);
    for (const attempt of [`UPDATE disclosure SET recipient = 'sarc'`, 'DELETE FROM disclosure'])
      await expect(police.query(`${attempt} WHERE subject = $1`, [id])).rejects.toThrow('permission denied');
  });

  it('is as much as there was to say about a referral, and never more than one record an event', async () => {
    const id = await referralOf(police, anIncident());
    const [{ events, records } = {}] = await police.query<{ events: string; records: string }>(
      `SELECT (SELECT count(*) FROM outbox WHERE subject = $1) AS events,
              (SELECT count(*) FROM disclosure WHERE subject = $1) AS records`,
      [id],
    );
    expect([events, records]).toEqual(['1', '1']);
  });
});

describe('what crosses of a person who agreed to a part only', () => {
  it('is that part, and how to reach them', async () => {
    const person = {
      names: [{ kind: 'current', surname: 'Osei' }],
      genderIdentity: 'GINB',
      birth: { kind: 'date', date: '1990-02-01' },
      phones: [{ number: '01632 960001' }],
    };
    const consent = [
      {
        purpose: 'victim-support',
        recipient: 'beacon',
        decision: 'given',
        scope: ['contact'],
        at: '2026-11-20T21:30:00Z',
      },
    ];
    const { json } = await report(police, {
      ...anIncident(),
      people: [{ role: 'victim', person }],
      consent,
      summary: CANARY,
    });
    const [sent] = await police.query<{ value: string }>(
      `SELECT convert_from(body, 'UTF8') AS value FROM outbox WHERE subject = $1`,
      [json.referrals[0]?.id],
    );
    expect(JSON.parse(sent?.value ?? '{}')).toMatchObject({ person: { names: person.names, phones: person.phones } });
    for (const kept of [CANARY, '1990', 'GINB']) expect(sent?.value).not.toContain(kept);
  });
});
