import { displayName, type DataFlag, type ReferralSent } from '#libs/case-schemas';
import type { HistoryEntry } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { teamFor } from '../team/team.js';
import type { Changed } from './referral.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow, type Handling } from './referral.row.js';

@Injectable()
export class ReferralRepository {
  /** A referral that has just arrived, with how it was sent and that it was received. */
  async insert(
    manager: EntityManager,
    sent: ReferralSent,
    { arrival, referral, entry }: Changed & { readonly arrival: HistoryEntry },
    flags: readonly DataFlag[],
  ): Promise<void> {
    const { id, sender, state, version } = referral;
    await manager.insert(ReferralRow, {
      id,
      sender,
      status: state.status,
      state,
      version,
      personName: displayName(sent.person.names),
      reportedAt: new Date(sent.incident.reportedAt),
      receivedAt: new Date(entry.at),
      sent,
      flags: [...flags],
      team: teamFor(sent, new Date(entry.at)),
      ...{ assignee: null, assigneeName: null, priority: sent.priority ?? null },
    });
    await manager.insert(ReferralHistoryRow, [historyRow(id, arrival), historyRow(id, entry)]);
  }

  /** Locks the row until the transaction ends, so that of two decisions only one can be the next step. */
  async lock(manager: EntityManager, id: string): Promise<ReferralRow | null> {
    return manager.findOne(ReferralRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The referral as it should read; as it read before is kept beside it. */
  async amend(
    manager: EntityManager,
    { id, version, sent: before }: ReferralRow,
    after: ReferralSent,
    flags: readonly DataFlag[],
  ): Promise<void> {
    const columns = { sent: after, personName: displayName(after.person.names), flags: [...flags] };
    await manager.update(ReferralRow, { id }, columns);
    await manager.insert(ReferralAmendmentRow, { referralId: id, version, before, after });
  }

  async save(manager: EntityManager, { referral, entry }: Changed, handling: Handling = {}): Promise<void> {
    const { id, state, version } = referral;
    await manager.update(ReferralRow, { id }, { state, status: state.status, version, ...handling });
    await manager.insert(ReferralHistoryRow, historyRow(id, entry));
  }
}

function historyRow(
  referralId: string,
  { version, at, byAgency, byName, step, details }: HistoryEntry,
): ReferralHistoryRow {
  return { referralId, version, at: new Date(at), byAgency, byName: byName ?? null, step, details };
}
