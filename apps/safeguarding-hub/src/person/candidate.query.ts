import type { Person } from '#libs/case-schemas';
import { runPrepared, type PreparedStatement } from '#libs/database';
import { recordOfPerson, type PersonRecord } from '#libs/repeat-detection';
import { keyLimits, type KnownRecord } from '#libs/repeat-detection/live';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A record as it is kept; of old ones the comparable form is not. */
export interface KeptRecord {
  readonly id: string;
  readonly comparable: PersonRecord | null;
  readonly details: Person | null;
}

/** Records that share enough with a new one to be compared with it. */
@Injectable()
export class CandidateQuery {
  async sharing(manager: EntityManager, keys: readonly string[], except: string, today: Date): Promise<KnownRecord[]> {
    if (keys.length === 0) return [];
    const { alone, withAnother } = keyLimits;
    const kept = await runPrepared<KeptRecord>(manager, SHARING, [keys, except, alone, withAnother]);
    return kept.map((record) => comparable(record, today));
  }
}

export const comparable = ({ id, comparable: made, details }: KeptRecord, today: Date): KnownRecord => ({
  id,
  record: made ?? recordOfPerson(details ?? { names: [] }, { today }),
});

/**
 * A key that more records share than `alone` is followed only where a second key is shared too, and one of more than
 * `withAnother` not at all: a hostel's postcode with a frequent name says nothing.
 */
const SHARING: PreparedStatement = {
  name: 'records-sharing-keys',
  text: `
    WITH near AS MATERIALIZED (
      SELECT holder.record_id, count(*) OVER (PARTITION BY asked.key) AS sharing
        FROM (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS name) AS asked
       CROSS JOIN LATERAL
         (SELECT record_id FROM blocking_key WHERE blocking_key.key = asked.key LIMIT $4::integer + 1) AS holder),
    met AS (
      SELECT record_id FROM near WHERE sharing <= $4::integer AND record_id <> $2::uuid
       GROUP BY record_id HAVING count(*) > 1 OR bool_or(sharing <= $3::integer))
    SELECT id, comparable, CASE WHEN comparable IS NULL THEN details END AS details
      FROM person_record WHERE id = ANY (ARRAY(SELECT record_id FROM met)) ORDER BY id`,
};
