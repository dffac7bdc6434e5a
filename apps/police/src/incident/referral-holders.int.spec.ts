import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, Incident, PersonSighted } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { Step } from '#libs/referral-lifecycle';
import type { ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { SentReferralArrival } from '../referral/sent-referral-arrival.service.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

const amara = officer('amara.okafor');

type Named = Incident['people'][number]['person'];
const supervised = (): Named => ({
  recordId: randomUUID(),
  names: [{ kind: 'current', forenames: 'Mark', surname: 'Dunn' }],
  identifiers: [{ type: 'crn', value: 'X123456' }],
});
const aged = (age: number, forenames: string): Named => ({
  recordId: randomUUID(),
  names: [{ kind: 'current', forenames, surname: 'Hale' }],
  birth: { kind: 'date', date: `${new Date().getFullYear() - age - 1}-01-01` },
});

/** An incident of these two, and to whom each was referred. */
async function reported(victim: Named, suspect: Named) {
  const people = [
    { role: 'victim' as const, person: victim },
    { role: 'suspect' as const, person: suspect },
  ];
  const { json } = await report(police, anIncident({ category: 'violence', people }));
  const to = (agency: Agency): string[] => json.referrals.filter((one) => one.to === agency).map(({ id }) => id);
  return { id: json.id, to };
}

/** By which referrals others may be warned of somebody, as the hub was told each time. */
async function toldOf({ recordId }: Named): Promise<string[][]> {
  const rows = await police.query<{ said: PersonSighted }>(
    `SELECT convert_from(body, 'UTF8')::jsonb AS said FROM outbox
      WHERE topic = 'sighting.police' AND subject = $1 ORDER BY sequence`,
    [recordId],
  );
  return rows.map(({ said }) => (said.referredTo ?? []).map(({ agency, referralId }) => `${agency} ${referralId}`));
}

const says = (agency: Agency, step: Step, referralId: string, said: object = {}) =>
  police.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'said-in-a-spec' };
    const delivery = { manager, source: `/agencies/${agency}`, subject: referralId, trace } as Delivery;
    const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
    return police.app.get(SentReferralArrival).hear(step, data, delivery);
  });

describe('the hub is told who may be warned of somebody', () => {
  it('by the referral of whoever is supervised, from the beginning, and of nobody else in it', async () => {
    const [victim, suspect] = [aged(40, 'Sarah'), supervised()];
    const { to } = await reported(victim, suspect);
    expect(to('beacon')).toHaveLength(1);
    expect(await toldOf(suspect)).toEqual([[`probation ${to('probation')[0]}`]]);
    expect(await toldOf(victim)).toEqual([[]]);
  });

  it('by that of a child who may have harmed another, and not by that of the harmed child', async () => {
    const [victim, suspect] = [aged(12, 'Robin'), aged(15, 'Lee')];
    const { to } = await reported(victim, suspect);
    const [one, other] = to('youth-offending');
    expect(other).toBeDefined();
    const [[told]] = (await toldOf(suspect)) as [string[]];
    expect([`youth-offending ${one}`, `youth-offending ${other}`]).toContain(told);
    expect(await toldOf(victim)).toEqual([[]]);
  });

  it('by one that an officer makes by hand, from then on', async () => {
    const suspect = aged(30, 'Mark');
    const { id: incidentId } = await reported(aged(40, 'Sarah'), suspect);
    const body = { incidentId, personRecordId: suspect.recordId, to: 'probation', purpose: 'supervision' };
    const draft = await police.call<{ id: string }>('POST /drafts', { as: amara, body, key: randomUUID() });
    const sent = await police.call<{ id: string }>(`POST /drafts/${draft.json.id}/send`, {
      as: amara,
      body: { version: 1 },
    });
    expect(await toldOf(suspect)).toEqual([[], [`probation ${sent.json.id}`]]);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['probation rejects it', (id) => says('probation', 'reject', id, { reason: 'cannot-contact', explanation: 'No.' })],
    [
      'probation concludes it',
      async (id) => {
        await says('probation', 'accept', id);
        await says('probation', 'progress', id, { note: 'Seen.' });
        await says('probation', 'conclude', id, { outcome: 'completed' });
      },
    ],
    [
      'the officer takes it back',
      (id) => police.call(`POST /referrals/${id}/withdraw`, { as: amara, body: { version: 1, reason: 'duplicate' } }),
    ],
  ])('until %s', async (_, end) => {
    const suspect = supervised();
    const { to } = await reported(aged(40, 'Sarah'), suspect);
    const [referral = ''] = to('probation');
    await end(referral);
    expect(await toldOf(suspect)).toEqual([[`probation ${referral}`], []]);
  });

  it('again once it goes on after all', async () => {
    const suspect = supervised();
    const { to } = await reported(aged(40, 'Sarah'), suspect);
    const [referral = ''] = to('probation');
    await says('probation', 'reject', referral, { reason: 'cannot-contact', explanation: 'No.' });
    const body = { version: 2, explanation: 'He is on licence.' };
    await police.call(`POST /referrals/${referral}/dispute`, { as: amara, body });
    expect((await toldOf(suspect)).at(-1)).toEqual([`probation ${referral}`]);
  });

  it('with all else that it is told of the incident later', async () => {
    const suspect = supervised();
    const { id, to } = await reported(aged(40, 'Sarah'), suspect);
    const body = { tool: 'DASH', grade: 'high', version: 0 };
    await police.call(`POST /incidents/${id}/risk-assessments`, { as: amara, body });
    expect(await toldOf(suspect)).toEqual([[`probation ${to('probation')[0]}`], [`probation ${to('probation')[0]}`]]);
  });

  it('and nothing more where a step leaves the referral as open as it was, or its receiver is not warned by it', async () => {
    const [victim, suspect] = [aged(40, 'Sarah'), supervised()];
    const { to } = await reported(victim, suspect);
    await says('probation', 'accept', to('probation')[0] ?? '');
    await says('beacon', 'reject', to('beacon')[0] ?? '', { reason: 'cannot-contact', explanation: 'No.' });
    expect([await toldOf(suspect), await toldOf(victim)].map((told) => told.length)).toEqual([1, 1]);
  });
});
