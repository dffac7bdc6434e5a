import { wordQuery } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentRepository, whoseIs } from '../consent/consent.repository.js';
import type { ConsentHeardRow } from '../consent/consent.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import type { SearchBody } from '../referral/referral.requests.js';
import type { SentReferralFilter } from './sent-referral.requests.js';
import {
  ReceiversBreachRow,
  SentReferralAmendmentRow,
  SentReferralHistoryRow,
  SentReferralRow,
} from './sent-referral.row.js';

const PAGE_SIZE = 25;

export interface SentReferralPage {
  readonly rows: readonly SentReferralRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export interface WholeSentReferral {
  readonly row: SentReferralRow;
  readonly history: readonly SentReferralHistoryRow[];
  readonly amendments: readonly SentReferralAmendmentRow[];
  /** What the person has said since, of this receiver and of others. */
  readonly consents: readonly ConsentHeardRow[];
  readonly disclosures: readonly DisclosureRow[];
  readonly breaches: readonly ReceiversBreachRow[];
}

@Injectable()
export class SentReferralQuery {
  constructor(private readonly consents: ConsentRepository) {}

  /** All that the service sent, the latest first. */
  async page(manager: EntityManager, { status, page = 1 }: SentReferralFilter): Promise<SentReferralPage> {
    const [rows, total] = await manager.findAndCount(SentReferralRow, {
      where: { ...(status && { status }) },
      order: { sentAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  /** Those of whom every word is said, in full or its beginning, the latest first. */
  async search(manager: EntityManager, { text, page = 1 }: SearchBody): Promise<SentReferralPage> {
    const query = wordQuery(text);
    const [rows, total] =
      query === undefined
        ? [[], 0]
        : await manager
            .createQueryBuilder(SentReferralRow, 'referral')
            .where(`referral.words @@ to_tsquery('simple', :query)`, { query })
            .orderBy({ 'referral.sentAt': 'DESC', 'referral.id': 'ASC' })
            .skip((page - 1) * PAGE_SIZE)
            .take(PAGE_SIZE)
            .getManyAndCount();
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string): Promise<WholeSentReferral | undefined> {
    const row = await manager.findOneBy(SentReferralRow, { id });
    if (!row) return undefined;
    const of = { where: { referralId: id } };
    return {
      row,
      history: await manager.find(SentReferralHistoryRow, { ...of, order: { version: 'ASC' } }),
      amendments: await manager.find(SentReferralAmendmentRow, { ...of, order: { version: 'ASC' } }),
      consents: await this.consents.rows(manager, whoseIs(row)),
      disclosures: await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } }),
      breaches: await manager.find(ReceiversBreachRow, { ...of, order: { dueAt: 'ASC' } }),
    };
  }
}
