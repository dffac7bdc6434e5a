import type { Deadline } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { ExaminationQuery, type WholeExamination } from '../examination/examination.query.js';
import { SentReferralQuery } from '../sent-referral/sent-referral.query.js';
import type { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { clientDuty } from './client-duty.js';
import { ClientRow } from './client.row.js';

const PAGE_SIZE = 25;

export interface WholeClient {
  readonly row: ClientRow;
  readonly examination: WholeExamination;
  /** The referrals that were made from the record. */
  readonly referredOn: readonly SentReferralRow[];
  readonly seenAt: Date;
}

/** The record itself never changes; each referral that is made from it makes a new version. */
export const versionOf = ({ referredOn }: Pick<WholeClient, 'referredOn'>): number => 1 + referredOn.length;

/** The referral that is owed the hub of a child. */
export const dutyOf = ({ row, referredOn }: Pick<WholeClient, 'row' | 'referredOn'>): Deadline | undefined =>
  clientDuty(row, referredOn, { policies: deadlinePolicies, calendar });

export interface ClientPage {
  readonly rows: readonly Pick<WholeClient, 'row' | 'referredOn'>[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

@Injectable()
export class ClientQuery {
  constructor(
    private readonly examinations: ExaminationQuery,
    private readonly sent: SentReferralQuery,
  ) {}

  /** Whoever came last stands first. */
  async page(manager: EntityManager, page: number): Promise<ClientPage> {
    const [rows, total] = await manager.findAndCount(ClientRow, {
      order: { cameAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const ids = rows.map(({ id }) => id);
    const sent = await this.sent.ofClients(manager, ids);
    const withSent = rows.map((row) => ({ row, referredOn: sent.filter(({ clientId }) => clientId === row.id) }));
    return { rows: withSent, total, page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeClient | undefined> {
    const row = await manager.findOneBy(ClientRow, { id });
    if (!row) return undefined;
    const referredOn = await this.sent.ofClients(manager, [id]);
    return { row, examination: await this.examinations.one(manager, id), referredOn, seenAt };
  }
}
