import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertsOnReferral, type AlertShown } from '../alert/alert-on-referral.query.js';
import { ConsentHeardRow } from '../consent/consent.row.js';
import { DeadlineRow, HeardBreachRow } from '../deadline/deadline.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { LicenceQuery, type WholeLicence } from '../licence/licence.query.js';
import { PoliceReportQuery, type KnownReport } from '../police-report/police-report.query.js';
import { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { SupervisionQuery, type WholeSupervision } from '../supervision/supervision.query.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';

export interface WholeReferral {
  readonly row: ReferralRow;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly alerts: readonly AlertShown[];
  readonly disclosures: readonly DisclosureRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly supervision: WholeSupervision;
  readonly licence: WholeLicence;
  /** What the person has said since. */
  readonly consents: readonly ConsentHeardRow[];
  /** The referrals that probation made of it. */
  readonly referredOn: readonly SentReferralRow[];
  readonly policeReports: readonly KnownReport[];
  readonly heardBreaches: readonly HeardBreachRow[];
  readonly seenAt: Date;
}

@Injectable()
export class ReferralQuery {
  constructor(
    private readonly alerts: AlertsOnReferral,
    private readonly supervisions: SupervisionQuery,
    private readonly licences: LicenceQuery,
    private readonly policeReports: PoliceReportQuery,
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
      supervision: await this.supervisions.of(manager, id),
      licence: await this.licences.of(manager, id),
      consents: await manager.find(ConsentHeardRow, { ...of, order: { recordedAt: 'ASC', id: 'ASC' } }),
      referredOn: await manager.find(SentReferralRow, { where: { referredOnFrom: id }, order: { sentAt: 'ASC' } }),
      policeReports: await this.policeReports.of(manager, id),
      heardBreaches: await manager.find(HeardBreachRow, { ...of, order: { dueAt: 'ASC' } }),
      seenAt,
    };
  }
}
