import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '#libs/testing';
import { aPerson } from '../../test/a-person.js';
import { startHubUnderTest } from '../../test/hub-under-test.js';
import { arrive, personOf, seen } from '../../test/sightings.js';
import { MOST_RECORDS } from './linkage.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

/** More people of one record each, and which two are surely alike, the first of all by place 0: as if each had been judged so. */
async function link(first: string, more: number, pairs: readonly (readonly [number, number])[]): Promise<void> {
  const others = Array.from({ length: more }, () => randomUUID());
  const records = [first, ...others];
  await hub.query(
    `WITH told AS (SELECT record_id, gen_random_uuid() AS person_id FROM unnest($1::uuid[]) AS told (record_id)),
     somebody AS (INSERT INTO person (id, created_at) SELECT person_id, now() FROM told)
     INSERT INTO person_record (id, agency, agency_record_id, person_id, details, told_at, terms)
       SELECT record_id, 'police', record_id::text, person_id, '{"names": []}', now(), '{}' FROM told`,
    [others],
  );
  await hub.query(
    `INSERT INTO record_link (left_id, right_id, weight, never_one, model_version, judged_at)
     SELECT least(one, other), greatest(one, other), 3, false, 'made-up', now()
       FROM unnest($1::uuid[], $2::uuid[]) AS pair (one, other)`,
    [pairs.map(([one]) => records[one]), pairs.map(([, other]) => records[other])],
  );
}

const cutOff = (): number => hub.logged.filter((line) => line.includes('neighbourhood-cut-off')).length;

describe('somebody who is near to more people than are looked at', () => {
  it.each<[string, number, (place: number) => number]>([
    ['each of whom is alike', MOST_RECORDS + 20, () => 0],
    ['of whom each is like the next', 15, (place) => place],
  ])(
    '%s is seen again without a stop; whoever watches the hub hears of the limit, and not of whom',
    async (_, more, near) => {
      const somebody = aPerson();
      const [first, again] = [seen(somebody), seen(somebody, { by: 'beacon' })];
      await arrive(hub, first);
      const [known] = await hub.query<{ id: string }>('SELECT id FROM person_record WHERE agency_record_id = $1', [
        first.sighted.personRecordId,
      ]);
      await link(
        known?.id ?? '',
        more,
        Array.from({ length: more }, (_one, place) => [near(place), place + 1] as const),
      );
      const before = cutOff();
      await arrive(hub, again);
      const records = [first, again].map(({ sighted }) => sighted.personRecordId);
      const [one, other] = await Promise.all(records.map((record) => personOf(hub, record)));
      expect([typeof one, other]).toEqual(['string', one]);
      expect(cutOff()).toBeGreaterThan(before);
      expect(hub.logged.filter((line) => line.includes(one ?? '') || line.includes(known?.id ?? ''))).toEqual([]);
    },
    60_000,
  );
});
