import type { Agency, IncidentCategory } from '#libs/case-schemas';
import type { Status, StepDetails } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TriageGrade } from '../triage/triage-grade.js';

/** A contact that the hub had about the same person before another. */
export interface EarlierContact {
  readonly id: string;
  readonly sender: Agency;
  readonly receivedAt: Date;
  readonly status: Status;
  readonly category: IncidentCategory;
  /** As it was graded last, by whom and why. */
  readonly grade: TriageGrade | null;
  readonly gradedBecause: string | null;
  readonly gradedBy: string | null;
  readonly gradedAt: Date | null;
  /** The decision that holds: by whom, when, and what was said with it. */
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedByAgency: Agency | null;
  readonly decidedAt: Date | null;
  readonly details: StepDetails | null;
}

/** The most that are shown before any one contact: the latest. */
const MOST = 50;

@Injectable()
export class EarlierContactQuery {
  /**
   * Of each of these contacts, those before it about the same person, the latest first, in one query. The same person is who
   * has the same record at the same agency, or whose records the hub takes for one person's.
   */
  async before(manager: EntityManager, ids: readonly string[]): Promise<Map<string, EarlierContact[]>> {
    const rows = await manager.query<(EarlierContact & { readonly of: string })[]>(BEFORE, [ids, DECISIONS]);
    const found = new Map<string, EarlierContact[]>();
    for (const { of, ...contact } of rows) found.set(of, [...(found.get(of) ?? []), contact]);
    return found;
  }
}

/** The steps by which it is settled what becomes of a contact. */
const DECISIONS = ['accept', 'reject', 'conclude', 'reopen', 'withdraw'];

const BEFORE = `
  WITH asked AS (
    SELECT id, received_at, record_agency, record_id FROM referral WHERE id = ANY ($1::uuid[]) AND record_id IS NOT NULL
  ), known AS (
    SELECT id, received_at, record_agency, record_id FROM asked
    UNION
    SELECT asked.id, asked.received_at, other.agency, other.agency_record_id
      FROM asked
      JOIN person_record own ON own.agency = asked.record_agency AND own.agency_record_id = asked.record_id
      JOIN person_record other ON other.person_id = own.person_id
  ), before AS (
    SELECT known.id AS "of", earlier.id, earlier.sender, earlier.received_at, earlier.status,
           earlier.sent #>> '{incident,category}' AS category,
           row_number() OVER (PARTITION BY known.id ORDER BY earlier.received_at DESC, earlier.id DESC) AS place
      FROM known
      JOIN referral earlier ON earlier.record_agency = known.record_agency AND earlier.record_id = known.record_id
       AND (earlier.received_at, earlier.id) < (known.received_at, known.id)
     WHERE earlier.status <> 'entered-in-error'
  )
  SELECT before."of", before.id, before.sender, before.received_at AS "receivedAt", before.status, before.category,
         graded.grade, graded.why AS "gradedBecause", graded.decided_by AS "gradedBy", graded.decided_at AS "gradedAt",
         settled.details->>'reason' AS reason, settled.by_name AS "decidedBy", settled.by_agency AS "decidedByAgency",
         settled.at AS "decidedAt", settled.details
    FROM before
    LEFT JOIN LATERAL (SELECT grade, why, decided_by, decided_at FROM triage
                        WHERE referral_id = before.id ORDER BY position DESC LIMIT 1) graded ON true
    LEFT JOIN LATERAL (SELECT by_name, by_agency, at, details FROM referral_history
                        WHERE referral_id = before.id AND step = ANY ($2::text[]) ORDER BY version DESC LIMIT 1) settled ON true
   WHERE before.place <= ${MOST}
   ORDER BY before."of", before.place`;
