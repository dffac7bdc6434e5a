import type { Agency } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { News } from './news.js';
import type { LastTold } from './told.js';

/** Whether an agency holds now what an alert was told it by. */
export interface Holding {
  readonly findingId: string;
  readonly agency: Agency;
  readonly holds: boolean;
}

/** What each agency was told last of each finding, and for whom the hub waits. */
@Injectable()
export class AlertToldRepository {
  async remember(manager: EntityManager, news: readonly News[], { at, due }: { at: Date; due: Date }): Promise<void> {
    await manager.query(REMEMBER, [
      news.map(({ finding }) => finding.id),
      news.map(({ agency }) => agency),
      news.map(({ fingerprint }) => fingerprint),
      news.map(({ content }) => JSON.stringify(content.said.personRecordIds)),
      news.map(({ content }) => JSON.stringify(content.said.referralIds)),
      news.map(({ content }) => content.said.state),
      at,
      due,
    ]);
  }

  async of(manager: EntityManager, findingId: string): Promise<LastTold[]> {
    return manager.query(
      `SELECT agency, state, clock_from AS "clockFrom", over_since AS "overSince" FROM alert_told WHERE finding_id = $1`,
      [findingId],
    );
  }

  /** Somebody there has acknowledged something: from now on it is waited for what came after, or for nothing. */
  async seen(
    manager: EntityManager,
    findingId: string,
    agency: Agency,
    next?: { since: Date; due: Date },
  ): Promise<void> {
    await manager.query(
      `UPDATE alert_told SET clock_from = coalesce($3, clock_from), due_at = $4
        WHERE finding_id = $1 AND agency = $2 AND due_at IS NOT NULL`,
      [findingId, agency, next?.since ?? null, next?.due ?? null],
    );
  }

  async noteHolding(manager: EntityManager, held: readonly Holding[], now: Date): Promise<void> {
    await manager.query(NOTE_HOLDING, [
      held.map(({ findingId }) => findingId),
      held.map(({ agency }) => agency),
      held.map(({ holds }) => holds),
      now,
    ]);
  }
}

/** Whoever has acknowledged nothing since is waited for from the first alert, unless nobody was asked any more. */
const stillFrom = (column: 'clock_from' | 'due_at'): string => `
  CASE WHEN alert_told.due_at IS NOT NULL AND alert_told.over_since IS NULL THEN alert_told.${column}
       ELSE excluded.${column} END`;

const REMEMBER = `
  INSERT INTO alert_told (finding_id, agency, content_hash, told_at, person_record_ids, referral_ids, state, clock_from, due_at)
  SELECT finding_id, agency, content_hash, $7::timestamptz, ARRAY(SELECT jsonb_array_elements_text(people::jsonb)),
         ARRAY(SELECT jsonb_array_elements_text(referrals::jsonb)::uuid), state, $7::timestamptz,
         CASE WHEN state <> 'superseded' THEN $8::timestamptz END
    FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
           AS news (finding_id, agency, content_hash, people, referrals, state)
  ON CONFLICT (finding_id, agency) DO UPDATE SET content_hash = excluded.content_hash, told_at = excluded.told_at,
    person_record_ids = excluded.person_record_ids, referral_ids = excluded.referral_ids, state = excluded.state,
    clock_from = ${stillFrom('clock_from')}, over_since = NULL,
    due_at = CASE WHEN excluded.state <> 'superseded' THEN ${stillFrom('due_at')} END`;

/** What takes back something that was acknowledged there asks to look again, also once that work is over. */
const NOTE_HOLDING = `
  WITH asked AS (
    SELECT told.finding_id, told.agency, holding.holds OR (told.state = 'withdrawn' AND EXISTS (
             SELECT 1 FROM alert_answer answer
              WHERE answer.finding_id = told.finding_id AND answer.agency = told.agency)) AS is_asked
      FROM unnest($1::uuid[], $2::text[], $3::boolean[]) AS holding (finding_id, agency, holds)
      JOIN alert_told told ON told.finding_id = holding.finding_id AND told.agency = holding.agency)
  UPDATE alert_told SET over_since = CASE WHEN is_asked THEN NULL ELSE $4::timestamptz END FROM asked
   WHERE alert_told.finding_id = asked.finding_id AND alert_told.agency = asked.agency
     AND (alert_told.over_since IS NULL) <> is_asked`;
