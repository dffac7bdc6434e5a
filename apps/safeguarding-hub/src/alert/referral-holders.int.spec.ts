import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sourceOf, type Agency, type Person } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, receiverSays, says, send } from '../../test/referrals.js';
import { alertsOf, arrive, findingsOf, lookedAgain, personOf, seen, take, type Told } from '../../test/sightings.js';
import { AlertAnswerService } from './alert-answer.service.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface Shown {
  readonly referredOn: readonly { readonly id: string }[];
}

/** Somebody whom the police suspect in two incidents, and what the police say of whom they have referred where. */
function suspect(person: Person = aPerson()) {
  const record = randomUUID();
  const incidents = [randomUUID(), randomUUID()];
  const tell = (place: number, more: Told = {}) => {
    const at = `2026-0${place + 1}-01T12:00:00Z`;
    return take(hub, seen(person, { record, role: 'suspect', incident: incidents[place] as string, at, ...more }));
  };
  return { record, tell };
}

/** What was told of them to whom, in order: by which referrals, and whether it holds. */
async function told(record: string) {
  const [finding] = await findingsOf(hub, await personOf(hub, record));
  const alerts = await alertsOf(hub, finding?.id ?? '');
  return alerts
    .filter(({ to }) => to !== 'police')
    .map(({ to, alert: { state, count, referralIds } }) => [to, state, count, ...referralIds]);
}

const held = (agency: Agency, referralId: string): Told => ({ referredTo: [{ agency, referralId }] });

describe.each(['probation', 'youth-offending'] as const)('%s', (agency) => {
  it('is warned of whom it holds a referral, by the number of that', async () => {
    const { record, tell } = suspect();
    const referral = randomUUID();
    await tell(0, held(agency, referral));
    expect(await told(record)).toEqual([]);
    await tell(1);
    expect(await told(record)).toEqual([[agency, 'current', 2, referral]]);
  });

  it('that is sent a referral later is told what is known already', async () => {
    const { record, tell } = suspect();
    await tell(0);
    await tell(1);
    const referral = randomUUID();
    await tell(1, held(agency, referral));
    expect(await told(record)).toEqual([[agency, 'current', 2, referral]]);
  });

  it('whose referral has ended is told no more of it, and nothing is taken back because of that', async () => {
    const { record, tell } = suspect();
    const referral = randomUUID();
    await tell(0, held(agency, referral));
    await tell(1);
    await tell(0);
    await tell(2);
    expect(await told(record)).toEqual([[agency, 'current', 2, referral]]);
    await tell(0, held(agency, referral));
    expect(await told(record)).toEqual([
      [agency, 'current', 2, referral],
      [agency, 'current', 3, referral],
    ]);
  });

  it('hears that it no longer holds, also once its referral has ended', async () => {
    const { record, tell } = suspect();
    const referral = randomUUID();
    await tell(0, held(agency, referral));
    await tell(1);
    await tell(0);
    // The second proves to have been three years ago.
    await tell(1, { at: '2023-02-01T12:00:00Z' });
    expect(await told(record)).toEqual([
      [agency, 'current', 2, referral],
      [agency, 'withdrawn', 2, referral],
    ]);
  });
});

/** How one agency stands with what it was told of the first finding about somebody. */
async function standing(record: string, agency: Agency) {
  const [finding] = await findingsOf(hub, await personOf(hub, record));
  const { json } = await hub.call<{ told: Standing[] }>(`GET /findings/${finding?.id}`, { as: priya });
  return json.told.find((one) => one.agency === agency);
}
interface Standing {
  readonly agency: Agency;
  readonly state: string;
  readonly due?: { readonly standing: string };
}

describe.each(['probation', 'youth-offending'] as const)('%s, which has acknowledged nothing', (agency) => {
  async function warned() {
    const { record, tell } = suspect();
    const referral = randomUUID();
    await tell(0, held(agency, referral));
    await tell(1);
    return { record, tell, referral };
  }
  const longAgo = (record: string) =>
    hub.query(
      `UPDATE alert_told SET clock_from = clock_from - interval '30 days', due_at = due_at - interval '30 days'
        WHERE agency = $1 AND finding_id IN (SELECT finding.id FROM finding JOIN person_record USING (person_id)
          WHERE agency_record_id = $2)`,
      [agency, record],
    );

  it('is not waited for any more once its referral is over, and again where the work goes on after all', async () => {
    const { record, tell, referral } = await warned();
    await longAgo(record);
    expect(await standing(record, agency)).toMatchObject({ state: 'told', due: { standing: 'overdue' } });
    await tell(0);
    const over = await standing(record, agency);
    expect([over?.state, over?.due]).toEqual(['referral-over', undefined]);
    await tell(0, held(agency, referral));
    expect(await standing(record, agency)).toMatchObject({ state: 'told', due: { standing: 'overdue' } });
  });

  it('is waited for anew once it is sent another referral', async () => {
    const { record, tell } = await warned();
    await longAgo(record);
    await tell(0);
    await tell(0, held(agency, randomUUID()));
    expect(await standing(record, agency)).toMatchObject({ state: 'told', due: { standing: 'running' } });
  });

  it('is not waited for where what it never saw is taken back after its referral', async () => {
    const { record, tell } = await warned();
    await tell(0);
    await tell(1, { at: '2023-02-01T12:00:00Z' });
    expect(await standing(record, agency)).toMatchObject({ state: 'referral-over' });
  });

  it('has what it said before its referral was over kept, and is to look again where that is taken back', async () => {
    const { record, tell } = await warned();
    await acknowledge(record, agency);
    await tell(0);
    expect(await standing(record, agency)).toMatchObject({ state: 'acknowledged', due: { standing: 'met' } });
    await tell(1, { at: '2023-02-01T12:00:00Z' });
    expect(await standing(record, agency)).toMatchObject({ state: 'told', due: { standing: 'running' } });
  });
});

/** Somebody there says that they have seen the last alert. */
async function acknowledge(record: string, agency: Agency): Promise<void> {
  const [finding] = await findingsOf(hub, await personOf(hub, record));
  const findingId = finding?.id as string;
  const last = (await alertsOf(hub, findingId)).filter(({ to }) => to === agency).at(-1);
  const answer = { alertId: last?.alert.alertId as string, findingId, at: new Date().toISOString() };
  await hub.app.get(Transactions).run((manager) => {
    const delivery = { manager, id: randomUUID(), source: sourceOf(agency), subject: findingId } as Delivery;
    return hub.app.get(AlertAnswerService).keep({ ...answer, state: 'acknowledged' }, delivery);
  });
}

describe('whom the hub itself refers', () => {
  const wants = { to: 'probation', purpose: 'safeguarding', consent: says('probation') } as const;
  const step = (path: string, body: object) => hub.call<Shown>(`POST ${path}`, { as: priya, body });

  /** A contact about somebody, by the number of a record of the police, that goes on to probation. */
  async function referred(record: string, from: Agency = 'police'): Promise<string> {
    const agreement = `${from}-hub-safeguarding`;
    const id = await send(hub, aReferral({}, { agreement, person: { ...aPerson(), recordId: record } }), from);
    await step(`/referrals/${id}/triage`, {
      version: 2,
      grade: 'amber',
      why: 'As we see it',
      strategyDiscussion: 'not-wanted',
    });
    await step(`/referrals/${id}/accept`, { version: 2 });
    const { json } = await step(`/referrals/${id}/refer-on`, { version: 3, ...wants });
    await lookedAgain(hub);
    return json.referredOn[0]?.id as string;
  }

  it('is told of to probation by that referral, until probation has done with it', async () => {
    const { record, tell } = suspect();
    await tell(0);
    await tell(1);
    const referral = await referred(record);
    expect(await told(record)).toEqual([['probation', 'current', 2, referral]]);
    await receiverSays(hub, 'reject', referral, { from: 'probation', reason: 'not-our-service', explanation: 'No.' });
    await lookedAgain(hub);
    expect(await standing(record, 'probation')).toMatchObject({ state: 'referral-over' });
    await tell(2);
    expect(await told(record)).toEqual([['probation', 'current', 2, referral]]);
  });

  it('is told of to nobody where the hub knows of them by the referral centre', async () => {
    const { record, tell } = suspect();
    await tell(0);
    await tell(1);
    expect(await referred(record, 'sarc')).toBeDefined();
    expect(await told(record)).toEqual([]);
  });
});

describe('a sighting', () => {
  it('names by a referral only those who may be warned so, and by the word of nobody but the police', async () => {
    const { record, tell } = suspect();
    const other = randomUUID();
    const referredTo = (['sarc', 'beacon', 'safeguarding-hub'] as const).map((agency) => ({
      ...{ agency, referralId: randomUUID() },
    }));
    await tell(0, { referredTo });
    const byBeacon = { by: 'beacon', record: other, role: 'suspect', ...held('probation', randomUUID()) } as const;
    await take(hub, seen(aPerson(), byBeacon));
    const kept = await hub.query<{ held: object[] }>(
      `SELECT referred_to AS held FROM sighting JOIN person_record ON person_record.id = record_id
        WHERE agency_record_id = ANY ($1)`,
      [[record, other]],
    );
    expect(kept).toEqual([{ held: [] }, { held: [] }]);
  });

  it.each(['probation', 'youth-offending'] as const)('by %s, which may only answer, is set aside', async (by) => {
    await expect(arrive(hub, seen(aPerson(), { by }))).rejects.toMatchObject({ reason: 'sighting-not-agreed' });
  });
});

describe('the finding', () => {
  it('shows that whoever holds a referral was told, and is late', async () => {
    const { record, tell } = suspect();
    await tell(0, held('probation', randomUUID()));
    await tell(1);
    const [finding] = await findingsOf(hub, await personOf(hub, record));
    const { json } = await hub.call<{ told: object[] }>(`GET /findings/${finding?.id}`, { as: priya });
    expect(json.told).toContainEqual(expect.objectContaining({ agency: 'probation', state: 'told' }));
  });
});
