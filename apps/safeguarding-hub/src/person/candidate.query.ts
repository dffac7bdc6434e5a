import type { Agency, Person, PersonSighted } from '#libs/case-schemas';
import { runPrepared, type PreparedStatement } from '#libs/database';
import { recordOfPerson, type PersonRecord } from '#libs/repeat-detection';
import { keyLimits, type ComparedRecord } from '#libs/repeat-detection/live';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A record as it is kept; of old ones the comparable form is not. */
export interface KeptRecord {
  readonly id: string;
  readonly comparable: PersonRecord | null;
  readonly details: Person | null;
  readonly isCopy?: boolean;
  readonly isBeside?: boolean;
}

/** Whom a record is compared with: by its keys, by whose record it was made from, by who stands beside it in an incident. */
export interface Sought {
  readonly keys: readonly string[];
  readonly agency: Agency;
  readonly agencyRecordId: string;
  readonly madeFrom: PersonSighted['madeFrom'];
  /** Of the incident of which it is told, where its own agency recorded that. */
  readonly incidentKey: string | undefined;
}

/** Records that share enough with a new one to be compared with it. */
@Injectable()
export class CandidateQuery {
  async sharing(manager: EntityManager, sought: Sought, today: Date): Promise<ComparedRecord[]> {
    const { keys, agency, agencyRecordId, madeFrom, incidentKey } = sought;
    const { alone, withAnother } = keyLimits;
    const kept = await runPrepared<KeptRecord>(manager, SHARING, [
      ...[keys, alone, withAnother, agency, agencyRecordId],
      ...[madeFrom?.agency ?? null, madeFrom?.personRecordId ?? null, incidentKey ?? null],
    ]);
    return kept.map((record) => comparable(record, today));
  }

  /** Two records that somebody wants to lay side by side, in the order of their ids. */
  async two(manager: EntityManager, left: string, right: string, today: Date): Promise<ComparedRecord[]> {
    const kept = await runPrepared<KeptRecord>(manager, TWO, [left, right]);
    return kept.map((record) => comparable(record, today));
  }
}

export const comparable = (kept: KeptRecord, today: Date): ComparedRecord => ({
  id: kept.id,
  record: kept.comparable ?? recordOfPerson(kept.details ?? { names: [] }, { today }),
  ...(kept.isCopy && { isCopy: true }),
  ...(kept.isBeside && { isBeside: true }),
});

/**
 * A key that more records share than `alone` is followed only where a second key is shared too, and one of more than
 * `withAnother` not at all: a hostel's postcode with a frequent name says nothing. A record from which this one was made, or
 * that was made from it, needs no key. Beside it stand those whom its own agency named in an incident with it.
 */
const SHARING: PreparedStatement = {
  name: 'records-sharing-keys',
  text: `
    WITH own AS MATERIALIZED (SELECT id FROM person_record WHERE agency = $4 AND agency_record_id = $5),
    near AS MATERIALIZED (
      SELECT holder.record_id, count(*) OVER (PARTITION BY asked.key) AS sharing
        FROM (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS name) AS asked
       CROSS JOIN LATERAL
         (SELECT record_id FROM blocking_key WHERE blocking_key.key = asked.key LIMIT $3::integer + 1) AS holder),
    met AS (
      SELECT record_id FROM near WHERE sharing <= $3::integer AND record_id IS DISTINCT FROM (SELECT id FROM own)
       GROUP BY record_id HAVING count(*) > 1 OR bool_or(sharing <= $2::integer)),
    copy AS MATERIALIZED (
      SELECT id FROM person_record WHERE agency = $6 AND agency_record_id = $7
       UNION ALL SELECT id FROM person_record WHERE made_from_agency = $4 AND made_from_record = $5),
    beside AS MATERIALIZED (
      SELECT there.record_id FROM sighting there JOIN person_record ON person_record.id = there.record_id
       WHERE there.referral_id IS NULL AND person_record.agency = $4
         AND there.record_id IS DISTINCT FROM (SELECT id FROM own)
         AND there.incident_key IN (SELECT incident_key FROM sighting WHERE record_id = (SELECT id FROM own)
                                                                          AND referral_id IS NULL
                                     UNION ALL SELECT $8::text))
    SELECT id, comparable, CASE WHEN comparable IS NULL THEN details END AS details,
           id IN (SELECT id FROM copy) AS "isCopy", id IN (SELECT record_id FROM beside) AS "isBeside"
      FROM person_record WHERE id = ANY (ARRAY(SELECT record_id FROM met UNION SELECT id FROM copy)) ORDER BY id`,
};

const TWO: PreparedStatement = {
  name: 'two-records',
  text: `
    WITH two AS (SELECT * FROM person_record WHERE id IN ($1::uuid, $2::uuid))
    SELECT id, comparable, details,
           EXISTS (SELECT 1 FROM two made JOIN two origin
             ON made.made_from_agency = origin.agency AND made.made_from_record = origin.agency_record_id) AS "isCopy",
           EXISTS (SELECT 1 FROM two one JOIN two other ON other.agency = one.agency AND other.id <> one.id
              JOIN sighting here ON here.record_id = one.id AND here.referral_id IS NULL
              JOIN sighting there ON there.record_id = other.id AND there.referral_id IS NULL
             WHERE there.incident_key = here.incident_key) AS "isBeside"
      FROM two ORDER BY id`,
};
