import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AlertQuestionRow } from './alert-question.row.js';
import type { AlertRow } from './alert.row.js';
import { ASKED } from './asked.js';

/** An alert, and what it asks of the service. */
export interface AlertShown {
  readonly alert: AlertRow['details'];
  readonly receivedAt: Date;
  readonly question: (Pick<AlertQuestionRow, 'id' | 'state' | 'deadline'> & { readonly isAsked: boolean }) | null;
}

/** How many alerts of a referral hold, and how many of its alerts somebody is still to acknowledge: in all, and too late. */
export interface AlertsOf {
  readonly alerts: number;
  readonly newAlerts: number;
  readonly overdueAlerts: number;
}

export const noAlerts: AlertsOf = { alerts: 0, newAlerts: 0, overdueAlerts: 0 };

/** What stands of alerts on a referral and on its row in the queue: also what was taken back, for somebody may have decided by it. */
@Injectable()
export class AlertsOnReferral {
  async about(manager: EntityManager, referralId: string): Promise<AlertShown[]> {
    return manager.query(
      `SELECT alert.details AS alert, alert.received_at AS "receivedAt",
              CASE WHEN question.id IS NOT NULL THEN jsonb_build_object('id', question.id, 'state', question.state,
                'deadline', question.deadline, 'isAsked', question.state <> 'new' OR ${ASKED}) END AS question
         FROM alert_about about JOIN alert ON alert.id = about.alert_id AND alert.state IN ('current', 'withdrawn')
         LEFT JOIN alert_question question ON question.alert_id = alert.id AND NOT question.is_over
        WHERE about.referral_id = $1 ORDER BY alert.received_at DESC`,
      [referralId],
    );
  }

  async count(manager: EntityManager, referralIds: readonly string[], seenAt: Date): Promise<Map<string, AlertsOf>> {
    const counted = await manager.query<(AlertsOf & { readonly id: string })[]>(COUNT, [referralIds, seenAt]);
    return new Map(counted.map(({ id, ...alerts }) => [id, alerts]));
  }
}

const COUNT = `
  SELECT about.referral_id AS id, count(*) FILTER (WHERE alert.state = 'current')::int AS alerts,
         count(question.id)::int AS "newAlerts",
         count(*) FILTER (WHERE question.due_at < $2)::int AS "overdueAlerts"
    FROM alert_about about JOIN alert ON alert.id = about.alert_id AND alert.state IN ('current', 'withdrawn')
    LEFT JOIN alert_question question ON question.alert_id = alert.id AND NOT question.is_over AND question.state = 'new'
         AND ${ASKED}
   WHERE about.referral_id = ANY($1) GROUP BY about.referral_id`;
