import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AlertRow } from '../alert/alert.row.js';
import type { AlertQuestionRow } from '../alert/alert-question.row.js';
import { DeadlineRow, HeardBreachRow } from '../deadline/deadline.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { SentReferralQuery } from '../sent-referral/sent-referral.query.js';
import type { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { SupportRepository } from '../support/support.repository.js';
import type { SupportEntryRow } from '../support/support.row.js';
import type { Asking } from './referral-queue.query.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';

/** An alert, and what it asks of Beacon. */
export interface AlertShown {
  readonly alert: AlertRow['details'];
  readonly receivedAt: Date;
  readonly question: Pick<AlertQuestionRow, 'id' | 'state' | 'deadline'> | null;
}

export interface WholeReferral {
  readonly row: ReferralRow;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly alerts: readonly AlertShown[];
  readonly disclosures: readonly DisclosureRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly heardBreaches: readonly HeardBreachRow[];
  /** The referrals that Beacon made of it, as far as whoever asks may know of them. */
  readonly referredOn: readonly SentReferralRow[];
  readonly support: readonly SupportEntryRow[];
  readonly seenAt: Date;
}

@Injectable()
export class ReferralQuery {
  constructor(
    private readonly sent: SentReferralQuery,
    private readonly support: SupportRepository,
  ) {}

  async one(manager: EntityManager, id: string, { subject, seenAt }: Asking): Promise<WholeReferral | undefined> {
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
      referredOn: await this.sent.madeOf(manager, id, subject),
      support: await this.support.of(manager, id),
      seenAt,
    };
  }

  /** Also what was taken back: somebody may have decided because of it. */
  private async alertsAbout(manager: EntityManager, referralId: string): Promise<WholeReferral['alerts']> {
    return manager.query(
      `SELECT alert.details AS alert, alert.received_at AS "receivedAt",
              CASE WHEN question.id IS NOT NULL THEN jsonb_build_object('id', question.id, 'state', question.state,
                'deadline', question.deadline) END AS question
         FROM alert_about about JOIN alert ON alert.id = about.alert_id AND alert.state IN ('current', 'withdrawn')
         LEFT JOIN alert_question question ON question.alert_id = alert.id AND NOT question.is_over
        WHERE about.referral_id = $1 ORDER BY alert.received_at DESC`,
      [referralId],
    );
  }
}
