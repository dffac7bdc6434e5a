import type { Agency, Person, PersonSighted } from '#libs/case-schemas';
import { runPrepared, type PreparedStatement } from '#libs/database';
import type { PersonRecord } from '#libs/repeat-detection';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecordTraits } from '../finding/portrait.js';
import { comparable, type KeptRecord } from './candidate.query.js';
import { namedTerms, type NamedTerm } from './term-change.js';

/** An agency's record of somebody as it is told now, with the keys under which it is found. */
export interface ToldRecord {
  readonly id: string;
  readonly agency: Agency;
  readonly agencyRecordId: string;
  readonly details: Person;
  readonly comparable: PersonRecord;
  readonly keys: readonly string[];
  readonly terms: readonly NamedTerm[];
  readonly toldAt: Date;
  /** The record of another agency from which this one was made. */
  readonly madeFrom: PersonSighted['madeFrom'];
}

interface KeptTerms extends KeptRecord {
  readonly terms: NamedTerm[] | null;
}

/**
 * A record as it is known; `isAsTold` when nothing has changed in it, and nobody of its own agency stands beside it in the
 * incident who was taken for the same person.
 */
export interface RecordInHub {
  readonly id: string;
  readonly personId: string;
  readonly isAsTold: boolean;
}

@Injectable()
export class PersonRepository {
  /**
   * Makes whoever shares a key wait for its turn, until the transaction ends. Two records of one new person that arrive
   * at the same moment would otherwise not see each other. Taken in one order, so that nobody waits in a ring, and before
   * anybody is locked.
   */
  async takeTurn(manager: EntityManager, names: readonly string[]): Promise<void> {
    await runPrepared(manager, TAKE_TURN, [names]);
  }

  async recordOf(
    manager: EntityManager,
    agency: Agency,
    agencyRecordId: string,
    told: Person,
    incidentKey: string | undefined,
  ): Promise<RecordInHub | undefined> {
    const [known] = await runPrepared<RecordInHub>(manager, RECORD_OF, [
      ...[agency, agencyRecordId, JSON.stringify(told), incidentKey ?? null],
    ]);
    return known;
  }

  /** What is counted of the records of these people. */
  async termsOf(manager: EntityManager, people: readonly string[], today: Date): Promise<Map<string, NamedTerm[]>> {
    if (people.length === 0) return new Map();
    const records = await runPrepared<KeptTerms>(manager, TERMS_OF, [people]);
    return new Map(
      records.map((record) => [record.id, record.terms ?? namedTerms(comparable(record, today).record.record)]),
    );
  }

  async addRecord(manager: EntityManager, record: ToldRecord, personId: string): Promise<void> {
    const { id, agency, agencyRecordId, details, comparable: made, keys, terms, toldAt, madeFrom } = record;
    const said = [JSON.stringify(details), JSON.stringify(made)];
    await runPrepared(manager, ADD_RECORD, [
      ...[id, agency, agencyRecordId, personId, ...said, toldAt, keys, terms],
      ...[madeFrom?.agency ?? null, madeFrom?.personRecordId ?? null],
    ]);
  }

  /** The agency knows more now, or something else. */
  async updateRecord(manager: EntityManager, record: ToldRecord, personId: string): Promise<void> {
    const { id, details, comparable: made, keys, terms, toldAt } = record;
    await runPrepared(manager, UPDATE_RECORD, [
      ...[id, personId, JSON.stringify(details), JSON.stringify(made), toldAt, keys, terms],
    ]);
  }

  /** The names that these people's records give, and why each was taken for theirs: the first record first. */
  async traitsOf(manager: EntityManager, personIds: readonly string[]): Promise<RecordTraits[]> {
    return runPrepared<RecordTraits>(manager, TRAITS_OF, [personIds]);
  }
}

const TAKE_TURN: PreparedStatement = {
  name: 'take-turn',
  text: `SELECT pg_advisory_xact_lock(turn) FROM
          (SELECT DISTINCT hashtextextended(name, 0) AS turn FROM unnest($1::text[]) AS name ORDER BY turn) AS turns`,
};

const RECORD_OF: PreparedStatement = {
  name: 'record-of-agency',
  text: `
    SELECT id, person_id AS "personId", details = $3::jsonb AND NOT EXISTS (
             SELECT 1 FROM sighting there JOIN person_record other ON other.id = there.record_id
              WHERE there.incident_key = $4::text AND there.referral_id IS NULL AND other.agency = record.agency
                AND other.person_id = record.person_id AND other.id <> record.id) AS "isAsTold"
      FROM person_record record WHERE agency = $1 AND agency_record_id = $2`,
};

const TERMS_OF: PreparedStatement = {
  name: 'terms-of-people',
  text: `SELECT id, terms, CASE WHEN terms IS NULL THEN comparable END AS comparable,
                CASE WHEN terms IS NULL THEN details END AS details
           FROM person_record WHERE person_id = ANY ($1::uuid[])`,
};

const ADD_RECORD: PreparedStatement = {
  name: 'add-person-record',
  text: `
    WITH record AS (
      INSERT INTO person_record (id, agency, agency_record_id, person_id, details, comparable, told_at, terms,
        made_from_agency, made_from_record)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $9, $10, $11)),
    version AS (INSERT INTO person_record_version (record_id, told_at, details) VALUES ($1, $7, $5))
    INSERT INTO blocking_key (key, record_id) SELECT DISTINCT hashtextextended(name, 0), $1::uuid FROM unnest($8::text[]) AS name`,
};

/** Of two things said in one moment the later stays. */
const UPDATE_RECORD: PreparedStatement = {
  name: 'update-person-record',
  text: `
    WITH record AS (
      UPDATE person_record SET person_id = $2, details = $3, comparable = $4, told_at = $5, terms = $7 WHERE id = $1),
    version AS (
      INSERT INTO person_record_version (record_id, told_at, details) VALUES ($1, $5, $3)
      ON CONFLICT (record_id, told_at) DO NOTHING),
    asked AS (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($6::text[]) AS name),
    past AS (DELETE FROM blocking_key WHERE record_id = $1 AND key NOT IN (SELECT key FROM asked))
    INSERT INTO blocking_key (key, record_id) SELECT key, $1::uuid FROM asked ON CONFLICT DO NOTHING`,
};

/** Why: because somebody said so, else by the strongest pair with another record of the same person. */
const TRAITS_OF: PreparedStatement = {
  name: 'traits-of-people',
  text: `
    SELECT record.person_id AS "personId", record.details->'names' AS names,
           coalesce(
             (SELECT jsonb_build_array(word.by_name || ' decided that they are one person') FROM (
                 SELECT DISTINCT ON (left_id, right_id) left_id, right_id, decided, by_name, position FROM match_decision
                  WHERE holds AND (left_id = record.id OR right_id = record.id)
                  ORDER BY left_id, right_id, position DESC) AS word
               JOIN person_record near ON near.id = CASE word.left_id WHEN record.id THEN word.right_id ELSE word.left_id END
                AND near.person_id = record.person_id
              WHERE word.decided = 'same' ORDER BY word.position DESC LIMIT 1),
             (SELECT decision->'reasons' FROM (
                 SELECT decision, weight, right_id AS other FROM record_link WHERE left_id = record.id
                 UNION ALL SELECT decision, weight, left_id FROM record_link WHERE right_id = record.id) AS link
               JOIN person_record near ON near.id = link.other AND near.person_id = record.person_id
              WHERE decision IS NOT NULL ORDER BY weight DESC LIMIT 1), '[]') AS because
      FROM person_record record WHERE record.person_id = ANY ($1::uuid[]) ORDER BY record.told_at, record.id`,
};
