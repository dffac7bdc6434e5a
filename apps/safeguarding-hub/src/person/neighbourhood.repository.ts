import { runPrepared, type PreparedStatement } from '#libs/database';
import type { Neighbourhood, RecordLink, SettledPair } from '#libs/repeat-detection/live';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** People and their pairs as kept; what a rule says and what somebody decided are told apart. */
export interface KeptNeighbourhood extends Neighbourhood {
  readonly rules: readonly SettledPair[];
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
   * @param locked the people who may be looked at
   * @throws MoreAreConcerned when another's record is asked for
   */
  async around(
    manager: EntityManager,
    asked: readonly string[],
    locked: ReadonlySet<string>,
  ): Promise<KeptNeighbourhood> {
    const people = await this.peopleOf(manager, asked);
    const others = people.filter((person) => !locked.has(person));
    if (others.length > 0) throw new MoreAreConcerned(others);
    const records = await runPrepared<RecordOfPerson>(manager, RECORDS_OF, [people]);
    const ids = records.map(({ id }) => id);
    const pairs = await runPrepared<KeptPair>(manager, PAIRS_OF, [ids]);
    const decisions = await runPrepared<SettledPair>(manager, DECISIONS_OF, [ids]);
    const rules = pairs.filter(({ neverOne }) => neverOne);
    return {
      people: clusters(records),
      links: pairs satisfies readonly RecordLink[],
      decisions,
      rules: rules.map(({ left, right }) => ({ left, right, decided: 'not-the-same' })),
    };
  }
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

/** Not FOR UPDATE: whoever adds a row that refers to one of these people need not wait. */
const LOCK: PreparedStatement = {
  name: 'lock-people',
  text: `SELECT id FROM person WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
};

const RECORDS_OF: PreparedStatement = {
  name: 'records-of-people',
  text: `SELECT record.id, record.person_id AS "personId", person.created_at AS since
           FROM person_record record JOIN person ON person.id = record.person_id
          WHERE record.person_id = ANY ($1::uuid[]) ORDER BY record.told_at, record.id`,
};

const PAIRS_OF: PreparedStatement = {
  name: 'pairs-of-records',
  text: `SELECT left_id AS left, right_id AS right, weight, never_one AS "neverOne" FROM record_link
          WHERE left_id = ANY ($1::uuid[])
         UNION ALL SELECT left_id, right_id, weight, never_one FROM record_link
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
