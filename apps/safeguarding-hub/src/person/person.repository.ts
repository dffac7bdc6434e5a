import type { Agency, Person } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordTraits } from '../finding/portrait.js';
import type { PersonRecordRow } from './person-record.row.js';
import type { PossibleMatch } from './possible-match.js';

/** A key that more people share than these says too little to be worth following. */
const MOST_PEOPLE_OF_A_KEY = 50;

/** A record as it is known; `isAsTold` when nothing has changed in it. */
export interface KnownRecord {
  readonly id: string;
  readonly personId: string;
  readonly isAsTold: boolean;
}

export interface CandidateRecord {
  readonly personId: string;
  readonly details: Person;
}

@Injectable()
export class PersonRepository {
  /**
   * Makes whoever shares a key wait for its turn, until the transaction ends. Two records of one new person that arrive
   * at the same moment would otherwise not see each other. Taken in one order, so that nobody waits in a ring. Locks are
   * taken here first, then on the incident, then on its people: never the other way round.
   */
  async takeTurn(manager: EntityManager, names: readonly string[]): Promise<void> {
    await manager.query(
      `SELECT pg_advisory_xact_lock(turn) FROM
        (SELECT DISTINCT hashtextextended(name, 0) AS turn FROM unnest($1::text[]) AS name ORDER BY turn) AS turns`,
      [names],
    );
  }

  async recordOf(
    manager: EntityManager,
    agency: Agency,
    agencyRecordId: string,
    told: Person,
  ): Promise<KnownRecord | undefined> {
    const [known] = await manager.query<KnownRecord[]>(
      `SELECT id, person_id AS "personId", details = $3::jsonb AS "isAsTold" FROM person_record
        WHERE agency = $1 AND agency_record_id = $2`,
      [agency, agencyRecordId, JSON.stringify(told)],
    );
    return known;
  }

  /**
   * Every record of every person of whom some record shares a key that is not shared by too many, in one query. Written
   * so that it asks indexes even where PostgreSQL has no statistics yet: a join would read every record there is.
   */
  async candidates(manager: EntityManager, keys: readonly string[]): Promise<CandidateRecord[]> {
    return manager.query(
      `SELECT record.person_id AS "personId", record.details FROM person_record record
        WHERE record.person_id = ANY (ARRAY(
          SELECT unnest(array_agg(DISTINCT person_id))
            FROM (SELECT key, (SELECT person_id FROM person_record WHERE id = record_id) AS person_id
                    FROM blocking_key WHERE key = ANY($1)) AS near
           GROUP BY key HAVING count(DISTINCT person_id) <= $2))`,
      [keys, MOST_PEOPLE_OF_A_KEY],
    );
  }

  /** `newPersonAt` is given when nobody known has such a record: its person is made with it. */
  async addRecord(
    manager: EntityManager,
    { id, agency, agencyRecordId, personId, details, linked }: PersonRecordRow,
    keys: readonly string[],
    newPersonAt?: Date,
  ): Promise<void> {
    await manager.query(
      `WITH somebody AS (INSERT INTO person (id, created_at) SELECT $4, $8 WHERE $8::timestamptz IS NOT NULL),
         record AS (INSERT INTO person_record (id, agency, agency_record_id, person_id, details, linked)
           VALUES ($1, $2, $3, $4, $5, $6))
       INSERT INTO blocking_key (key, record_id) SELECT unnest($7::text[]), $1`,
      [
        id,
        agency,
        agencyRecordId,
        personId,
        JSON.stringify(details),
        JSON.stringify(linked),
        keys,
        newPersonAt ?? null,
      ],
    );
  }

  /** The agency knows more now, or something else; whose record it is does not change by that alone. */
  async updateRecord(manager: EntityManager, id: string, details: Person, keys: readonly string[]): Promise<void> {
    await manager.query(
      `WITH record AS (UPDATE person_record SET details = $2 WHERE id = $1),
         past AS (DELETE FROM blocking_key WHERE record_id = $1 AND key <> ALL($3::text[]))
       INSERT INTO blocking_key (key, record_id) SELECT unnest($3::text[]), $1 ON CONFLICT DO NOTHING`,
      [id, JSON.stringify(details), keys],
    );
  }

  async noticePossibleMatch(manager: EntityManager, match: PossibleMatch): Promise<void> {
    await manager.query(
      `INSERT INTO possible_match (id, record_id, person_id, decision, state, noticed_at) VALUES ($1, $2, $3, $4, 'waiting', $5)`,
      [match.id, match.recordId, match.personId, JSON.stringify(match.decision), match.noticedAt],
    );
  }

  /** The names that these people's records give, and why each was taken for theirs: the first record first. */
  async traitsOf(manager: EntityManager, personIds: readonly string[]): Promise<RecordTraits[]> {
    return manager.query(
      `SELECT person_id AS "personId", details->'names' AS names, linked->'because' AS because FROM person_record
        WHERE person_id = ANY($1) ORDER BY linked->>'how' = 'first-record' DESC, id`,
      [personIds],
    );
  }
}
