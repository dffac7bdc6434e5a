import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf, type ServiceUnderTest } from '#libs/testing';
import { assert, asyncProperty, constantFrom, array, integer, record, shuffledSubarray } from 'fast-check';
import { Client } from 'pg';
import { Transactions } from '#libs/database';
import { policies } from '#libs/repeat-detection';
import { startHubUnderTest } from '../../test/hub-under-test.js';
import { aPerson } from '../../test/a-person.js';
import {
  alertsOf,
  findingsOf,
  personOf,
  seen,
  take,
  takeAll,
  type FindingLine,
  type Sighting,
  WHETHER_ANYBODY_IS_DUE,
} from '../../test/sightings.js';
import { lookForPatterns, type PersonSighting } from '../finding/patterns.js';
import { SightingRepository } from './sighting.repository.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const day = (month: number, dayOfMonth = 1): string => new Date(Date.UTC(2026, month, dayOfMonth, 12)).toISOString();

describe('a victim and a suspect', () => {
  it('are found to be a pair although they are told of at the same moment, each time', async () => {
    const pairs = Array.from({ length: 12 }, () => ({
      victim: aPerson(),
      suspect: aPerson(),
      records: [randomUUID(), randomUUID()],
    }));
    for (const month of [3, 7]) {
      const sightings = pairs.flatMap(({ victim, suspect, records }) => {
        const incident = randomUUID();
        return [
          seen(victim, { incident, record: records[0], at: day(month) }),
          seen(suspect, { incident, record: records[1], role: 'suspect', at: day(month) }),
        ];
      });
      await takeAll(hub, sightings, 8);
    }
    for (const { records } of pairs) {
      const [victim, suspect] = await Promise.all(records.map((one) => personOf(hub, one)));
      expect(await findingsOf(hub, victim)).toEqual([
        expect.objectContaining({ kind: 'repeat-pair', about: suspect, count: 2 }),
        expect.objectContaining({ kind: 'repeat-victim', count: 2 }),
      ]);
      expect((await findingsOf(hub, suspect)).map(({ kind }) => kind)).toEqual(['repeat-perpetrator']);
    }
  }, 30_000);
});

describe('an incident', () => {
  it('counts once though two agencies tell of it, and each of them is told so, of whom it may hear', async () => {
    const somebody = aPerson();
    const [first, second] = [randomUUID(), randomUUID()];
    await takeAll(hub, [
      seen(somebody, { incident: first, record: 'P-two', at: day(1) }),
      seen(somebody, { incident: first, by: 'beacon', at: day(1), referralId: randomUUID() }),
    ]);
    const person = await personOf(hub, 'P-two');
    expect(await findingsOf(hub, person)).toEqual([]);
    await take(hub, seen(somebody, { incident: second, record: 'P-two', at: day(2) }));
    const [finding] = await findingsOf(hub, person);
    expect(finding).toMatchObject({ kind: 'repeat-victim', count: 2, state: 'current' });
    expect((await alertsOf(hub, finding?.id ?? '')).map(({ to, alert }) => [to, alert.toldBy]).sort()).toEqual([
      ['beacon', ['beacon', 'police']],
      ['police', ['police']],
    ]);
  });

  it('counts also when the clock of the agency that tells of it is ahead of the hub’s', async () => {
    const somebody = aPerson();
    const inThreeMinutes = new Date(Date.now() + 180_000).toISOString();
    await take(hub, seen(somebody, { record: 'P-ahead', at: day(4) }));
    await take(hub, seen(somebody, { record: 'P-ahead', at: inThreeMinutes }));
    expect(await findingsOf(hub, await personOf(hub, 'P-ahead'))).toEqual([expect.objectContaining({ count: 2 })]);
  });
});

describe('a sighting', () => {
  it('takes as few statements where fourteen suspects are looked at again as where there is one', async () => {
    const counts: number[] = [];
    for (const many of [1, 14]) {
      const [victim, incident] = [aPerson(), randomUUID()];
      const suspects = Array.from({ length: many }, () => aPerson());
      await takeAll(
        hub,
        suspects.map((suspect) => seen(suspect, { role: 'suspect', incident })),
      );
      const sent = await statementsOf(hub, () => take(hub, seen(victim, { incident })));
      counts.push(sent.filter(({ text }) => text !== WHETHER_ANYBODY_IS_DUE).length);
    }
    expect(counts[1]).toBe(counts[0]);
    // Twelve to keep it, ten to look at what it means, and three by which nobody is found to be left.
    expect(counts[0]).toBeLessThanOrEqual(25);
  });
});

describe('an agency', () => {
  const finding = async (record: string): Promise<FindingLine> => {
    const [only] = await findingsOf(hub, await personOf(hub, record));
    if (!only) throw new Error('Nothing was found');
    return only;
  };
  const told = async (record: string) =>
    (await alertsOf(hub, (await finding(record)).id)).map(({ to, alert }) => [to, alert.state, alert.count]);

  it('is told of a finding once, and again when there is more to say, and never when there is not', async () => {
    const somebody = aPerson();
    const last = randomUUID();
    const sight = (month: number, incident = randomUUID()) =>
      take(hub, seen(somebody, { record: 'P-told', at: day(month), incident }));
    await sight(1);
    await sight(2, last);
    expect(await told('P-told')).toEqual([['police', 'current', 2]]);
    await sight(2, last); // told again in other words: nothing is new
    expect(await told('P-told')).toEqual([['police', 'current', 2]]);
    await sight(3);
    expect(await told('P-told')).toEqual([
      ['police', 'current', 2],
      ['police', 'current', 3],
    ]);
  });

  it('that comes to know the person is told what others were told before, and they are not told again', async () => {
    const somebody = aPerson();
    const known = randomUUID();
    await take(hub, seen(somebody, { record: 'P-later', at: day(1) }));
    await take(hub, seen(somebody, { record: 'P-later', at: day(2), incident: known }));
    const before = await finding('P-later');
    await take(hub, seen(somebody, { by: 'beacon', incident: known, at: day(2), referralId: randomUUID() }));
    const alerts = await alertsOf(hub, before.id);
    expect(alerts.filter(({ to }) => to === 'beacon')).toHaveLength(1);
  });

  it('is not told of a finding that rests on what the person told another in confidence', async () => {
    const somebody = aPerson();
    await take(hub, seen(somebody, { record: 'P-quiet', at: day(1) }));
    await take(hub, seen(somebody, { by: 'beacon', recordedBy: 'beacon', at: day(2) }));
    expect(await finding('P-quiet')).toMatchObject({ kind: 'repeat-victim', count: 2 });
    expect(await told('P-quiet')).toEqual([['beacon', 'current', 2]]);
    await take(hub, seen(somebody, { record: 'P-quiet', at: day(3) }));
    expect(await told('P-quiet')).toEqual([
      ['beacon', 'current', 2],
      ['police', 'current', 2],
      ['beacon', 'current', 3],
    ]);
  });

  it('is told that a finding no longer holds if it was told of it, and otherwise not', async () => {
    const somebody = aPerson();
    await take(hub, seen(somebody, { record: 'P-past', at: '2024-01-01T12:00:00Z' }));
    await take(hub, seen(somebody, { record: 'P-past', at: '2024-03-01T12:00:00Z' }));
    expect(await told('P-past')).toEqual([['police', 'current', 2]]);
    await take(hub, seen(somebody, { by: 'beacon', at: '2026-03-01T12:00:00Z' }));
    expect((await finding('P-past')).state).toBe('withdrawn');
    expect(await told('P-past')).toEqual([
      ['police', 'current', 2],
      ['police', 'withdrawn', 2],
    ]);
  });
});

/** Who is truly who: each of these has the one record of it at the police, and one for each referral at Beacon. */
const cast = array(
  record({
    victim: integer({ min: 0, max: 3 }),
    suspect: integer({ min: 4, max: 6 }),
    month: integer({ min: 0, max: 22 }),
    tellers: constantFrom<('police' | 'beacon')[]>(['police'], ['police', 'beacon'], ['beacon']),
  }),
  { minLength: 4, maxLength: 14 },
);

describe('sightings in whatever order they arrive', () => {
  it('amount to what a fresh look at all of them together finds', async () => {
    const story = cast.chain((incidents) =>
      shuffledSubarray(tell(incidents), { minLength: 0 }).map((sightings) => ({ sightings })),
    );
    await assert(
      asyncProperty(story, async ({ sightings }) => {
        const own = renamed(sightings);
        await takeAll(hub, own, 4);
        const people = new Set(await Promise.all(own.map(({ sighted }) => personOf(hub, sighted.personRecordId))));
        for (const person of people) expect(await current(person ?? '')).toEqual(await afresh(person ?? ''));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

interface Scene {
  readonly victim: number;
  readonly suspect: number;
  readonly month: number;
  readonly tellers: readonly ('police' | 'beacon')[];
}

function tell(
  scenes: readonly Scene[],
): (Scene & { readonly who: 'victim' | 'suspect'; readonly by: 'police' | 'beacon'; readonly scene: number })[] {
  return scenes.flatMap((scene, place) =>
    scene.tellers.flatMap((by) => {
      const victim = { ...scene, who: 'victim' as const, by, scene: place };
      return by === 'police' ? [victim, { ...victim, who: 'suspect' as const }] : [victim];
    }),
  );
}

/** People and incidents of this run alone: runs share one database. */
function renamed(lines: ReturnType<typeof tell>): Sighting[] {
  const people = Array.from({ length: 7 }, () => ({ person: aPerson(), record: randomUUID() }));
  const incidents = Array.from({ length: 14 }, () => randomUUID());
  return lines.map(({ who, by, scene, month, ...parts }) => {
    const { person, record: policeRecord } = people[parts[who]] ?? { person: aPerson(), record: '' };
    const referralId = by === 'beacon' ? randomUUID() : undefined;
    return seen(person, {
      by,
      role: who,
      record: referralId ?? policeRecord,
      incident: incidents[scene],
      at: day(month - 12, 1 + scene),
      ...(referralId !== undefined && { referralId }),
    });
  });
}

interface Line {
  readonly policy: string;
  readonly about: string;
  readonly count: number;
  readonly sentence: string;
}

const sorted = (lines: readonly Line[]): Line[] =>
  [...lines].sort((one, other) => `${one.policy}${one.about}`.localeCompare(`${other.policy}${other.about}`));

async function current(person: string): Promise<Line[]> {
  return sorted(
    await hub.query<Line>(
      `SELECT policy_id AS policy, about, count, details->>'sentence' AS sentence FROM finding WHERE person_id = $1 AND state = 'current'`,
      [person],
    ),
  );
}

async function afresh(person: string): Promise<Line[]> {
  const all = await hub.app
    .get(Transactions)
    .run((manager): Promise<PersonSighting[]> => hub.app.get(SightingRepository).around(manager, [person]));
  const own = all.filter(({ personId }) => personId === person);
  const found = lookForPatterns(own, all, { whySamePerson: [], now: new Date(), policies });
  return sorted(
    found.map(({ about, count, details: { policy, sentence } }) => ({ policy: policy.id, about, count, sentence })),
  );
}

describe('many consumers', () => {
  it('never wait for one another in a ring', async () => {
    const [household, suspects] = [
      Array.from({ length: 6 }, () => aPerson()),
      Array.from({ length: 3 }, () => aPerson()),
    ];
    const sightings = Array.from({ length: 40 }, (_, place) => {
      const told = { incident: `storm-${place % 10}`, at: day(place % 9) };
      const victim = household[place % household.length] ?? aPerson();
      const suspect = suspects[place % suspects.length] ?? aPerson();
      return [
        seen(victim, { ...told, by: place % 3 ? 'police' : 'beacon' }),
        seen(suspect, { ...told, role: 'suspect' }),
      ];
    }).flat();
    await takeAll(hub, sightings, 10);
    expect(await deadlocks()).toBe(0);
    const [unfinished] = await hub.query<{ kept: number }>(
      `SELECT count(*)::int AS kept FROM sighting WHERE incident_key LIKE 'police:storm-%'`,
    );
    expect(unfinished?.kept).toBe(sightings.length);
  }, 60_000);
});

async function deadlocks(): Promise<number> {
  const client = new Client({ connectionString: hub.database.migrationUrl });
  await client.connect();
  const { rows } = await client.query<{ deadlocks: number }>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  );
  await client.end();
  return rows[0]?.deadlocks ?? -1;
}
