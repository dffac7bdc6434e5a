import { wordQuery } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { knownTo } from './known-to.query.js';
import { TakeoverRow } from '../takeover/takeover.row.js';
import type { SearchBody } from '../referral/referral.requests.js';
import type { SentReferralFilter } from './sent-referral.requests.js';
import {
  ReceiversBreachRow,
  SentReferralAmendmentRow,
  SentReferralConsentRow,
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
  readonly consents: readonly SentReferralConsentRow[];
  readonly disclosures: readonly DisclosureRow[];
  readonly breaches: readonly ReceiversBreachRow[];
  /** Of one that goes in secret: who took it over, and why. */
  readonly takeovers: readonly TakeoverRow[];
}

/** What Beacon sent, as far as whoever asks may know of it. */
@Injectable()
export class SentReferralQuery {
  /** The latest first. */
  async page(
    manager: EntityManager,
    { status, page = 1 }: SentReferralFilter,
    subject: string,
  ): Promise<SentReferralPage> {
    const found = knownTo(manager, subject);
    if (status) found.andWhere('sent.status = :status', { status });
    const [rows, total] = await found
      .orderBy({ 'sent.sentAt': 'DESC', 'sent.id': 'ASC' })
      .skip((page - 1) * PAGE_SIZE)
      .take(PAGE_SIZE)
      .getManyAndCount();
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  /** Those of whom every word is said, in full or its beginning, the latest first. */
  async search(manager: EntityManager, { text, page = 1 }: SearchBody, subject: string): Promise<SentReferralPage> {
    const query = wordQuery(text);
    const [rows, total] =
      query === undefined
        ? [[], 0]
        : await knownTo(manager, subject)
            .andWhere(`sent.words @@ to_tsquery('simple', :query)`, { query })
            .orderBy({ 'sent.sentAt': 'DESC', 'sent.id': 'ASC' })
            .skip((page - 1) * PAGE_SIZE)
            .take(PAGE_SIZE)
            .getManyAndCount();
    return { rows, total, page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string, subject: string): Promise<WholeSentReferral | undefined> {
    const row = await knownTo(manager, subject).andWhere('sent.id = :id', { id }).getOne();
    if (!row) return undefined;
    const of = { where: { referralId: id } };
    return {
      row,
      history: await manager.find(SentReferralHistoryRow, { ...of, order: { version: 'ASC' } }),
      amendments: await manager.find(SentReferralAmendmentRow, { ...of, order: { version: 'ASC' } }),
      consents: await manager.find(SentReferralConsentRow, { ...of, order: { recordedAt: 'ASC' } }),
      disclosures: await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } }),
      breaches: await manager.find(ReceiversBreachRow, { ...of, order: { dueAt: 'ASC' } }),
      takeovers: await manager.find(TakeoverRow, { ...of, order: { position: 'ASC' } }),
    };
  }

  /** What was made of a received referral, the first of all first. */
  async madeOf(manager: EntityManager, referredOnFrom: string, subject: string): Promise<SentReferralRow[]> {
    return knownTo(manager, subject)
      .andWhere('sent.referredOnFrom = :referredOnFrom', { referredOnFrom })
      .orderBy({ 'sent.sentAt': 'ASC', 'sent.id': 'ASC' })
      .getMany();
  }

  /** The same of somebody who came by themselves. */
  async madeOfContact(manager: EntityManager, contactId: string, subject: string): Promise<SentReferralRow[]> {
    return knownTo(manager, subject)
      .andWhere('sent.contactId = :contactId', { contactId })
      .orderBy({ 'sent.sentAt': 'ASC', 'sent.id': 'ASC' })
      .getMany();
  }
}
