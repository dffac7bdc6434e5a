import {
  displayName,
  type Agency,
  type Consent,
  type DataFlag,
  type ReferralSent,
  type ReferringOn,
} from '#libs/case-schemas';
import { justSent, type HistoryEntry } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { knownTo } from './known-to.query.js';
import { sentEntry, type Changed } from './sent-referral.js';
import {
  SentReferralAmendmentRow,
  SentReferralConsentRow,
  SentReferralHistoryRow,
  SentReferralRow,
} from './sent-referral.row.js';

/** A referral that is about to be sent, and what was said when it was made. */
export interface Sending {
  readonly sent: ReferralSent;
  readonly to: Agency;
  readonly said: ReferringOn;
  readonly flags: readonly DataFlag[];
  readonly referredOnFrom?: string;
  readonly contactId?: string;
}

/** A referral as it should read, at which version; and what of it the caseworker said themselves. */
export interface Amending {
  readonly after: ReferralSent;
  readonly version: number;
  readonly flags: readonly DataFlag[];
  readonly corrected?: Partial<ReferringOn>;
}

@Injectable()
export class SentReferralRepository {
  async insert(
    manager: EntityManager,
    { sent, to, said, flags, referredOnFrom, contactId }: Sending,
    madeBy: string,
  ): Promise<void> {
    await manager.insert(SentReferralRow, {
      id: sent.referralId,
      referredOnFrom: referredOnFrom ?? null,
      contactId: contactId ?? null,
      recipient: to,
      madeBy,
      status: justSent.status,
      state: justSent,
      version: 1,
      personName: displayName(sent.person.names),
      sentAt: new Date(sent.at),
      sent,
      said,
      flags: [...flags],
    });
    await this.addToHistory(manager, sent.referralId, sentEntry(sent));
  }

  /** Locks the row until the transaction ends, so that two steps cannot both be the next. */
  async lock(manager: EntityManager, id: string): Promise<SentReferralRow | null> {
    return manager.findOne(SentReferralRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async knows(manager: EntityManager, id: string): Promise<boolean> {
    return manager.existsBy(SentReferralRow, { id });
  }

  /** The same, where somebody may know of it. */
  async lockKnown(manager: EntityManager, id: string, subject: string): Promise<SentReferralRow | null> {
    return knownTo(manager, subject).andWhere('sent.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  /** Locks all that came of a referral, always in the same order, so that two who do cannot wait for each other. */
  async lockReferredOn(manager: EntityManager, referredOnFrom: string): Promise<SentReferralRow[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return manager.find(SentReferralRow, { where: { referredOnFrom }, order: { id: 'ASC' }, lock });
  }

  /** The same of all that was made of somebody who came by themselves. */
  async lockOfContact(manager: EntityManager, contactId: string): Promise<SentReferralRow[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return manager.find(SentReferralRow, { where: { contactId }, order: { id: 'ASC' }, lock });
  }

  /** The referral as it should read; as it read before is kept beside it, at the version that put it right. */
  async amend(
    manager: EntityManager,
    { id, sent: before, said }: SentReferralRow,
    { after, version, flags, corrected = {} }: Amending,
  ): Promise<void> {
    const columns = {
      sent: after,
      said: { ...said, ...corrected },
      personName: displayName(after.person.names),
      flags: [...flags],
    };
    await manager.update(SentReferralRow, { id }, columns);
    await manager.insert(SentReferralAmendmentRow, { referralId: id, version, before, after });
  }

  async keepConsent(manager: EntityManager, answer: SentReferralConsentRow): Promise<void> {
    await manager.insert(SentReferralConsentRow, answer);
  }

  /** All that the person has said since it was sent. */
  async laterConsents(manager: EntityManager, referralId: string): Promise<Consent[]> {
    return (await manager.findBy(SentReferralConsentRow, { referralId })).map(({ consent }) => consent);
  }

  /** The same of all that came of a referral. */
  async saidSince(manager: EntityManager, referredOnFrom: string): Promise<Consent[]> {
    const answers = await manager
      .createQueryBuilder(SentReferralConsentRow, 'answer')
      .innerJoin(SentReferralRow, 'sent', 'sent.id = answer.referralId')
      .where('sent.referredOnFrom = :referredOnFrom', { referredOnFrom })
      .getMany();
    return answers.map(({ consent }) => consent);
  }

  async save(manager: EntityManager, { referral, entry }: Changed): Promise<void> {
    const { id, state, version } = referral;
    await manager.update(SentReferralRow, { id }, { state, status: state.status, version });
    await this.addToHistory(manager, id, entry);
  }

  private async addToHistory(manager: EntityManager, referralId: string, entry: HistoryEntry): Promise<void> {
    const { version, at, byAgency, byName, step, details } = entry;
    const row = { referralId, version, at: new Date(at), byAgency, byName: byName ?? null, step };
    await manager.insert(SentReferralHistoryRow, { ...row, details: { ...details } });
  }
}
