import { isOpen, statuses } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { DeadlineRow } from '../deadline/deadline.row.js';
import type { Team } from '../triage/triage.js';
import { isTimePile, piles, statusesOf, type OpenPile, type Pile, type TimePile } from './referral-queue.js';
import type { QueueQuestion } from './referral.requests.js';
import { ReferralRow } from './referral.row.js';

export const PAGE_SIZE = 25;

/** How many alerts of a referral hold, and how many of its alerts nobody has acknowledged: in all, and too late. */
export interface AlertsOf {
  readonly alerts: number;
  readonly newAlerts: number;
  readonly overdueAlerts: number;
}

export interface QueueRow extends ReferralRow, AlertsOf {
  /** What is due first, of what is still to be done. */
  readonly due: DeadlineRow | undefined;
}

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

/** Who asks, of which teams, and when. */
export interface Asking {
  readonly subject: string;
  readonly teams: readonly string[];
  readonly seenAt: Date;
}

export type QueueCounts = Readonly<Record<Pile | OpenPile | TimePile, number>>;

/** The statuses are our own words, so they may stand in the text. */
const countOf = (pile: Pile | OpenPile): string =>
  `count(*) FILTER (WHERE status IN (${statusesOf(pile)
    .map((status) => `'${status}'`)
    .join(', ')}))::int AS "${pile}"`;

const stillOpen = statuses.filter(isOpen);

/** The clocks of what is not over; `$3` is for the statuses that are not. A clock that nobody stopped makes nothing late. */
const RUNNING = `referral_deadline open JOIN referral
  ON referral.id = open.referral_id AND referral.status = ANY($3::text[]) AND open.ended_at IS NULL`;

/** Also what was taken back and nobody has acknowledged. */
const ALERTS = `alert_about about JOIN alert ON alert.id = about.alert_id AND alert.state IN ('current', 'withdrawn')
  LEFT JOIN alert_question question ON question.alert_id = alert.id AND NOT question.is_over AND question.state = 'new'`;

const noAlerts: AlertsOf = { alerts: 0, newAlerts: 0, overdueAlerts: 0 };

@Injectable()
export class ReferralQueueQuery {
  /** The queue, latest report first; by their due time, earliest first, those asked for by it. */
  async page(
    manager: EntityManager,
    { status, team, page = 1 }: QueueQuestion,
    { subject, teams, seenAt }: Asking,
  ): Promise<QueuePage> {
    const [found, total] = await (isTimePile(status)
      ? this.byDueTime(manager, { pile: status, team, page, now: seenAt })
      : manager.findAndCount(ReferralRow, {
          where: {
            ...(status && { status: In(statusesOf(status)) }),
            ...(status === 'mine' && { assignee: subject }),
            ...(status === 'my-teams' && { team: In([...teams]) }),
            ...(status === 'unassigned' && { assignee: IsNull() }),
            ...(team && { team }),
          },
          order: { reportedAt: 'DESC', id: 'ASC' },
          skip: (page - 1) * PAGE_SIZE,
          take: PAGE_SIZE,
        }));
    return { rows: await this.withDue(manager, found, seenAt), total, page, pageSize: PAGE_SIZE, seenAt };
  }

  async withDue(manager: EntityManager, found: readonly ReferralRow[], seenAt: Date): Promise<QueueRow[]> {
    const alerts = await this.countAlerts(manager, found, seenAt);
    const due = await this.firstDue(manager, found);
    return found.map((row) => ({ ...row, ...(alerts.get(row.id) ?? noAlerts), due: due.get(row.id) }));
  }

  /** What is late, or soon due: each referral once, by what of it is due first. */
  private async byDueTime(
    manager: EntityManager,
    { pile, team, page, now }: { pile: TimePile; team: Team | undefined; page: number; now: Date },
  ): Promise<[ReferralRow[], number]> {
    const late = 'open.due_at < $1';
    const wanted = pile === 'overdue' ? late : `open.due_at >= $1 AND open.warn_at <= $1`;
    const first = `SELECT open.referral_id AS id, min(open.due_at) AS due FROM ${RUNNING}
                    WHERE ${wanted} AND ($2::text IS NULL OR referral.team = $2)
                    GROUP BY open.referral_id`;
    const values = [now, team ?? null, stillOpen];
    const ids = await manager.query<{ id: string; total: number }[]>(
      `SELECT id, (count(*) OVER ())::int AS total FROM (${first}) due ORDER BY due.due, id LIMIT $4 OFFSET $5`,
      [...values, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(ReferralRow, { id: In(ids.map(({ id }) => id)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const total = ids[0]?.total ?? (page > 1 ? await this.countDue(manager, first, values) : 0);
    return [ids.flatMap(({ id }) => byId.get(id) ?? []), total];
  }

  /** Beyond the last page nothing tells how many there are. */
  private async countDue(manager: EntityManager, first: string, values: unknown[]): Promise<number> {
    const all = `SELECT count(*)::int AS total FROM (${first}) due`;
    const [counted] = await manager.query<{ total: number }[]>(all, values);
    return counted?.total ?? 0;
  }

  private async firstDue(manager: EntityManager, rows: readonly ReferralRow[]): Promise<Map<string, DeadlineRow>> {
    const notOver = rows.filter(({ status }) => isOpen(status));
    const open = await manager.find(DeadlineRow, {
      where: { referralId: In(notOver.map(({ id }) => id)), endedAt: IsNull() },
      order: { dueAt: { direction: 'DESC', nulls: 'FIRST' } },
    });
    return new Map(open.map((row) => [row.referralId, row]));
  }

  /** How many there are in each pile, so that a tab can say so before it is opened. */
  async counts(manager: EntityManager, { subject, teams, seenAt }: Asking): Promise<QueueCounts> {
    const [counted] = await manager.query<QueueCounts[]>(
      `SELECT ${([...piles, 'new', 'waiting-on-others'] as const).map(countOf).join(', ')},
              count(*) FILTER (WHERE assignee = $1 AND status = ANY($3::text[]))::int AS mine,
              count(*) FILTER (WHERE team = ANY($4::text[]) AND status = ANY($3::text[]))::int AS "my-teams",
              count(*) FILTER (WHERE assignee IS NULL AND status = ANY($3::text[]))::int AS unassigned,
              (SELECT count(DISTINCT open.referral_id)::int FROM ${RUNNING}
                WHERE open.due_at < $2) AS overdue,
              (SELECT count(DISTINCT open.referral_id)::int FROM ${RUNNING}
                WHERE open.due_at >= $2 AND open.warn_at <= $2) AS "due-soon"
         FROM referral`,
      [subject, seenAt, stillOpen, teams],
    );
    return counted as QueueCounts;
  }

  private async countAlerts(
    manager: EntityManager,
    rows: readonly ReferralRow[],
    seenAt: Date,
  ): Promise<Map<string, AlertsOf>> {
    const counted = await manager.query<(AlertsOf & { readonly id: string })[]>(
      `SELECT about.referral_id AS id, count(*) FILTER (WHERE alert.state = 'current')::int AS alerts,
              count(question.id)::int AS "newAlerts",
              count(*) FILTER (WHERE question.due_at < $2)::int AS "overdueAlerts"
         FROM ${ALERTS} WHERE about.referral_id = ANY($1) GROUP BY about.referral_id`,
      [rows.map(({ id }) => id), seenAt],
    );
    return new Map(counted.map(({ id, ...alerts }) => [id, alerts]));
  }
}
