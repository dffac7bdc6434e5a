import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { AlertsOnReferral, noAlerts, type AlertsOf } from '../alert/alert-on-referral.query.js';
import { DeadlineRow } from '../deadline/deadline.row.js';
import { isTimePile, piles, statusesOf, type OpenPile, type Pile, type TimePile } from './referral-queue.js';
import type { QueueQuestion } from './referral.requests.js';
import { ReferralRow } from './referral.row.js';

export const PAGE_SIZE = 25;

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
const isIn = (pile: Pile | OpenPile): string =>
  `status IN (${statusesOf(pile)
    .map((status) => `'${status}'`)
    .join(', ')})`;

const countOf = (pile: Pile | OpenPile): string => `count(*) FILTER (WHERE ${isIn(pile)})::int AS "${pile}"`;

/** What is still due of what is not over: a clock may run on though a referral was rejected, and concerns nobody then. */
const OPEN_CLOCKS = `(SELECT clock.referral_id AS id, clock.due_at, clock.warn_at FROM referral_deadline clock
  JOIN referral ON referral.id = clock.referral_id WHERE clock.ended_at IS NULL AND referral.${isIn('unassigned')})`;

@Injectable()
export class ReferralQueueQuery {
  constructor(private readonly alerts: AlertsOnReferral) {}

  /** The queue, latest report first; by their due time, earliest first, those asked for by it. */
  async page(
    manager: EntityManager,
    { status, page = 1 }: QueueQuestion,
    { subject, teams, seenAt }: Asking,
  ): Promise<QueuePage> {
    const [found, total] = await (isTimePile(status)
      ? this.byDueTime(manager, { pile: status, page, now: seenAt })
      : manager.findAndCount(ReferralRow, {
          where: {
            ...(status && { status: In(statusesOf(status)) }),
            ...(status === 'mine' && { assignee: subject }),
            ...(status === 'my-teams' && { team: In([...teams]) }),
            ...(status === 'unassigned' && { assignee: IsNull() }),
          },
          order: { reportedAt: 'DESC', id: 'ASC' },
          skip: (page - 1) * PAGE_SIZE,
          take: PAGE_SIZE,
        }));
    return { rows: await this.withDue(manager, found, seenAt), total, page, pageSize: PAGE_SIZE, seenAt };
  }

  async withDue(manager: EntityManager, found: readonly ReferralRow[], seenAt: Date): Promise<QueueRow[]> {
    const ids = found.map(({ id }) => id);
    const alerts = await this.alerts.count(manager, ids, seenAt);
    const due = await this.firstDue(manager, found);
    return found.map((row) => ({ ...row, ...(alerts.get(row.id) ?? noAlerts), due: due.get(row.id) }));
  }

  /** What is late, or soon due, of what is not over: each referral once, by what of it is due first. */
  private async byDueTime(
    manager: EntityManager,
    { pile, page, now }: { pile: TimePile; page: number; now: Date },
  ): Promise<[ReferralRow[], number]> {
    const late = 'open.due_at < $1';
    const wanted = pile === 'overdue' ? late : `open.due_at >= $1 AND open.warn_at <= $1`;
    const first = `SELECT id, min(open.due_at) AS due FROM ${OPEN_CLOCKS} open WHERE ${wanted} GROUP BY id`;
    const ids = await manager.query<{ id: string; total: number }[]>(
      `SELECT id, (count(*) OVER ())::int AS total FROM (${first}) due ORDER BY due.due, id LIMIT $2 OFFSET $3`,
      [now, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(ReferralRow, { id: In(ids.map(({ id }) => id)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const total = ids[0]?.total ?? (page > 1 ? await this.countDue(manager, first, [now]) : 0);
    return [ids.flatMap(({ id }) => byId.get(id) ?? []), total];
  }

  /** Beyond the last page nothing tells how many there are. */
  private async countDue(manager: EntityManager, first: string, values: unknown[]): Promise<number> {
    const all = `SELECT count(*)::int AS total FROM (${first}) due`;
    const [counted] = await manager.query<{ total: number }[]>(all, values);
    return counted?.total ?? 0;
  }

  private async firstDue(manager: EntityManager, rows: readonly ReferralRow[]): Promise<Map<string, DeadlineRow>> {
    const open = await manager.find(DeadlineRow, {
      where: { referralId: In(rows.map(({ id }) => id)), endedAt: IsNull() },
      order: { dueAt: { direction: 'DESC', nulls: 'FIRST' } },
    });
    return new Map(open.map((row) => [row.referralId, row]));
  }

  /** How many there are in each pile, so that a tab can say so before it is opened. */
  async counts(manager: EntityManager, { subject, teams, seenAt }: Asking): Promise<QueueCounts> {
    const [counted] = await manager.query<QueueCounts[]>(
      `SELECT ${([...piles, 'new', 'waiting-on-others'] as const).map(countOf).join(', ')},
              count(*) FILTER (WHERE assignee = $1 AND ${isIn('mine')})::int AS mine,
              count(*) FILTER (WHERE team = ANY($3::text[]) AND ${isIn('my-teams')})::int AS "my-teams",
              count(*) FILTER (WHERE assignee IS NULL AND ${isIn('unassigned')})::int AS unassigned,
              (SELECT count(DISTINCT late.id)::int FROM ${OPEN_CLOCKS} late WHERE late.due_at < $2) AS overdue,
              (SELECT count(DISTINCT soon.id)::int FROM ${OPEN_CLOCKS} soon
                WHERE soon.due_at >= $2 AND soon.warn_at <= $2) AS "due-soon"
         FROM referral`,
      [subject, seenAt, teams],
    );
    return counted as QueueCounts;
  }
}
