import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, Person } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { alertsOf, arrive, findingsOf, personOf, seen, take, type Told } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

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
