import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentHeardRow } from '../consent/consent.row.js';
import { DeadlineRow, HeardBreachRow } from '../deadline/deadline.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { ExaminationQuery, type WholeExamination } from '../examination/examination.query.js';
import { IsvaQuery, type WholeSupport } from '../isva/isva.query.js';
import { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';

export interface WholeReferral {
  readonly row: ReferralRow;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly disclosures: readonly DisclosureRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly examination: WholeExamination;
  readonly isva: WholeSupport;
  readonly heardBreaches: readonly HeardBreachRow[];
  /** What the person has said since. */
  readonly consents: readonly ConsentHeardRow[];
  /** The referrals that the centre made of it. */
  readonly referredOn: readonly SentReferralRow[];
  readonly seenAt: Date;
}

@Injectable()
export class ReferralQuery {
  constructor(
    private readonly examinations: ExaminationQuery,
    private readonly isva: IsvaQuery,
  ) {}

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeReferral | undefined> {
    const row = await manager.findOneBy(ReferralRow, { id });
    if (!row) return undefined;
    const of = { where: { referralId: id } };
    return {
      row,
      history: await manager.find(ReferralHistoryRow, { ...of, order: { version: 'ASC' } }),
      amendments: await manager.find(ReferralAmendmentRow, { ...of, order: { version: 'ASC' } }),
      disclosures: await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } }),
      deadlines: await manager.find(DeadlineRow, { ...of, order: { dueAt: 'ASC' } }),
      examination: await this.examinations.one(manager, id),
      isva: await this.isva.of(manager, id),
      heardBreaches: await manager.find(HeardBreachRow, { ...of, order: { dueAt: 'ASC' } }),
      consents: await manager.find(ConsentHeardRow, { ...of, order: { recordedAt: 'ASC', id: 'ASC' } }),
      referredOn: await manager.find(SentReferralRow, { where: { referredOnFrom: id }, order: { sentAt: 'ASC' } }),
      seenAt,
    };
  }
}
