import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertsOnReferral, type AlertShown } from '../alert/alert-on-referral.query.js';
import { AssessmentRepository } from '../assessment/assessment.repository.js';
import type { AssessmentRow } from '../assessment/assessment.row.js';
import { ConsentHeardRow } from '../consent/consent.row.js';
import { DeadlineRow, HeardBreachRow } from '../deadline/deadline.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { PanelRepository } from '../panel/panel.repository.js';
import type { PanelRow } from '../panel/panel.row.js';
import { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';

export interface WholeReferral {
  readonly row: ReferralRow;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly alerts: readonly AlertShown[];
  readonly disclosures: readonly DisclosureRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly heardBreaches: readonly HeardBreachRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly panels: readonly PanelRow[];
  /** What the person has said since. */
  readonly consents: readonly ConsentHeardRow[];
  /** The referrals that the service made of it. */
  readonly referredOn: readonly SentReferralRow[];
  readonly seenAt: Date;
}

@Injectable()
export class ReferralQuery {
  constructor(
    private readonly alerts: AlertsOnReferral,
    private readonly assessments: AssessmentRepository,
    private readonly panels: PanelRepository,
  ) {}

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeReferral | undefined> {
    const row = await manager.findOneBy(ReferralRow, { id });
    if (!row) return undefined;
    const of = { where: { referralId: id } };
    return {
      row,
      history: await manager.find(ReferralHistoryRow, { ...of, order: { version: 'ASC' } }),
      amendments: await manager.find(ReferralAmendmentRow, { ...of, order: { version: 'ASC' } }),
      alerts: await this.alerts.about(manager, id),
      disclosures: await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } }),
      deadlines: await manager.find(DeadlineRow, { ...of, order: { dueAt: 'ASC' } }),
      heardBreaches: await manager.find(HeardBreachRow, { ...of, order: { dueAt: 'ASC' } }),
      assessments: await this.assessments.of(manager, id),
      panels: await this.panels.of(manager, id),
      consents: await manager.find(ConsentHeardRow, { ...of, order: { recordedAt: 'ASC', id: 'ASC' } }),
      referredOn: await manager.find(SentReferralRow, { where: { referredOnFrom: id }, order: { sentAt: 'ASC' } }),
      seenAt,
    };
  }
}
