import { agencies, type Agency, type Birth, type PersonName } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Sought } from './person-search.js';

/** Somebody who was found, as the hub knows them now. */
export interface FoundPerson {
  readonly id: string;
  readonly names: readonly PersonName[][];
  readonly births: readonly Birth[];
  readonly agencies: readonly Agency[];
  readonly records: number;
}

export interface FoundPeople {
  readonly rows: readonly FoundPerson[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

const PAGE_SIZE = 25;
/** Nobody is found by leafing through more: who asks says more instead. */
export const MOST_FOUND = 100;
/** Of a key that more records share so many are looked at: it says little of anybody. */
const MOST_OF_ONE_KEY = 500;

@Injectable()
export class PersonSearchQuery {
  /** Those of whom most agrees first. */
  async page(manager: EntityManager, { keys, reference, incidentKey }: Sought, page: number): Promise<FoundPeople> {
    const rows = await manager.query<(FoundPerson & { readonly total: number })[]>(FOUND, [
      ...[keys, agencies, reference, incidentKey, MOST_OF_ONE_KEY, MOST_FOUND],
      ...[PAGE_SIZE, (page - 1) * PAGE_SIZE],
    ]);
    return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, page, pageSize: PAGE_SIZE };
  }
}

const FOUND = `
  WITH met AS (
    SELECT holder.record_id
      FROM (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS name) AS asked
     CROSS JOIN LATERAL (SELECT record_id FROM blocking_key WHERE blocking_key.key = asked.key LIMIT $5) AS holder
    UNION ALL SELECT id FROM person_record WHERE agency = ANY ($2::text[]) AND agency_record_id = $3
    UNION ALL (SELECT record_id FROM sighting
                WHERE incident_key = $4 OR upper(incident_reference) = upper($3) GROUP BY record_id LIMIT $5)),
  agreeing AS (SELECT record_id, count(*) AS keys FROM met GROUP BY record_id),
  found AS (
    SELECT record.person_id AS id, max(agreeing.keys) AS keys FROM agreeing JOIN person_record record ON record.id = agreeing.record_id
     GROUP BY record.person_id ORDER BY keys DESC, id LIMIT $6),
  paged AS (SELECT id, keys, (count(*) OVER ())::integer AS total FROM found ORDER BY keys DESC, id LIMIT $7 OFFSET $8)
  SELECT paged.id, paged.total, person.* FROM paged CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(DISTINCT record.details->'names'), '[]') AS names,
           coalesce(jsonb_agg(DISTINCT record.details->'birth') FILTER (WHERE record.details ? 'birth'), '[]') AS births,
           array_agg(DISTINCT record.agency ORDER BY record.agency) AS agencies, count(*)::integer AS records
      FROM person_record record WHERE record.person_id = paged.id) AS person
   ORDER BY paged.keys DESC, paged.id`;
