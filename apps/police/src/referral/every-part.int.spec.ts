import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Incident } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, report, startPoliceUnderTest } from '../../test/police-under-test.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');
const named = (recordId: string, forenames: string, born: string) => ({
  recordId,
  names: [{ kind: 'current' as const, forenames, surname: 'Field' }],
  birth: { kind: 'date' as const, date: born },
});
/** A child harmed by a child who is known to probation, at home, with a smaller one there. */
const betweenChildren = (prefix: string): Incident => {
  const year = new Date().getUTCFullYear();
  const other = { ...named(`${prefix}-OTHER`, 'Max', `${year - 16}-01-02`), phones: [{ number: '07700 900111' }] };
  return anIncident({
    reference: `41PY/${prefix}/26`,
    category: 'violence',
    people: [
      { role: 'victim', person: named(`${prefix}-HARMED`, 'Ivy', `${year - 13}-01-02`) },
      { role: 'suspect', person: { ...other, identifiers: [{ type: 'crn', value: 'X123456' }] } },
      { role: 'child', person: named(`${prefix}-SMALL`, 'Kit', `${year - 4}-01-02`) },
    ],
    summary: 'He hit her.',
  });
};

interface Told {
  readonly topic: string;
  readonly correlation: string;
  readonly value: { readonly role?: string; readonly incident?: { readonly id: string }; readonly amended?: object };
}
const toldOf = (subject: string): Promise<Told[]> =>
  police.query<Told>(
    `SELECT topic, headers->>'ce_correlationid' AS correlation, convert_from(body, 'UTF8')::jsonb AS value
       FROM outbox WHERE subject = $1 ORDER BY sequence`,
    [subject],
  );
const roads = async (prefix: string) => {
  const { json, status } = await report(police, betweenChildren(prefix));
  const told = await Promise.all(json.referrals.map(({ id }) => toldOf(id)));
  return { status, incidentId: json.id, referrals: json.referrals, told: told.flat() };
};
const amend = async (id: string, more: object) => {
  const { json } = await police.call<{ version: number }>(`GET /referrals/${id}`, { as: amara });
  const body = { version: json.version, reason: 'correction', ...more };
  return police.call<{ person: object }>(`POST /referrals/${id}/amend`, { as: amara, body });
};

describe('an incident between two children, reported to the police', () => {
  it('goes to everybody whose business one of them is, on the topic of each', async () => {
    const { status, referrals, told } = await roads('A');
    expect(status).toBe(201);
    expect(referrals.map(({ to }) => to)).toEqual([
      ...['beacon', 'youth-offending', 'safeguarding-hub'],
      ...['youth-offending', 'probation'],
      'safeguarding-hub',
    ]);
    expect(told.map(({ topic }) => topic)).toEqual(referrals.map(({ to }) => `referral.police.${to}`));
  });

  it('shares no number with the referral of the harmed child to the service of the other, inside the event or beside it', async () => {
    const { incidentId, told } = await roads('B');
    const [harmed, ...others] = [told[1], ...told.filter((_, place) => place !== 1)];
    expect(others.map((each) => each?.value.incident?.id)).toEqual(Array(5).fill(incidentId));
    expect(harmed?.value.incident?.id).not.toBe(incidentId);
    expect(others.map((each) => each?.correlation)).not.toContain(harmed?.correlation);
  });

  it('is put right about a suspect as a suspect, in the incident that the hub knows', async () => {
    const { referrals, incidentId } = await roads('C');
    const person = { ...named('C-OTHER', 'Maximilian', '2010-05-05') };
    expect((await amend(referrals[3]?.id ?? '', { person })).status).toBe(200);
    expect((await toldOf('C-OTHER')).map(({ value }) => [value.role, value.incident?.id])).toEqual([
      ['suspect', incidentId],
      ['suspect', incidentId],
    ]);
  });

  it('is put right about the harmed child by the agreement of the harmed child, and stays apart', async () => {
    const { referrals, incidentId } = await roads('D');
    const id = referrals[1]?.id ?? '';
    const person = { ...named('D-HARMED', 'Ivy Rose', '2013-05-05'), phones: [{ number: '07700 900222' }] };
    expect((await amend(id, { person, summary: 'He hit her twice.' })).status).toBe(200);
    const amended = JSON.stringify((await toldOf(id)).at(-1)?.value.amended);
    expect(amended).toContain('Ivy Rose');
    expect(amended).not.toMatch(/07700|hit her/);
    expect(amended).not.toContain(incidentId);
    // The hub hears of the person in the incident that it knows.
    expect((await toldOf('D-HARMED')).map(({ value }) => value.incident?.id)).toEqual([incidentId, incidentId]);
  });
});
