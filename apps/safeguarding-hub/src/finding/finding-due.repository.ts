import type { IncidentRole, Trace } from '#libs/case-schemas';
import { runPrepared, type PreparedStatement } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Whom a sighting concerns, beside the person who was seen. */
export interface Concerned {
  readonly personId: string;
  readonly recordId: string;
  readonly incidentKey: string;
  /** The role of those on the other side of the incident; none where there is no other side. */
  readonly opposite: IncidentRole | undefined;
  /**
   * People who have other records than before: everybody who was in an incident with one of them is concerned. Not somebody of
   * whom this is all that is known.
   */
  readonly changedPeople: readonly string[];
}

/** Somebody whose findings are to be looked at again, and the conversation in which it became so. */
export interface Due {
  readonly personId: string;
  readonly trace: Trace;
}

/**
 * Whose findings have to be looked at again. A row is added in the transaction that changes what is known, so nobody is
 * forgotten, and taken in the transaction that looks; many rows of one person are one look.
 */
@Injectable()
export class FindingDueRepository {
  async note(manager: EntityManager, concerned: Concerned, trace: Trace): Promise<void> {
    const { personId, recordId, incidentKey, opposite, changedPeople } = concerned;
    await Promise.all([
      runPrepared(manager, NOTE, [personId, incidentKey, opposite ?? null, JSON.stringify(trace), recordId]),
      this.noteChanged(manager, changedPeople, trace),
    ]);
  }

  /** People who have other records than before, and everybody who was in an incident with one of them. */
  async noteChanged(manager: EntityManager, people: readonly string[], trace: Trace): Promise<void> {
    if (people.length > 0) await runPrepared(manager, NOTE_CHANGED, [people, JSON.stringify(trace)]);
  }

  /**
   * Some people, longest due first, who were first noted so long ago and of whom nobody else takes a look now. Locks are let go with the transaction. Who was
   * noted while their records became somebody else's is looked at, and so will that somebody be.
   */
  async take(manager: EntityManager, most: number, restMs = 0): Promise<Due[]> {
    const free = await manager.query<{ personId: string }[]>(FREE, [most, restMs]);
    if (free.length === 0) return [];
    const people = free.map(({ personId }) => personId);
    const [taken] = await manager.query<[Taken[], number]>(TAKE, [people]);
    await this.noteOwners(manager, taken, people);
    const due = new Map(taken.map(({ personId, trace }) => [personId, { personId, trace }]));
    return [...due.values()];
  }

  /** Behind all others: what cannot be done for one must not keep the others waiting. */
  async putOff(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(PUT_OFF, [personId]);
  }

  private async noteOwners(manager: EntityManager, taken: readonly Taken[], people: readonly string[]): Promise<void> {
    const noted = taken.filter(({ recordId }) => recordId !== null);
    if (noted.length === 0) return;
    const traces = noted.map(({ trace }) => JSON.stringify(trace));
    await manager.query(NOTE_OWNERS, [noted.map(({ recordId }) => recordId), traces, people]);
  }
}

interface Taken extends Due {
  readonly recordId: string | null;
}

const NOTE: PreparedStatement = {
  name: 'note-findings-due',
  text: `
    INSERT INTO finding_due (person_id, record_id, trace)
    SELECT person_id, record_id, $4::jsonb FROM (
      SELECT $1::uuid AS person_id, $5::uuid AS record_id
      UNION SELECT record.person_id, record.id FROM sighting JOIN person_record record ON record.id = sighting.record_id
             WHERE sighting.incident_key = $2 AND sighting.role = $3) AS concerned`,
};

const NOTE_CHANGED: PreparedStatement = {
  name: 'note-findings-due-of-changed',
  text: `
    INSERT INTO finding_due (person_id, record_id, trace)
    SELECT person_id, record_id, $2::jsonb FROM (
      SELECT unnest($1::uuid[]) AS person_id, NULL::uuid AS record_id
      UNION SELECT other.person_id, other.id FROM person_record own
              JOIN sighting seen ON seen.record_id = own.id
              JOIN sighting beside ON beside.incident_key = seen.incident_key
              JOIN person_record other ON other.id = beside.record_id
             WHERE own.person_id = ANY ($1::uuid[])) AS concerned`,
};

const FREE = `
  SELECT person_id AS "personId" FROM
    (SELECT DISTINCT person_id FROM
       (SELECT person_id FROM finding_due WHERE noted_at <= clock_timestamp() - $2 * interval '1 millisecond'
         ORDER BY id LIMIT $1) AS first) AS due
   WHERE pg_try_advisory_xact_lock(hashtextextended('finding ' || person_id, 0))`;

const TAKE = `DELETE FROM finding_due WHERE person_id = ANY ($1::uuid[]) 
  RETURNING person_id AS "personId", record_id AS "recordId", trace`;

const NOTE_OWNERS = `
  INSERT INTO finding_due (person_id, trace)
  SELECT DISTINCT ON (record.person_id) record.person_id, noted.trace::jsonb
    FROM unnest($1::uuid[], $2::text[]) AS noted (record_id, trace)
    JOIN person_record record ON record.id = noted.record_id
   WHERE NOT record.person_id = ANY ($3::uuid[])`;

const PUT_OFF = `
  WITH late AS (DELETE FROM finding_due WHERE person_id = $1 RETURNING person_id, record_id, trace)
  INSERT INTO finding_due (person_id, record_id, trace) SELECT person_id, record_id, trace FROM late`;
