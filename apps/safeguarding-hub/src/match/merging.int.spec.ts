import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '#libs/case-schemas';
import type { Caller, ServiceUnderTest } from '#libs/testing';
import { Client } from 'pg';
import { aPerson } from '../../test/a-person.js';
import { priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { arrive, lookedAgain, personOf, seen, takeAll } from '../../test/sightings.js';
import { questionAbout, say, settle } from '../../test/words.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

/** Some people of one name and birth date, each with so many records that nobody doubts, and nobody else's. */
async function namesakes(...counts: readonly number[]): Promise<string[][]> {
  const { names, birth } = aPerson();
  const people = counts.map((count) => ({
    details: { ...aPerson({ names, ...(birth && { birth }) }), identifiers: [] } satisfies Person,
    records: Array.from({ length: count }, () => randomUUID()),
  }));
  for (const { details, records } of people)
    await takeAll(
      hub,
      records.map((record) => seen(details, { record })),
      1,
    );
  const owners = await Promise.all(people.flatMap(({ records }) => records.map((record) => personOf(hub, record))));
  if (new Set(owners).size !== counts.length) throw new Error('they are not as many people as they should be');
  return people.map(({ records }) => records);
}

const owners = (records: readonly string[]) => Promise.all(records.map((record) => personOf(hub, record)));
const heirOf = async (person: string | undefined) =>
  (await hub.call<{ mergedInto?: string }>(`GET /people/${person}`, { as: priya })).json.mergedInto;

describe('somebody who was merged', () => {
  it('is found with whoever has their records, also where a later merge was taken back and theirs was not', async () => {
    const [[one = ''] = [], [two = ''] = [], [three = ''] = []] = await namesakes(1, 2, 4);
    const [first, second, third] = await owners([one, two, three]);
    await settle(hub, one, two, 'same');
    expect(await heirOf(first)).toBe(second);
    await settle(hub, two, three, 'same');
    expect([await heirOf(first), await heirOf(second)]).toEqual([third, third]);
    await settle(hub, two, three, 'undo');
    expect(await owners([one, two, three])).toEqual([second, second, third]);
    expect([await heirOf(first), await heirOf(second)]).toEqual([second, undefined]);
    await settle(hub, one, two, 'undo');
    expect(await owners([one, two, three])).toEqual([first, second, third]);
  });

  it('may be merged and parted as often as people like, and is who they were each time', async () => {
    const [[one = ''] = [], [two = ''] = []] = await namesakes(1, 2);
    const before = await owners([one, two]);
    for (let time = 0; time < 3; time += 1) {
      await settle(hub, one, two, 'same');
      expect(new Set(await owners([one, two])).size).toBe(1);
      await settle(hub, one, two, 'undo');
      expect(await owners([one, two])).toEqual(before);
    }
  });
});

describe('a word about two records', () => {
  it('that are one person’s already changes nobody, and is kept', async () => {
    const [[one = '', two = ''] = []] = await namesakes(2);
    const before = await owners([one, two]);
    const { status } = await say(hub, await questionAbout(hub, one, two), 'same');
    expect([status, await owners([one, two])]).toEqual([200, before]);
  });

  it('is about whoever has them by now: into somebody who was merged, it is into their heir', async () => {
    const [[one = ''] = [], [two = '', twoAgain = ''] = [], [three = ''] = []] = await namesakes(1, 2, 1);
    await questionAbout(hub, one, three);
    await settle(hub, one, two, 'same');
    await settle(hub, one, three, 'same');
    expect(new Set(await owners([one, two, twoAgain, three])).size).toBe(1);
  });

  it('said by two at the same moment is said by one of them, and the other is told that they were late', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [[one = ''] = [], [two = ''] = []] = await namesakes(1, 1);
      const match = await questionAbout(hub, one, two);
      const answers = await Promise.all([say(hub, match, 'same'), say(hub, match, 'not-the-same', sean)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.map(({ json }) => json.code)).toContain('version-conflict');
      const [kept] = await hub.query<{ words: number }>(
        'SELECT count(*)::integer AS words FROM match_decision WHERE match_id = $1',
        [match.id],
      );
      const merged = new Set(await owners([one, two])).size === 1;
      expect([kept?.words, merged]).toEqual([1, answers[0].status === 200]);
    }
  }, 60_000);
});

describe('words about several pairs of some people, said at the same moment while their records are told anew', () => {
  it('all hold: nobody waits in a ring, no word is lost, and they are one person', async () => {
    for (let round = 0; round < 5; round += 1) {
      const groups = await namesakes(1, 1, 1, 1);
      const [one = '', two = '', three = '', four = ''] = groups.flat();
      const pairs = [
        [one, two],
        [three, two],
        [four, three],
        [one, four],
      ] as const;
      const told = groups.flat().map((record) => again(record, aPerson().phones));
      const heard = pairs.map(([left, right], place) => sayUntilHeard(left, right, place % 2 ? sean : priya));
      await Promise.all([...heard, ...told]);
      expect(new Set(await owners(groups.flat())).size).toBe(1);
    }
    await lookedAgain(hub);
    expect(await deadlocks()).toBe(0);
  }, 120_000);
});

/** Whoever is told that more is known by now looks, and says it again. */
async function sayUntilHeard(one: string, other: string, as: Caller): Promise<void> {
  const answered = await say(hub, await questionAbout(hub, one, other), 'same', as);
  if (answered.json.code === 'version-conflict') return sayUntilHeard(one, other, as);
  expect(answered.status).toBe(200);
}

/** The agency has another phone number for somebody now. */
async function again(record: string, phones: Person['phones'] = []): Promise<void> {
  const [kept] = await hub.query<{ details: Person }>('SELECT details FROM person_record WHERE agency_record_id = $1', [
    record,
  ]);
  await arrive(hub, seen({ ...(kept?.details as Person), phones }, { record }));
}

async function deadlocks(): Promise<number> {
  const client = new Client({ connectionString: hub.database.migrationUrl });
  await client.connect();
  const { rows } = await client.query<{ deadlocks: number }>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  );
  await client.end();
  return rows[0]?.deadlocks ?? -1;
}
