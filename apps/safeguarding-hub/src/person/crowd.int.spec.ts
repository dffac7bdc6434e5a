import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { blockingKeys, recordOfPerson } from '#libs/repeat-detection';
import { keyLimits } from '#libs/repeat-detection/live';
import { statementsOf, type ServiceUnderTest } from '#libs/testing';
import { startHubUnderTest } from '../../test/hub-under-test.js';
import { arrive, personOf, seen } from '../../test/sightings.js';
import { CandidateQuery } from './candidate.query.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
  await crowd(10_000);
}, 120_000);
afterAll(() => hub.stop());

const POSTCODE = 'AL10 8TR';
const forenames = ['Aleksander', 'Bronwen', 'Catriona', 'Desmond', 'Eleanor', 'Fergus', 'Gwendolen', 'Hamish'];
const today = new Date();

/** The n-th of them: few names among very many, no two born on one day, and each with a door of their own. */
const oneOfMany = (number: number): Person => ({
  names: [{ kind: 'current', forenames: forenames[number % forenames.length]!, surname: 'Smith' }],
  birth: { kind: 'date', date: new Date(Date.UTC(1950, 0, 1 + number)).toISOString().slice(0, 10) },
  addresses: [{ kind: 'home', lines: [`Flat ${number}`, 'The Towers'], postcode: POSTCODE, protected: false }],
});

/** As they would stand had they come one by one and been nobody known. */
async function crowd(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => {
    const details = oneOfMany(number);
    const comparable = recordOfPerson(details, { today });
    return { record: randomUUID(), name: `P-${number}`, details, comparable, keys: blockingKeys(comparable.record) };
  });
  await hub.query(
    `WITH told AS (SELECT record_id, gen_random_uuid() AS person_id, name, details, comparable, keys FROM unnest(
         $1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) AS told (record_id, name, details, comparable, keys)),
     somebody AS (INSERT INTO person (id, created_at) SELECT person_id, now() FROM told),
     record AS (INSERT INTO person_record (id, agency, agency_record_id, person_id, details, comparable, told_at, terms)
       SELECT record_id, 'police', name, person_id, details::jsonb, comparable::jsonb, now(), '{}' FROM told)
     INSERT INTO blocking_key (key, record_id)
     SELECT DISTINCT hashtextextended(key, 0), record_id FROM told, jsonb_array_elements_text(keys::jsonb) AS key`,
    [
      rows.map(({ record }) => record),
      rows.map(({ name }) => name),
      rows.map(({ details }) => JSON.stringify(details)),
      rows.map(({ comparable }) => JSON.stringify(comparable)),
      rows.map(({ keys }) => JSON.stringify(keys)),
    ],
  );
}

const keysOf = (person: Person): string[] => blockingKeys(recordOfPerson(person, { today }).record);
const comparedWith = (person: Person) =>
  hub.app.get(Transactions).run((manager) =>
    hub.app.get(CandidateQuery).sharing(
      manager,
      {
        ...{ keys: keysOf(person), id: randomUUID(), agency: 'police', agencyRecordId: 'sought' },
        ...{ madeFrom: undefined, incidentKey: undefined },
      },
      today,
    ),
  );

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

/** Rows of keys that were read to find out with whom to compare this person. */
async function keysReadFor(person: Person): Promise<number> {
  const [search] = (await statementsOf(hub, () => comparedWith(person))).filter(({ text }) => text.includes('near AS'));
  const [explained] = await hub.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${search?.text}`,
    search?.values,
  );
  const read = ({ Plans = [], ...plan }: Plan): number =>
    (plan['Relation Name'] === 'blocking_key' ? plan['Actual Rows'] * plan['Actual Loops'] : 0) +
    Plans.reduce((sum, part) => sum + read(part), 0);
  return explained ? read(explained['QUERY PLAN'][0].Plan) : NaN;
}

describe('one of ten thousand people at one postcode', () => {
  it('is found again by what else agrees, and is nobody else', async () => {
    for (const number of [17, 4_711, 9_999]) {
      const again = seen(oneOfMany(number), { by: 'beacon' });
      await arrive(hub, again);
      expect(await personOf(hub, again.sighted.personRecordId)).toBe(await personOf(hub, `P-${number}`));
    }
  });

  it('of whom only the postcode and a frequent name are told is somebody new, and is compared with nobody', async () => {
    const { birth: _, addresses: __, ...named } = oneOfMany(3);
    const vague: Person = {
      ...named,
      birth: { kind: 'unknown' },
      addresses: [{ kind: 'home', lines: [], postcode: POSTCODE, protected: false }],
    };
    expect(await comparedWith(vague)).toEqual([]);
    const stranger = seen(vague);
    await arrive(hub, stranger);
    const [kept] = await hub.query<{ records: number }>(
      'SELECT count(*)::integer AS records FROM person_record WHERE person_id = $1',
      [await personOf(hub, stranger.sighted.personRecordId)],
    );
    expect(kept).toEqual({ records: 1 });
  });

  it('is looked for among no more than the limit of each key, however many live there', async () => {
    const person = oneOfMany(4_712);
    const [keys, read] = [keysOf(person).length, await keysReadFor(person)];
    expect(read).toBeGreaterThan(keyLimits.withAnother);
    expect(read).toBeLessThanOrEqual(keys * (keyLimits.withAnother + 1));
    expect((await comparedWith(person)).length).toBeLessThanOrEqual(keyLimits.alone);
  });

  it('stops nobody who comes after, though fifty come at once', async () => {
    const many = Array.from({ length: 50 }, (_, place) => seen(oneOfMany(11_000 + place * 97)));
    const waiting = [...many];
    const consume = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await arrive(hub, next);
    };
    await Promise.all([consume(), consume(), consume()]);
    const people = await Promise.all(many.map(({ sighted }) => personOf(hub, sighted.personRecordId)));
    expect([people.includes(undefined), new Set(people).size]).toEqual([false, 50]);
  });
});
