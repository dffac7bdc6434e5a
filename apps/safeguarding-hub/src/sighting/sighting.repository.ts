import type { PersonSighted } from '#libs/case-schemas';
import { runPrepared, type PreparedStatement } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonSighting } from '../finding/patterns.js';
import { incidentKey } from './sighting.js';

@Injectable()
export class SightingRepository {
  /**
   * Keeps a sighting. All who were in one incident take turns from here until their transactions end: a victim and a
   * suspect who are told of at the same moment would otherwise not see each other, and no pair would be looked for.
   */
  async insert(
    manager: EntityManager,
    eventId: string,
    recordId: string,
    sighted: PersonSighted,
    toldAt: Date,
  ): Promise<void> {
    const { incidentReference, role, category, occurredAt, reportedAt, referralId, grade, standing, marac } = sighted;
    const { referredTo = [] } = sighted;
    await runPrepared(manager, INSERT, [
      ...[eventId, recordId, incidentKey(sighted), incidentReference ?? null, role, category],
      ...[new Date(occurredAt), new Date(reportedAt), referralId ?? null, toldAt],
      ...[grade ?? null, standing ?? null, JSON.stringify(referredTo)],
      ...[marac?.referredOn ?? null, marac?.discussedOn ?? null],
    ]);
  }

  /** Everybody's part in every incident in which any of these people was seen, oldest first, in one query. */
  async around(manager: EntityManager, personIds: readonly string[]): Promise<PersonSighting[]> {
    return manager.query(AROUND, [personIds]);
  }
}

const INSERT: PreparedStatement = {
  name: 'insert-sighting',
  text: `INSERT INTO sighting (event_id, record_id, incident_key, incident_reference, role, category, occurred_at,
           reported_at, referral_id, told_at, grade, standing, referred_to, marac_referred_on, marac_discussed_on)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
           FROM pg_advisory_xact_lock(hashtextextended($3, 0))`,
};

const AROUND = `
  SELECT sighting.event_id AS "eventId", sighting.record_id AS "recordId", sighting.incident_key AS "incidentKey",
         sighting.incident_reference AS "incidentReference", sighting.role, sighting.category,
         sighting.occurred_at AS "occurredAt", sighting.reported_at AS "reportedAt",
         sighting.referral_id AS "referralId", sighting.told_at AS "toldAt",
         sighting.grade, sighting.standing, sighting.referred_to AS "referredTo",
         sighting.marac_referred_on::text AS "maracReferredOn",
         sighting.marac_discussed_on::text AS "maracDiscussedOn",
         record.agency, record.agency_record_id AS "agencyRecordId", record.person_id AS "personId"
    FROM sighting JOIN person_record record ON record.id = sighting.record_id
   WHERE sighting.incident_key IN
     (SELECT own.incident_key FROM sighting own JOIN person_record ON person_record.id = own.record_id
       WHERE person_record.person_id = ANY($1))
   ORDER BY sighting.occurred_at, sighting.event_id`;
