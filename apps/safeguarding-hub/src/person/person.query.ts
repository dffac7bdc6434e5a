import type { Agency, Person } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FindingDetails } from '../finding/finding.row.js';
import type { ToldPart } from './involvement.js';
import type { ReferralThen } from './person-referral.js';
import { PersonReferralQuery } from './person-referral.query.js';
import type { AskedDecision } from './possible-match.js';
import type { RecordVersion } from './said.js';

/** One agency's record of the person, as it was told last by then. */
export interface RecordOnDay {
  readonly id: string;
  readonly agency: Agency;
  readonly agencyRecordId: string;
  readonly details: Person;
  readonly toldAt: Date;
}

export interface FindingOnDay {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly details: FindingDetails;
  readonly foundAt: Date;
}

export interface ChangeOfPerson {
  readonly at: Date;
  readonly kind: string;
  readonly personId: string;
  readonly fromId: string | null;
  readonly records: number;
  readonly reason: string;
  /** Whose word about two records brought it about. */
  readonly decidedBy: string | null;
  readonly rationale: string | null;
  readonly matchId: string | null;
  /** Else: which agency told something then. */
  readonly toldBy: Agency | null;
}

/** Why two of the records are taken for one person. */
export interface PairOnDay {
  readonly records: readonly [string, string];
  readonly weight: number;
  readonly decision: AskedDecision;
  /** Who said that they are one person, where somebody did and it holds. */
  readonly decidedBy: string | null;
}

/** Somebody who was in an incident with the person. */
export interface Beside {
  readonly personId: string;
  readonly names: Person['names'];
  readonly role: string;
  readonly incidents: number;
}

/** What was known of one person at a moment. */
export interface PersonOnDay {
  readonly id: string;
  readonly since: Date;
  readonly mergedInto: string | null;
  readonly records: readonly RecordOnDay[];
  /** All that these records have said by then, the earliest first. */
  readonly versions: readonly RecordVersion[];
  readonly parts: readonly ToldPart[];
  readonly referrals: readonly ReferralThen[];
  readonly findings: readonly FindingOnDay[];
  readonly changes: readonly ChangeOfPerson[];
  readonly pairs: readonly PairOnDay[];
  readonly beside: readonly Beside[];
}

/** The longest list of anything that is shown of one person. */
const MOST = 500;

@Injectable()
export class PersonQuery {
  constructor(private readonly referrals: PersonReferralQuery) {}

  /** As it stood at a moment: who was taken for whom, what their records said, what was found. */
  async on(manager: EntityManager, id: string, moment: Date): Promise<PersonOnDay | undefined> {
    const [person] = await manager.query<Pick<PersonOnDay, 'id' | 'since' | 'mergedInto'>[]>(
      `SELECT id, created_at AS since, merged_into AS "mergedInto" FROM person WHERE id = $1 AND created_at <= $2`,
      [id, moment],
    );
    if (!person) return undefined;
    const records = await manager.query<RecordOnDay[]>(RECORDS, [id, moment]);
    const ids = records.map((record) => record.id);
    return {
      ...person,
      records,
      versions: await manager.query(VERSIONS, [ids, moment]),
      parts: await manager.query(PARTS, [ids, moment]),
      referrals: await this.referrals.by(manager, ids, moment),
      findings: await manager.query(FINDINGS, [id, moment]),
      changes: await manager.query(CHANGES, [id, moment]),
      pairs: await manager.query(PAIRS, [ids, moment]),
      beside: await manager.query(BESIDE, [ids, moment]),
    };
  }
}

/** Each record is the person's to whom it came last by then. */
const RECORDS = `
  SELECT record.id, record.agency, record.agency_record_id AS "agencyRecordId", version.details, version.told_at AS "toldAt"
    FROM (SELECT DISTINCT ON (moved.id) moved.id, change.person_id, change.kind
            FROM person_change change CROSS JOIN LATERAL unnest(change.record_ids) AS moved (id)
           WHERE change.at <= $2 AND moved.id IN
             (SELECT unnest(own.record_ids) FROM person_change own WHERE own.person_id = $1 OR own.from_id = $1)
           ORDER BY moved.id, change.id DESC) AS owned
    JOIN person_record record ON record.id = owned.id
    JOIN LATERAL (SELECT details, told_at FROM person_record_version said
                   WHERE said.record_id = record.id AND said.told_at <= $2 ORDER BY told_at DESC LIMIT 1) AS version ON true
   WHERE owned.person_id = $1 AND owned.kind <> 'withdrawn' ORDER BY version.told_at, record.id LIMIT ${MOST}`;

const VERSIONS = `
  SELECT version.record_id AS "recordId", record.agency, version.details, version.told_at AS "toldAt"
    FROM person_record_version version JOIN person_record record ON record.id = version.record_id
   WHERE version.record_id = ANY ($1::uuid[]) AND version.told_at <= $2 ORDER BY version.told_at LIMIT ${MOST}`;

const PARTS = `
  SELECT sighting.incident_key AS "incidentKey", record.agency, sighting.role, sighting.category,
         sighting.incident_reference AS "incidentReference", sighting.occurred_at AS "occurredAt",
         sighting.standing, sighting.reported_at AS "reportedAt", sighting.told_at AS "toldAt"
    FROM sighting JOIN person_record record ON record.id = sighting.record_id
   WHERE sighting.record_id = ANY ($1::uuid[]) AND sighting.told_at <= $2
   ORDER BY sighting.occurred_at DESC, sighting.event_id LIMIT ${MOST}`;

const FINDINGS = `
  SELECT DISTINCT ON (finding.id) finding.id, finding.kind, said.state, said.version, said.details, said.found_at AS "foundAt"
    FROM finding JOIN finding_history said ON said.finding_id = finding.id AND said.found_at <= $2
   WHERE finding.person_id = $1 ORDER BY finding.id, said.version DESC LIMIT ${MOST}`;

/** By what a change came: somebody's word about two records, or what an agency told. */
const CHANGES = `
  SELECT change.at, change.kind, change.person_id AS "personId", change.from_id AS "fromId",
         cardinality(change.record_ids) AS records, change.reason, word.by_name AS "decidedBy", word.rationale,
         word.match_id AS "matchId", teller.agency AS "toldBy"
    FROM (SELECT *, CASE WHEN cause ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN cause::uuid END AS cause_id
            FROM person_change WHERE (person_id = $1 OR from_id = $1) AND at <= $2 ORDER BY id DESC LIMIT ${MOST}) AS change
    LEFT JOIN match_decision word ON word.id = change.cause_id
    LEFT JOIN sighting ON sighting.event_id = change.cause_id
    LEFT JOIN person_record teller ON teller.id = sighting.record_id ORDER BY change.id DESC`;

/** What somebody said comes first: it wins over the model, which may have nothing to say of these records or speak against it. */
const PAIRS = `
  WITH said AS (
    SELECT word.left_id, word.right_id, word.by_name, asked.weight, asked.decision
      FROM (SELECT DISTINCT ON (left_id, right_id) match_id, left_id, right_id, decided, by_name FROM match_decision
             WHERE holds AND at <= $2 AND left_id = ANY ($1::uuid[]) AND right_id = ANY ($1::uuid[])
             ORDER BY left_id, right_id, position DESC) AS word
      JOIN possible_match asked ON asked.id = word.match_id WHERE word.decided = 'same')
  SELECT records, weight, decision, "decidedBy"
    FROM (SELECT ARRAY[left_id, right_id] AS records, weight, decision, by_name AS "decidedBy" FROM said
          UNION ALL
          SELECT ARRAY[left_id, right_id], weight, decision, NULL FROM record_link AS link
           WHERE left_id = ANY ($1::uuid[]) AND right_id = ANY ($1::uuid[]) AND decision IS NOT NULL AND judged_at <= $2
             AND NOT EXISTS (SELECT FROM said WHERE said.left_id IN (link.left_id, link.right_id)
                                                AND said.right_id IN (link.left_id, link.right_id))) AS pair
   ORDER BY "decidedBy" IS NULL, weight DESC LIMIT 50`;

/**
 * Whoever had their records then, by the names that were told by then. From whoever has a record now it is gone back through the
 * changes that came later, each by whose it was before.
 */
const BESIDE = `
  WITH RECURSIVE part AS (
    SELECT beside.record_id, beside.role, beside.incident_key
      FROM sighting own JOIN sighting beside ON beside.incident_key = own.incident_key AND beside.told_at <= $2
     WHERE own.record_id = ANY ($1::uuid[]) AND own.told_at <= $2 AND NOT beside.record_id = ANY ($1::uuid[])),
  owner (record_id, person_id, until) AS (
    SELECT id, person_id, NULL::bigint FROM person_record WHERE id IN (SELECT record_id FROM part)
    UNION ALL
    SELECT owner.record_id, later.from_id, later.id
      FROM owner CROSS JOIN LATERAL
        (SELECT id, at, from_id FROM person_change change
          WHERE change.person_id = owner.person_id AND owner.record_id = ANY (change.record_ids)
            AND (owner.until IS NULL OR change.id < owner.until)
          ORDER BY id DESC LIMIT 1) AS later
     WHERE later.at > $2 AND later.from_id IS NOT NULL),
  owned AS (SELECT DISTINCT ON (record_id) record_id, person_id FROM owner ORDER BY record_id, until NULLS LAST)
  SELECT owned.person_id AS "personId", (array_agg(version.details->'names' ORDER BY version.told_at DESC))[1] AS names,
         part.role, count(DISTINCT part.incident_key)::integer AS incidents
    FROM part JOIN owned ON owned.record_id = part.record_id
    JOIN LATERAL (SELECT details, told_at FROM person_record_version said
                   WHERE said.record_id = part.record_id AND said.told_at <= $2 ORDER BY told_at DESC LIMIT 1) AS version ON true
   GROUP BY owned.person_id, part.role ORDER BY incidents DESC, owned.person_id LIMIT ${MOST}`;
