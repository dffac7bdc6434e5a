import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { arrive, findingsOf, lookedAgain, personOf, seen, take, takeAll } from '../../test/sightings.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const sarah: Person = { ...aPerson(), names: [{ kind: 'current', forenames: 'Sarah', surname: 'Kowalczyk' }] };
const aliases = Array.from({ length: 50 }, (_, place) => ({
  ...{ kind: 'alias' as const, forenames: `Alias${place}`, surname: `Other${place}` },
}));

describe('a sighting of which little or nothing is right', () => {
  it.each<[string, Person]>([
    ['no name', { names: [] }],
    ['part of a birth date', { names: sarah.names, birth: { kind: 'date', date: '1988-04' } }],
    ['an unborn child', { names: [], birth: { kind: 'unborn', expectedDate: '2027-01-20' } }],
    ['a day that never was', { names: sarah.names, birth: { kind: 'date', date: '1988-02-30' } }],
    ['a birth in the year 1066', { names: sarah.names, birth: { kind: 'date', date: '1066-10-14' } }],
    [
      'a PNC id with a wrong check letter',
      { names: sarah.names, identifiers: [{ type: 'pnc-id', value: '1979/0163001A' }] },
    ],
    ['fifty aliases', { ...sarah, names: [...sarah.names, ...aliases] }],
    ['letters of three alphabets', { names: [{ kind: 'current', forenames: 'S\u0430rah', surname: 'محمد\u202e' }] }],
  ])('with %s is kept, is somebody, and stops nobody who comes after', async (_, person) => {
    const [odd, next] = [seen(person), seen(aPerson())];
    await takeAll(hub, [odd, next], 1);
    const people = await Promise.all([odd, next].map(({ sighted }) => personOf(hub, sighted.personRecordId)));
    expect(people.map((id) => typeof id)).toEqual(['string', 'string']);
    expect((await hub.call(`GET /people/${people[0]}`, { as: priya })).status).toBe(200);
  });

  it('of whom nothing is known are as many people as were seen', async () => {
    const nobody = Array.from({ length: 5 }, () => seen({ names: [] }));
    await takeAll(hub, nobody, 3);
    const people = await Promise.all(nobody.map(({ sighted }) => personOf(hub, sighted.personRecordId)));
    expect(new Set(people).size).toBe(5);
  });
});

describe('a sighting that corrects itself', () => {
  it('a hundred times leaves one record, the last words, and a person who is counted once', async () => {
    const { birth, addresses } = aPerson();
    const record = 'P-corrects';
    for (let time = 1; time <= 100; time += 1) {
      const names = [
        { kind: 'current' as const, forenames: `Version${'abcdefghij'[time % 10]}`, surname: 'Corrected' },
      ];
      await arrive(hub, seen({ names, birth, addresses }, { record, incident: 'the-same' }));
    }
    await lookedAgain(hub);
    const person = await personOf(hub, record);
    const [kept] = await hub.query<{ records: number; versions: number; forenames: string }>(
      `SELECT count(*)::integer AS records, max(details->'names'->0->>'forenames') AS forenames,
              (SELECT count(*)::integer FROM person_record_version WHERE record_id = ANY (array_agg(record.id))) AS versions
         FROM person_record record WHERE person_id = $1`,
      [person],
    );
    expect(kept).toEqual({ records: 1, versions: 100, forenames: 'Versiona' });
    expect(await findingsOf(hub, person)).toEqual([]);
    const [counted] = await hub.query<{ people: number }>(
      `SELECT (coalesce((SELECT sum(people) FROM term_count WHERE term_column = 'surname' AND term = 'corrected'), 0) +
               coalesce((SELECT sum(people) FROM term_count_change WHERE term_column = 'surname' AND term = 'corrected'), 0))::integer AS people`,
    );
    expect(counted).toEqual({ people: 1 });
  }, 60_000);
});

describe('an incident', () => {
  it('of five hundred people keeps them all, and each is looked at', async () => {
    const incident = randomUUID();
    const crowd = Array.from({ length: 500 }, (_, place) =>
      seen(aPerson(), { incident, role: place === 0 ? 'suspect' : 'victim' }),
    );
    const waiting = [...crowd];
    const consume = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await arrive(hub, next);
    };
    await Promise.all(Array.from({ length: 5 }, consume));
    await lookedAgain(hub);
    const [kept] = await hub.query<{ people: number }>(
      `SELECT count(DISTINCT person_id)::integer AS people FROM sighting JOIN person_record ON person_record.id = record_id
        WHERE incident_key LIKE '%' || $1`,
      [incident],
    );
    expect(kept).toEqual({ people: 500 });
  }, 120_000);
});

describe('words that would make a ring', () => {
  it('are settled by the one that parts: no two are one whom somebody said are two, and the rest stay as they were', async () => {
    const date = '1971-09-23';
    const usual: Person = {
      names: [{ kind: 'current', forenames: 'David', surname: 'Smith' }],
      birth: { kind: 'date', date },
    };
    const records = ['P-ring-a', 'P-ring-b', 'P-ring-c'];
    for (const record of records) await take(hub, seen(usual, { record }));
    const ids = await hub.query<{ id: string; record: string }>(
      'SELECT id, agency_record_id AS record FROM person_record WHERE agency_record_id = ANY ($1)',
      [records],
    );
    const idOf = (record: string): string => ids.find((one) => one.record === record)?.id ?? '';
    const say = async (one: string, other: string, decided: string): Promise<number> => {
      const body = { recordId: idOf(one), otherRecordId: idOf(other) };
      const { json } = await hub.call<{ id: string; version: number }>('POST /matches', { as: priya, body });
      const word = { decided, rationale: 'I looked.', version: json.version };
      return (await hub.call(`POST /matches/${json.id}/decide`, { as: priya, body: word })).status;
    };
    const answers = await Promise.all([
      say('P-ring-a', 'P-ring-b', 'same'),
      say('P-ring-b', 'P-ring-c', 'same'),
      say('P-ring-a', 'P-ring-c', 'not-the-same'),
    ]);
    expect(answers).toEqual([200, 200, 200]);
    const [a, b, c] = await Promise.all(records.map((record) => personOf(hub, record)));
    expect(a).not.toBe(c);
    expect([a, c]).toContain(b);
  });
});
