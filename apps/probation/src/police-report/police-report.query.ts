import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { PoliceReportRow } from './police-report.row.js';

/** What was reported to the police, and what became of it. */
export interface KnownReport {
  readonly report: PoliceReportRow;
  readonly sent: SentReferralRow;
}

@Injectable()
export class PoliceReportQuery {
  async of(manager: EntityManager, referralId: string): Promise<KnownReport[]> {
    const reports = await manager.findBy(PoliceReportRow, { referralId });
    const sent = await manager.find(SentReferralRow, {
      where: { id: In(reports.map(({ sentReferralId }) => sentReferralId)) },
      order: { sentAt: 'ASC' },
    });
    return sent.flatMap((row) => {
      const report = reports.find(({ sentReferralId }) => sentReferralId === row.id);
      return report ? [{ report, sent: row }] : [];
    });
  }
}
