import { describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { costsOn, recordOfPerson, ukModel } from '#libs/repeat-detection';
import { peopleOf } from '#libs/repeat-detection/live';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { startHubUnderTest } from '../../test/hub-under-test.js';
import { arrive, seen, type Sighting } from '../../test/sightings.js';

const PEOPLE = 60;

/** As somebody is written down at different desks: in full, after a move, under another surname, or with little. */
function writtenDown(place: number): Person[] {
  const whole = aPerson();
  const { identifiers: _, ...unnumbered } = whole;
  const [name] = whole.names;
  const { phones: _phones, addresses: _addresses, ...nameAndBirth } = unnumbered;
  const elsewhere = aPerson();
  const all: Person[] = [
    whole,
    unnumbered,
    { ...unnumbered, addresses: elsewhere.addresses },
    { ...unnumbered, names: [{ ...name, kind: 'current', surname: elsewhere.names[0]?.surname }] },
    { ...unnumbered, birth: { kind: 'unknown' } },
    nameAndBirth,
    { ...unnumbered, names: [{ ...name, kind: 'current', forenames: 'Philippa' }] },
  ];
  return all.filter((_person, which) => (place + which) % 3 !== 0);
}

/** The next number of a fixed sequence, 0 to 1: the same orders each time the spec is run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const next = sequence(seed);
  return items
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

async function peopleOnline(sightings: readonly Sighting[]): Promise<Map<string, string>> {
  const hub: ServiceUnderTest = await startHubUnderTest();
  try {
    const waiting = [...sightings];
    const consume = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await arrive(hub, next);
    };
    await Promise.all([consume(), consume(), consume()]);
    const rows = await hub.query<{ record: string; group: string }>(
      `SELECT agency_record_id AS record, (SELECT string_agg(other.agency_record_id, ' ' ORDER BY other.agency_record_id)
         FROM person_record other WHERE other.person_id = one.person_id) AS group FROM person_record one`,
    );
    return new Map(rows.map(({ record, group }) => [record, group]));
  } finally {
    await hub.stop();
  }
}

describe('records that arrive one at a time', () => {
  it('come to the same people as all at once, in whatever order, for nearly all of them', async () => {
    const sightings = Array.from({ length: PEOPLE }, (_, place) => writtenDown(place)).flatMap((records) =>
      records.map((person) => seen(person)),
    );
    const today = new Date();
    const records = sightings.map(({ sighted: { personRecordId: id, person } }) => ({
      id,
      record: recordOfPerson(person, { today }),
    }));
    const grounds = { model: ukModel(), costs: costsOn(today.toISOString().slice(0, 10)) };
    const { people } = peopleOf(records, grounds);
    const atOnce = new Map(people.flatMap((own) => own.map((id) => [id, [...own].sort().join(' ')])));
    expect(people.length).toBeLessThan(records.length);
    for (const seed of [1, 2, 3]) {
      const online = await peopleOnline(shuffled(sightings, seed));
      const alike = records.filter(({ id }) => online.get(id) === atOnce.get(id)).length;
      expect(alike / records.length).toBeGreaterThanOrEqual(0.995);
    }
  }, 120_000);
});
