import type { RepeatAlert } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { statusesOf } from './referral-queue.js';
import type { QueueQuestion } from './referral.requests.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';

const PAGE_SIZE = 25;

export interface QueuePage {
  readonly rows: readonly (ReferralRow & { readonly alerts: number })[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface WholeReferral {
  readonly row: ReferralRow;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly alerts: readonly { readonly alert: RepeatAlert; readonly receivedAt: Date }[];
  readonly disclosures: readonly DisclosureRow[];
}

const CURRENT_ALERTS = `alert_about about JOIN alert ON alert.id = about.alert_id AND alert.state = 'current'`;

@Injectable()
export class ReferralQuery {
  /** The queue, latest report first. */
  async page(manager: EntityManager, { status, page = 1 }: QueueQuestion): Promise<QueuePage> {
    const [found, total] = await manager.findAndCount(ReferralRow, {
      ...(status && { where: { status: In(statusesOf(status)) } }),
      order: { reportedAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const alerts = await this.countAlerts(manager, found);
    const rows = found.map((row) => ({ ...row, alerts: alerts.get(row.id) ?? 0 }));
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string): Promise<WholeReferral | undefined> {
    const row = await manager.findOneBy(ReferralRow, { id });
    if (!row) return undefined;
    const history = await manager.find(ReferralHistoryRow, { where: { referralId: id }, order: { version: 'ASC' } });
    const amendments = await manager.find(ReferralAmendmentRow, {
      where: { referralId: id },
      order: { version: 'ASC' },
    });
    const disclosures = await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } });
    return { row, history, amendments, alerts: await this.alertsAbout(manager, id), disclosures };
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
