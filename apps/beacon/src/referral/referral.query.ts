import type { RepeatAlert } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { DeadlineRow, HeardBreachRow } from '../deadline/deadline.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { isTimePile, statusesOf, type TimePile } from './referral-queue.js';
import type { QueueQuestion } from './referral.requests.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';

const PAGE_SIZE = 25;

export interface QueueRow extends ReferralRow {
  readonly alerts: number;
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

export interface WholeReferral {
  readonly row: ReferralRow;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly alerts: readonly { readonly alert: RepeatAlert; readonly receivedAt: Date }[];
  readonly disclosures: readonly DisclosureRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly heardBreaches: readonly HeardBreachRow[];
  readonly seenAt: Date;
}

const CURRENT_ALERTS = `alert_about about JOIN alert ON alert.id = about.alert_id AND alert.state = 'current'`;

@Injectable()
export class ReferralQuery {
  /** The queue, latest report first; by their due time, earliest first, those asked for by it. */
  async page(manager: EntityManager, { status, page = 1 }: QueueQuestion, seenAt: Date): Promise<QueuePage> {
    const [found, total] = await (isTimePile(status)
      ? this.byDueTime(manager, status, page, seenAt)
      : manager.findAndCount(ReferralRow, {
          ...(status && { where: { status: In(statusesOf(status)) } }),
          order: { reportedAt: 'DESC', id: 'ASC' },
          skip: (page - 1) * PAGE_SIZE,
          take: PAGE_SIZE,
        }));
    const alerts = await this.countAlerts(manager, found);
    const due = await this.firstDue(manager, found);
    const rows = found.map((row) => ({ ...row, alerts: alerts.get(row.id) ?? 0, due: due.get(row.id) }));
    return { rows, total, page, pageSize: PAGE_SIZE, seenAt };
  }

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeReferral | undefined> {
    const row = await manager.findOneBy(ReferralRow, { id });
    if (!row) return undefined;
    const of = { where: { referralId: id } };
    return {
      row,
      history: await manager.find(ReferralHistoryRow, { ...of, order: { version: 'ASC' } }),
      amendments: await manager.find(ReferralAmendmentRow, { ...of, order: { version: 'ASC' } }),
      alerts: await this.alertsAbout(manager, id),
      disclosures: await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } }),
      deadlines: await manager.find(DeadlineRow, { ...of, order: { dueAt: 'ASC' } }),
      heardBreaches: await manager.find(HeardBreachRow, { ...of, order: { dueAt: 'ASC' } }),
      seenAt,
    };
  }

  /** What is late, or soon due: each referral once, by what of it is due first. */
  private async byDueTime(
    manager: EntityManager,
    pile: TimePile,
    page: number,
    now: Date,
  ): Promise<[ReferralRow[], number]> {
    const late = 'open.due_at < $1';
    const wanted = pile === 'overdue' ? late : `open.due_at >= $1 AND open.warn_at <= $1`;
    const first = `SELECT open.referral_id AS id, min(open.due_at) AS due FROM referral_deadline open
                    WHERE open.ended_at IS NULL AND ${wanted} GROUP BY open.referral_id`;
    const ids = await manager.query<{ id: string; total: number }[]>(
      `SELECT id, (count(*) OVER ())::int AS total FROM (${first}) due ORDER BY due.due, id LIMIT $2 OFFSET $3`,
      [now, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(ReferralRow, { id: In(ids.map(({ id }) => id)) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const total = ids[0]?.total ?? (page > 1 ? await this.countDue(manager, first, now) : 0);
    return [ids.flatMap(({ id }) => byId.get(id) ?? []), total];
  }

  /** Beyond the last page nothing tells how many there are. */
  private async countDue(manager: EntityManager, first: string, now: Date): Promise<number> {
    const [counted] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM (${first}) due`, [
      now,
    ]);
    return counted?.total ?? 0;
  }

  private async firstDue(manager: EntityManager, rows: readonly ReferralRow[]): Promise<Map<string, DeadlineRow>> {
    const open = await manager.find(DeadlineRow, {
      where: { referralId: In(rows.map(({ id }) => id)), endedAt: IsNull() },
      order: { dueAt: { direction: 'DESC', nulls: 'FIRST' } },
    });
    return new Map(open.map((row) => [row.referralId, row]));
  }

  private async countAlerts(manager: EntityManager, rows: readonly ReferralRow[]): Promise<Map<string, number>> {
    const counted = await manager.query<{ id: string; alerts: number }[]>(
      `SELECT about.referral_id AS id, count(*)::int AS alerts FROM ${CURRENT_ALERTS}
        WHERE about.referral_id = ANY($1) GROUP BY about.referral_id`,
      [rows.map(({ id }) => id)],
    );
    return new Map(counted.map(({ id, alerts }) => [id, alerts]));
  }

  /** Also what was taken back: somebody may have decided because of it. */
  private async alertsAbout(manager: EntityManager, referralId: string): Promise<WholeReferral['alerts']> {
    return manager.query(
      `SELECT alert.details AS alert, alert.received_at AS "receivedAt"
         FROM alert_about about JOIN alert ON alert.id = about.alert_id AND alert.state IN ('current', 'withdrawn')
        WHERE about.referral_id = $1 ORDER BY alert.received_at DESC`,
      [referralId],
    );
  }
}
