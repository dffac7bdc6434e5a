import { runPrepared, type PreparedStatement } from '#libs/database';
import type { Neighbourhood, RecordLink, SettledPair } from '#libs/repeat-detection/live';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** People and their pairs as kept; what a rule says and what somebody decided are told apart. */
export interface KeptNeighbourhood extends Neighbourhood {
  readonly rules: readonly SettledPair[];
  /** Whether somebody who was asked for was left out. */
  readonly wasLeft: boolean;
}

/** The people who may be looked at; what is to be done where another's record is asked for. */
export interface Within {
  readonly locked: ReadonlySet<string>;
  readonly beyond: 'refuse' | 'leave';
}

interface RecordOfPerson {
  readonly id: string;
  readonly personId: string;
  readonly since: Date;
}

interface KeptPair {
  readonly left: string;
  readonly right: string;
  readonly weight: number;
  readonly neverOne: boolean;
  readonly alwaysOne: boolean;
}

/** Whoever turned out to be concerned too, and is not locked yet. */
export class MoreAreConcerned extends Error {
  constructor(readonly people: readonly string[]) {
    super('more people are concerned than are locked');
  }
}

@Injectable()
export class NeighbourhoodRepository {
  /** The people whose records these are now. */
  async peopleOf(manager: EntityManager, records: readonly string[]): Promise<string[]> {
    if (records.length === 0) return [];
    const people = await runPrepared<{ personId: string }>(manager, PEOPLE_OF, [records]);
    return people.map(({ personId }) => personId);
  }

  /** Whose each of these records is now. */
  async ownersOf(manager: EntityManager, records: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const owners = await runPrepared<{ id: string; personId: string }>(manager, OWNERS_OF, [records]);
    return new Map(owners.map(({ id, personId }) => [id, personId]));
  }

  /** Until the transaction ends nobody else changes who these people are. In one order, so that nobody waits in a ring. */
  async lock(manager: EntityManager, people: readonly string[]): Promise<void> {
    if (people.length > 0) await runPrepared(manager, LOCK, [people]);
  }

  /**
   * The people of these records, with all pairs and decisions of all of their records.
   *
   * @throws MoreAreConcerned when another's record is asked for, unless others are to be left
   */
  async around(manager: EntityManager, asked: readonly string[], within: Within): Promise<KeptNeighbourhood> {
    const found = await this.peopleOf(manager, asked);
    const people = found.filter((person) => within.locked.has(person));
    const wasLeft = people.length < found.length;
    if (wasLeft && within.beyond === 'refuse') throw new MoreAreConcerned(found);
    const records = await runPrepared<RecordOfPerson>(manager, RECORDS_OF, [people]);
    const ids = records.map(({ id }) => id);
    const [pairs, decisions] = await Promise.all([
      runPrepared<KeptPair>(manager, PAIRS_OF, [ids]),
      runPrepared<SettledPair>(manager, DECISIONS_OF, [ids]),
    ]);
    return {
      people: clusters(records),
      links: pairs satisfies readonly RecordLink[],
      decisions,
      rules: pairs.flatMap(rulesOf),
      wasLeft,
    };
  }
}

function rulesOf({ left, right, neverOne, alwaysOne }: KeptPair): SettledPair[] {
  if (neverOne) return [{ left, right, decided: 'not-the-same' }];
  return alwaysOne ? [{ left, right, decided: 'same' }] : [];
}

function clusters(records: readonly RecordOfPerson[]): Neighbourhood['people'] {
  const people = new Map<string, { id: string; since: number; records: string[] }>();
  for (const { id, personId, since } of records) {
    const known = people.get(personId);
    if (known) known.records.push(id);
    else people.set(personId, { id: personId, since: since.getTime(), records: [id] });
  }
  return [...people.values()];
}

const PEOPLE_OF: PreparedStatement = {
  name: 'people-of-records',
  text: `SELECT DISTINCT person_id AS "personId" FROM person_record WHERE id = ANY ($1::uuid[])`,
};

const OWNERS_OF: PreparedStatement = {
  name: 'owners-of-records',
  text: `SELECT id, person_id AS "personId" FROM person_record WHERE id = ANY ($1::uuid[])`,
};

/**
 * By a lock of its own and not by the rows: somebody who was merged while we waited for them is written by whoever merges
 * their heir, who may be the one for whom we wait next.
 */
const LOCK: PreparedStatement = {
  name: 'lock-people',
  text: `SELECT pg_advisory_xact_lock(turn) FROM
          (SELECT DISTINCT hashtextextended('person ' || id, 0) AS turn FROM unnest($1::uuid[]) AS id ORDER BY turn) AS turns`,
};

const RECORDS_OF: PreparedStatement = {
  name: 'records-of-people',
  text: `SELECT record.id, record.person_id AS "personId", person.created_at AS since
           FROM person_record record JOIN person ON person.id = record.person_id
          WHERE record.person_id = ANY ($1::uuid[]) ORDER BY record.told_at, record.id`,
};

const PAIRS_OF: PreparedStatement = {
  name: 'pairs-of-records',
  text: `SELECT left_id AS left, right_id AS right, weight, never_one AS "neverOne", always_one AS "alwaysOne"
           FROM record_link WHERE left_id = ANY ($1::uuid[])
         UNION ALL SELECT left_id, right_id, weight, never_one, always_one FROM record_link
          WHERE right_id = ANY ($1::uuid[]) AND NOT left_id = ANY ($1::uuid[])`,
};

/** The latest word that holds about each two records. */
const DECISIONS_OF: PreparedStatement = {
  name: 'decisions-about-records',
  text: `SELECT DISTINCT ON (left_id, right_id) left_id AS left, right_id AS right, decided FROM (
           SELECT left_id, right_id, decided, position FROM match_decision WHERE holds AND left_id = ANY ($1::uuid[])
           UNION SELECT left_id, right_id, decided, position FROM match_decision WHERE holds AND right_id = ANY ($1::uuid[])
         ) AS said ORDER BY left_id, right_id, position DESC`,
};
