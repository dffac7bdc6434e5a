import {
  displayName,
  type Agency,
  type DataFlag,
  type Person,
  type ReferralSent,
  type ReferringOn,
} from '#libs/case-schemas';
import { justSent, type HistoryEntry } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { HUB } from '../safeguarding/safeguarding-duty.js';
import { goneStatuses, sentEntry, type Changed } from './sent-referral.js';
import { SentReferralAmendmentRow, SentReferralHistoryRow, SentReferralRow } from './sent-referral.row.js';

/** A referral that is about to be sent, and what was said when it was made. */
export interface Sending {
  readonly sent: ReferralSent;
  readonly to: Agency;
  readonly said: ReferringOn;
  /** As the centre knows them. */
  readonly person: Person;
  /** Who sends it, also where their name does not cross. */
  readonly byName: string;
  readonly flags: readonly DataFlag[];
  readonly origin: Origin;
}

/** The record that a referral is made from; none where somebody wrote it anew. */
export interface Origin {
  readonly referredOnFrom?: string;
  readonly clientId?: string;
}

/** A referral as it should read, and the person as the centre knows them now. */
export interface Amended {
  readonly after: ReferralSent;
  readonly person: Person;
  readonly version: number;
  readonly flags: readonly DataFlag[];
  /** What of it was said anew here. */
  readonly corrected?: Partial<ReferringOn>;
}

@Injectable()
export class SentReferralRepository {
  async insert(manager: EntityManager, { sent, to, said, person, byName, flags, origin }: Sending): Promise<void> {
    await manager.insert(SentReferralRow, {
      id: sent.referralId,
      referredOnFrom: origin.referredOnFrom ?? null,
      clientId: origin.clientId ?? null,
      recipient: to,
      status: justSent.status,
      state: justSent,
      version: 1,
      personName: displayName(person.names),
      sentAt: new Date(sent.at),
      sent,
      person,
      said,
      flags: [...flags],
    });
    await this.addToHistory(manager, sent.referralId, sentEntry(sent, byName));
  }

  /**
   * Locks the row until the transaction ends, so that two steps cannot both be the next; before it the referral that it came
   * of, whose clock may change with it, so that nobody waits for each other.
   */
  async lock(manager: EntityManager, id: string): Promise<SentReferralRow | null> {
    await manager.query(
      `SELECT 1 FROM referral WHERE id = (SELECT referred_on_from FROM sent_referral WHERE id = $1) FOR UPDATE`,
      [id],
    );
    return manager.findOne(SentReferralRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async knows(manager: EntityManager, id: string): Promise<boolean> {
    return manager.existsBy(SentReferralRow, { id });
  }

  /** Locks all that came of a referral, always in the same order, so that two who do cannot wait for each other. */
  async lockReferredOn(manager: EntityManager, referredOnFrom: string): Promise<SentReferralRow[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return manager.find(SentReferralRow, { where: { referredOnFrom }, order: { id: 'ASC' }, lock });
  }

  /** Locks all that was made from the record of one who came by themselves, in the same order. */
  async lockOfClient(manager: EntityManager, clientId: string): Promise<SentReferralRow[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return manager.find(SentReferralRow, { where: { clientId }, order: { id: 'ASC' }, lock });
  }

  /** When the hub was first told, of those of a record that it was told and that still stand; undefined where of none. */
  async toldHubAt(manager: EntityManager, origin: Origin): Promise<Date | undefined> {
    const status = Not(In(goneStatuses));
    const where = { ...origin, recipient: HUB, status } as const;
    return (await manager.findOne(SentReferralRow, { where, order: { sentAt: 'ASC' } }))?.sentAt;
  }

  /** The referral as it should read; as it read before is kept beside it, at the version that put it right. */
  async amend(
    manager: EntityManager,
    { id, sent: before, said }: SentReferralRow,
    { after, person, version, flags, corrected }: Amended,
  ): Promise<void> {
    await this.know(manager, id, person);
    await manager.update(SentReferralRow, { id }, { sent: after, flags: [...flags], said: { ...said, ...corrected } });
    await manager.insert(SentReferralAmendmentRow, { referralId: id, version, before, after });
  }

  /** The person as the centre knows them now, whether or not that crosses. */
  async know(manager: EntityManager, id: string, person: Person): Promise<void> {
    await manager.update(SentReferralRow, { id }, { person, personName: displayName(person.names) });
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
