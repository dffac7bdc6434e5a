import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReceivedDeadlineRow, SendersBreachRow } from '../deadline/received-deadline.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import {
  ReceivedReferralAmendmentRow,
  ReceivedReferralHistoryRow,
  ReceivedReferralRow,
} from './received-referral.row.js';

export interface WholeReceivedReferral {
  readonly row: ReceivedReferralRow;
  readonly history: readonly ReceivedReferralHistoryRow[];
  readonly amendments: readonly ReceivedReferralAmendmentRow[];
  readonly disclosures: readonly DisclosureRow[];
  readonly deadlines: readonly ReceivedDeadlineRow[];
  readonly sendersBreaches: readonly SendersBreachRow[];
  readonly seenAt: Date;
}

@Injectable()
export class ReceivedReferralQuery {
  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeReceivedReferral | undefined> {
    const row = await manager.findOneBy(ReceivedReferralRow, { id });
    if (!row) return undefined;
    const of = { where: { referralId: id } };
    return {
      row,
      history: await manager.find(ReceivedReferralHistoryRow, { ...of, order: { version: 'ASC' } }),
      amendments: await manager.find(ReceivedReferralAmendmentRow, { ...of, order: { version: 'ASC' } }),
      disclosures: await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } }),
      deadlines: await manager.find(ReceivedDeadlineRow, { ...of, order: { dueAt: 'ASC' } }),
      sendersBreaches: await manager.find(SendersBreachRow, { ...of, order: { dueAt: 'ASC' } }),
      seenAt,
    };
  }
}
