import { displayName, type DataFlag, type ReferralSent } from '#libs/case-schemas';
import type { HistoryEntry } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { teamFor } from '../team/team.js';
import type { Changed } from './received-referral.js';
import {
  ReceivedReferralAmendmentRow,
  ReceivedReferralHistoryRow,
  ReceivedReferralRow,
  type Handling,
} from './received-referral.row.js';

@Injectable()
export class ReceivedReferralRepository {
  /** A referral that has just arrived, with how it was sent and that it was received. */
  async insert(
    manager: EntityManager,
    sent: ReferralSent,
    { arrival, referral, entry }: Changed & { readonly arrival: HistoryEntry },
    flags: readonly DataFlag[],
  ): Promise<void> {
    const { id, sender, purposeCode, anonymous, state, version } = referral;
    await manager.insert(ReceivedReferralRow, {
      id,
      sender,
      purposeCode,
      anonymous,
      status: state.status,
      state,
      version,
      personName: nameToShow(sent, referral),
      reportedAt: new Date(sent.incident.reportedAt),
      receivedAt: new Date(entry.at),
      sent,
      flags: [...flags],
      team: teamFor(sent, new Date(entry.at)),
      ...{ assignee: null, assigneeName: null, priority: sent.priority ?? null },
    });
    await manager.insert(ReceivedReferralHistoryRow, [historyRow(id, arrival), historyRow(id, entry)]);
  }

  /** Locks the row until the transaction ends, so that of two decisions only one can be the next step. */
  async lock(manager: EntityManager, id: string): Promise<ReceivedReferralRow | null> {
    return manager.findOne(ReceivedReferralRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The referral as it should read; as it read before is kept beside it. */
  async amend(
    manager: EntityManager,
    { id, version, sent: before, anonymous }: ReceivedReferralRow,
    after: ReferralSent,
    flags: readonly DataFlag[],
  ): Promise<void> {
    const columns = { sent: after, personName: nameToShow(after, { anonymous }), flags: [...flags] };
    await manager.update(ReceivedReferralRow, { id }, columns);
    await manager.insert(ReceivedReferralAmendmentRow, { referralId: id, version, before, after });
  }

  async save(manager: EntityManager, { referral, entry }: Changed, handling: Handling = {}): Promise<void> {
    const { id, state, version } = referral;
    await manager.update(ReceivedReferralRow, { id }, { state, status: state.status, version, ...handling });
    await manager.insert(ReceivedReferralHistoryRow, historyRow(id, entry));
  }
}

function historyRow(
  referralId: string,
  { version, at, byAgency, byName, step, details }: HistoryEntry,
): ReceivedReferralHistoryRow {
  return { referralId, version, at: new Date(at), byAgency, byName: byName ?? null, step, details };
}

const nameToShow = ({ person }: ReferralSent, { anonymous }: { readonly anonymous: boolean }): string =>
  anonymous ? 'Nobody is named' : displayName(person.names);
