import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyTeller, eventually, testAccount, type Said, type ServiceUnderTest } from '#libs/testing';
import { startHubUnderTest } from '../test/hub-under-test.js';
import { aReferral } from '../test/referrals.js';
import { aPerson } from '../test/a-person.js';
import { alertsOf, findingsOf, personOf, seen, type Sighting } from '../test/sightings.js';

/** Beside the conformance suite the only spec in which the hub's consumer group reads the common broker: it looks at its own people alone. */
let hub: ServiceUnderTest;
let tellers: Readonly<Record<'police' | 'beacon', AgencyTeller>>;

beforeAll(async () => {
  const [started, police, beacon] = await Promise.all([
    startHubUnderTest({}, { ...testAccount('safeguarding-hub'), clientId: 'safeguarding-hub' }),
    AgencyTeller.start('police'),
    AgencyTeller.start('beacon'),
  ]);
  hub = started;
  tellers = { police, beacon };
}, 30_000);
afterAll(async () => {
  await Promise.all([hub.stop(), tellers.police.stop(), tellers.beacon.stop()]);
}, 30_000);

const said = ({ by, sighted }: Sighting): Said => ({
  topic: `sighting.${by}`,
  type: 'referral-hub.person-sighted.v1',
  subject: sighted.personRecordId,
  data: sighted,
});

describe('the hub on a real broker', () => {
  it('finds one person and one repeat in what two agencies say, though all of it is said twice', async () => {
    const [victim, suspect] = [aPerson(), aPerson()];
    const records = { victim: randomUUID(), suspect: randomUUID() };
    const sightings = [1, 2, 3].flatMap((month) => {
      const [incident, referralId, at] = [randomUUID(), randomUUID(), `2026-0${month}-01T12:00:00Z`];
      return [
        seen(victim, { incident, at, record: records.victim }),
        seen(suspect, { incident, at, record: records.suspect, role: 'suspect' }),
        seen(victim, { incident, at, by: 'beacon', record: referralId, referralId }),
      ];
    });
    const tellAll = (by: 'police' | 'beacon') =>
      tellers[by].say(...sightings.filter((sighting) => sighting.by === by).map(said));
    await Promise.all([tellAll('beacon'), tellAll('police')]);
    await eventually(async () => expect(await arrived(sightings)).toBe(9));
    await Promise.all([tellers.police.sayAllAgain(), tellers.beacon.sayAllAgain()]);
    const last = seen(aPerson());
    await tellers.police.say(said(last));
    await eventually(async () => expect(await arrived([last])).toBe(1));

    const people = new Set(await Promise.all(recordsOf(sightings).map((record) => personOf(hub, record))));
    expect(people.size).toBe(2);
    const person = await personOf(hub, records.victim);
    const findings = await eventually(async () => {
      const found = await findingsOf(hub, person);
      expect(found).toEqual([
        expect.objectContaining({ kind: 'repeat-pair', count: 3, state: 'current' }),
        expect.objectContaining({ kind: 'repeat-victim', count: 3, state: 'current' }),
      ]);
      return found;
    });
    const counts = (await alertsOf(hub, findings[0]?.id ?? '')).map(({ to, alert }) => `${to} ${alert.count}`);
    expect(counts.filter((count) => count === 'police 3').length).toBeGreaterThan(0);
    expect(await arrived(sightings)).toBe(9);
  }, 60_000);

  it('lays the ledger of the police beside its own, each line of which came on its own road', async () => {
    const referral = aReferral();
    const subject = referral.referralId;
    await tellers.police.say({
      ...{ topic: 'referral.police.safeguarding-hub', type: 'referral-hub.referral-sent.v1' },
      ...{ subject, data: referral },
    });
    const ledgers = () =>
      hub.query(
        `SELECT sender, part, sent_at IS NOT NULL AS sent, received_at IS NOT NULL AS received
           FROM delivery WHERE referral_id = $1 ORDER BY sender`,
        [subject],
      );
    await eventually(async () =>
      expect(await ledgers()).toEqual([
        { sender: 'police', part: 'referral', sent: true, received: true },
        // The teller reads nothing, so what the hub answers has been sent and has not arrived.
        { sender: 'safeguarding-hub', part: 'other', sent: true, received: false },
      ]),
    );
  }, 60_000);

  it('sets aside a sighting that is not of whom its envelope says', async () => {
    const subject = randomUUID();
    await tellers.police.say({ ...said(seen(aPerson())), subject });
    await eventually(async () => {
      const letters = await hub.query('SELECT reason, detail FROM dead_letter WHERE subject = $1', [subject]);
      expect(letters).toEqual([{ reason: 'refused-by-rule', detail: 'sighting-not-of-subject' }]);
    });
  }, 60_000);
});

const recordsOf = (sightings: readonly Sighting[]): string[] => sightings.map(({ sighted }) => sighted.personRecordId);

async function arrived(sightings: readonly Sighting[]): Promise<number> {
  const [row] = await hub.query<{ sightings: number }>(
    `SELECT count(*)::int AS sightings FROM sighting JOIN person_record record ON record.id = sighting.record_id
      WHERE agency_record_id = ANY($1)`,
    [recordsOf(sightings)],
  );
  return row?.sightings ?? 0;
}
