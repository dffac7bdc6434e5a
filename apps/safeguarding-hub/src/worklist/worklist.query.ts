import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { statusesOf } from '../referral/referral-queue.js';
import type { GradeLine, PartnerLine } from './worklist.js';

/** Each count is one query, by an index. */
@Injectable()
export class WorklistQuery {
  /** Contacts that wait for a decision, by their grade and by what of each is due first. */
  async contacts(manager: EntityManager, now: Date): Promise<GradeLine[]> {
    return manager.query(CONTACTS, [statusesOf('waiting'), now]);
  }

  /** Contacts that wait for an answer of whoever sent them, of how many it is late, and since when the longest waits. */
  async waitingOnPartner(manager: EntityManager, now: Date): Promise<PartnerLine> {
    const [counted] = await manager.query<PartnerLine[]>(WAITING, [statusesOf('waiting-on-others'), now]);
    return counted ?? { waiting: 0, overdue: 0, since: null };
  }

  /** Questions about somebody that partners have not answered, of how many the answer is late, and since when the longest waits. */
  async informationWanted(manager: EntityManager, now: Date): Promise<PartnerLine> {
    const [counted] = await manager.query<PartnerLine[]>(
      `SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE due_at < $1))::int AS overdue, min(asked_at) AS since
         FROM information_request WHERE state = 'asked'`,
      [now],
    );
    return counted ?? { waiting: 0, overdue: 0, since: null };
  }

  /** Findings that hold and that nobody has looked at as they read now. */
  async newFindings(manager: EntityManager): Promise<number> {
    const [counted] = await manager.query<{ found: number }[]>(
      `SELECT count(*)::int AS found FROM finding WHERE state = 'current' AND seen_version < version`,
    );
    return counted?.found ?? 0;
  }
}

const CONTACTS = `
  SELECT coalesce(referral.triage_grade, 'not-graded') AS grade, count(*)::int AS waiting,
         (count(*) FILTER (WHERE clock.due_at < $2))::int AS overdue,
         (count(*) FILTER (WHERE clock.due_at >= $2 AND clock.warn_at <= $2))::int AS "dueSoon"
    FROM referral
    LEFT JOIN LATERAL (SELECT min(due_at) AS due_at, min(warn_at) AS warn_at FROM referral_deadline
                        WHERE referral_id = referral.id AND ended_at IS NULL) clock ON true
   WHERE referral.status = ANY ($1::text[]) GROUP BY 1`;

const WAITING = `
  SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE (asked.details->>'answerBy')::timestamptz < $2))::int AS overdue,
         min(asked.at) AS since
    FROM referral
    LEFT JOIN LATERAL (SELECT at, details FROM referral_history WHERE referral_id = referral.id AND step = 'ask'
                        ORDER BY version DESC LIMIT 1) asked ON true
   WHERE referral.status = ANY ($1::text[])`;
