import { displayName, personFlags, type Agency, type DataFlag, type ReferralSent } from '#libs/case-schemas';
import { justSent, type HistoryEntry } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sentEntry, type Changed } from './sent-referral.js';
import { ReferralAmendmentRow, ReferralHistoryRow, SentReferralRow } from './sent-referral.row.js';

/** What the police know of a referral that they send, and do not say in it. */
export interface SentAs {
  readonly to: Agency;
  readonly incidentId: string;
  readonly reportingOfficer: string | undefined;
  readonly flags: readonly DataFlag[];
}

@Injectable()
export class SentReferralRepository {
  async insert(
    manager: EntityManager,
    sent: ReferralSent,
    { to, incidentId, reportingOfficer, flags }: SentAs,
  ): Promise<void> {
    const state = justSent;
    await manager.insert(SentReferralRow, {
      id: sent.referralId,
      incidentId,
      recipient: to,
      reportingOfficer: reportingOfficer ?? null,
      status: state.status,
      state,
      version: 1,
      personName: displayName(sent.person.names),
      personRecordId: sent.person.recordId ?? '',
      reportedAt: new Date(sent.incident.reportedAt),
      sentAt: new Date(sent.at),
      sent,
      flags: [...flags],
    });
    await this.addToHistory(manager, sent.referralId, sentEntry(sent));
  }

  /** Locks the row until the transaction ends, so that two steps cannot both be the next. */
  async lock(
    manager: EntityManager,
    where: { readonly id: string; readonly reportingOfficer?: string },
  ): Promise<SentReferralRow | null> {
    return manager.findOne(SentReferralRow, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** The referral as it should read; as it read before is kept beside it, at the version that put it right. */
  async amend(
    manager: EntityManager,
    { id, sent: before }: SentReferralRow,
    after: ReferralSent,
    version: number,
    now: Date,
  ): Promise<void> {
    const flags = personFlags(after.person, 'person', now);
    await manager.update(SentReferralRow, { id }, { sent: after, personName: displayName(after.person.names), flags });
    await manager.insert(ReferralAmendmentRow, { referralId: id, version, before, after });
  }

  async save(manager: EntityManager, { referral, entry }: Changed): Promise<void> {
    const { id, state, version } = referral;
    await manager.update(SentReferralRow, { id }, { state, status: state.status, version });
    await this.addToHistory(manager, id, entry);
  }

  private async addToHistory(manager: EntityManager, referralId: string, entry: HistoryEntry): Promise<void> {
    const { version, at, byAgency, byName, step, details } = entry;
    await manager.insert(ReferralHistoryRow, {
      referralId,
      version,
      at: new Date(at),
      byAgency,
      byName: byName ?? null,
      step,
      details: { ...details },
    });
  }
}
