import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { blockingKeys, recordOfPerson } from '#libs/repeat-detection';
import { statementsOf, type ServiceUnderTest } from '#libs/testing';
import { startHubUnderTest } from '../../test/hub-under-test.js';
import { aPerson } from '../../test/a-person.js';
import { arrive, findingsOf, personOf, seen, take, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const records = (sightings: readonly { sighted: { personRecordId: string } }[]) =>
  sightings.map(({ sighted }) => sighted.personRecordId);

async function people(ofRecords: readonly string[]): Promise<Set<string | undefined>> {
  return new Set(await Promise.all(ofRecords.map((record) => personOf(hub, record))));
}

const waitingMatches = (record: string) =>
  hub.query(
    `SELECT match.state FROM possible_match match
       JOIN person_record record ON record.id IN (match.left_id, match.right_id)
      WHERE record.agency_record_id = $1`,
    [record],
  );

/** The keys of a record that are made of its name. */
async function nameKeysOf(record: string, person: Person): Promise<string[]> {
  const { record: comparable } = recordOfPerson({ ...person, names: [] }, { today: new Date() });
  const unnamed = blockingKeys(comparable);
  const rows = await hub.query<{ key: string }>(
    `SELECT key FROM blocking_key JOIN person_record record ON record.id = record_id
      WHERE agency_record_id = $1 AND key NOT IN (SELECT hashtextextended(name, 0) FROM unnest($2::text[]) AS name)`,
    [record, unnamed],
  );
  return rows.map(({ key }) => key);
}

describe('a person whom the hub has not seen before', () => {
  it('is one person, though ten records of them arrive at the same moment', async () => {
    const somebody = aPerson();
    const sightings = Array.from({ length: 10 }, (_, place) =>
      seen(somebody, { by: place % 2 ? 'beacon' : 'police', at: `2026-0${1 + (place % 9)}-01T12:00:00Z` }),
    );
    await takeAll(hub, sightings, 10);
    const [person, ...others] = await people(records(sightings));
    expect([typeof person, others]).toEqual(['string', []]);
    expect(await findingsOf(hub, person)).toEqual([
      expect.objectContaining({ kind: 'repeat-victim', state: 'current', count: 10 }),
    ]);
  });

  it('is one person for the police, though their record is told of ten times at the same moment', async () => {
    const somebody = aPerson();
    const sightings = Array.from({ length: 10 }, () => seen(somebody, { record: 'P-often' }));
    await takeAll(hub, sightings, 10);
    const kept = await hub.query(`SELECT 1 FROM person_record WHERE agency_record_id = 'P-often'`);
    expect(kept).toHaveLength(1);
    expect(await findingsOf(hub, await personOf(hub, 'P-often'))).toEqual([expect.objectContaining({ count: 10 })]);
  });
});

describe('two people', () => {
  it('of one name and birth date and with nothing else in common stay two, and somebody is asked', async () => {
    const names = [{ kind: 'current' as const, forenames: 'David', surname: 'Smith' }];
    const birth = { kind: 'date' as const, date: '1981-04-12' };
    const [one, other] = [seen({ names, birth }), seen({ names, birth })];
    await takeAll(hub, [one, other], 2);
    expect((await people(records([one, other]))).size).toBe(2);
    const asked = await Promise.all(records([one, other]).map(waitingMatches));
    expect(asked).toEqual([[{ state: 'waiting' }], [{ state: 'waiting' }]]);
  });

  it('who are twins stay two', async () => {
    const first = aPerson();
    const surname = first.names[0]?.surname;
    const identifiers = aPerson().identifiers;
    const second = { ...first, names: [{ kind: 'current' as const, forenames: 'Philippa', surname }], identifiers };
    const sightings = [seen(first), seen(second), seen(first, { by: 'beacon' }), seen(second, { by: 'beacon' })];
    await takeAll(hub, sightings, 4);
    const [one, other, oneAgain, otherAgain] = await Promise.all(
      records(sightings).map((record) => personOf(hub, record)),
    );
    expect([oneAgain, otherAgain]).toEqual([one, other]);
    expect(one).not.toBe(other);
  });

  it('are not found by a key that very many share', async () => {
    const shared = { kind: 'date', date: '1999-01-01' } as const;
    const crowd = Array.from({ length: 60 }, () =>
      seen({ names: aPerson().names, birth: shared, phones: [{ number: '01707 000001' }] }),
    );
    await takeAll(hub, crowd);
    const last = seen({ ...aPerson(), phones: [{ number: '01707 000001' }] });
    await take(hub, last);
    expect(await waitingMatches(last.sighted.personRecordId)).toEqual([]);
  }, 30_000);
});

describe('a record that an agency changes', () => {
  it('stays with its person, and is found by what it says now', async () => {
    const before = aPerson();
    const after = { ...before, names: [{ kind: 'current' as const, forenames: 'Alexandra', surname: 'Newname' }] };
    await take(hub, seen(before, { record: 'P-married' }));
    const person = await personOf(hub, 'P-married');
    const keysBefore = await nameKeysOf('P-married', before);
    await take(hub, seen(after, { record: 'P-married' }));
    expect(await personOf(hub, 'P-married')).toBe(person);
    const keys = await nameKeysOf('P-married', after);
    expect([keysBefore.length > 0, keys.length > 0]).toEqual([true, true]);
    expect(keys.filter((key) => keysBefore.includes(key))).toEqual([]);
    const elsewhere = seen(after, { by: 'beacon' });
    await take(hub, elsewhere);
    expect(await personOf(hub, elsewhere.sighted.personRecordId)).toBe(person);
    expect((await findingsOf(hub, person))[0]).toMatchObject({ count: 3 });
  });
});

describe('taking two records for one person', () => {
  it('is written down as a combination, at the very end of the transaction, because all wait for that entry', async () => {
    const somebody = aPerson();
    const [first, second] = [seen(somebody), seen(somebody, { by: 'beacon' })];
    await take(hub, first);
    const sent = (await statementsOf(hub, () => arrive(hub, second))).map(({ text }) => text);
    const place = sent.findIndex((text) => text.includes('access_log_head'));
    const kept = /INSERT INTO (person_record|blocking_key|record_link|sighting|finding_due)/;
    expect([place > 0, sent.slice(place).filter((text) => kept.test(text))]).toEqual([true, []]);
    const person = await personOf(hub, second.sighted.personRecordId);
    const logged = await hub.query('SELECT action, what, subject FROM access_log WHERE id = $1', [person]);
    expect(logged).toEqual([{ action: 'combine', what: 'person', subject: 'safeguarding-hub' }]);
  });
});
