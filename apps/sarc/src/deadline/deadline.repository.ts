import { dueAt, nextTickAt, warnAt, type Deadline } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { dutyAsKnown, dutySettled, isDuty } from '../safeguarding/safeguarding-duty.js';
import { calendar } from './calendar.js';
import { afterStep, type Happened } from './deadline.js';
import { DeadlineRow } from './deadline.row.js';
import { windowsEnded, windowsOfferedAgain, windowsSince, type ExaminationEnd } from './forensic-windows.js';
import { forensicWindows } from './forensic-windows.data.js';
import { deadlinePolicies } from './policies.data.js';

/** A deadline whose moment has come, and whose referral is locked. */
export interface DueForALook {
  readonly referralId: string;
  readonly deadline: Deadline;
}

@Injectable()
export class DeadlineRepository {
  /** Starts, meets, stops and cancels what a step does, in the transaction of the step and under the referral's lock. */
  async follow(manager: EntityManager, referralId: string, happened: Happened): Promise<void> {
    const before = await this.of(manager, referralId);
    const after = afterStep(before, happened, { policies: deadlinePolicies, calendar });
    await this.saveOf(manager, referralId, changedIn(before, after));
  }

  /** Counts the forensic windows from when the offence was, as far as that is known now. */
  async countWindows(manager: EntityManager, referralId: string, offence: Date, now: Date): Promise<void> {
    const rules = { policies: forensicWindows, calendar };
    await this.saveOf(manager, referralId, windowsSince(offence, await this.of(manager, referralId), now, rules));
  }

  async endWindows(manager: EntityManager, referralId: string, end: ExaminationEnd): Promise<void> {
    await this.saveOf(manager, referralId, windowsEnded(await this.of(manager, referralId), end));
  }

  async reopenWindows(manager: EntityManager, referralId: string, now: Date): Promise<void> {
    const again = windowsOfferedAgain(await this.of(manager, referralId), now, calendar);
    await this.saveOf(manager, referralId, again);
  }

  async save(manager: EntityManager, deadlines: readonly DueForALook[]): Promise<void> {
    if (deadlines.length > 0) await manager.upsert(DeadlineRow, deadlines.map(rowOf), ['referralId', 'policyId']);
  }

  /** What is known now of whether the centre owes the hub a referral of a child. */
  async owe(
    manager: EntityManager,
    referralId: string,
    known: { readonly owes: boolean; readonly at: Date },
  ): Promise<void> {
    const duty = await this.duty(manager, referralId);
    const after = dutyAsKnown(duty, known, { policies: deadlinePolicies, calendar });
    if (after && after !== duty) await this.saveOf(manager, referralId, [after]);
  }

  /** Whether the duty is met by a referral that still stands, and since when. The referral must be locked. */
  async settleDuty(manager: EntityManager, referralId: string, sentAt: Date | undefined): Promise<void> {
    const duty = await this.duty(manager, referralId);
    if (duty) await this.saveOf(manager, referralId, [dutySettled(duty, sentAt)]);
  }

  async duty(manager: EntityManager, referralId: string): Promise<Deadline | undefined> {
    return (await this.of(manager, referralId)).find(isDuty);
  }

  /** Locks the referrals of the first so many deadlines whose moment has come, and names them; those locked by others wait. */
  async lockDue(manager: EntityManager, now: Date, most: number): Promise<string[]> {
    const locked = await manager.query<{ id: string }[]>(
      `SELECT referral.id FROM referral_deadline due JOIN referral ON referral.id = due.referral_id
        WHERE due.next_tick_at <= $1 ORDER BY due.next_tick_at LIMIT $2 FOR UPDATE OF referral SKIP LOCKED`,
      [now, most],
    );
    return locked.map(({ id }) => id);
  }

  /** Of these, which must be locked, the deadlines whose moment has come: what others did until then is seen. */
  async due(manager: EntityManager, referralIds: readonly string[], now: Date): Promise<DueForALook[]> {
    const where = { referralId: In(referralIds), nextTickAt: LessThanOrEqual(now) };
    return manager.find(DeadlineRow, { where, order: { nextTickAt: 'ASC', policyId: 'ASC' } });
  }

  private async of(manager: EntityManager, referralId: string): Promise<Deadline[]> {
    return (await manager.findBy(DeadlineRow, { referralId })).map(({ deadline }) => deadline);
  }

  private saveOf(manager: EntityManager, referralId: string, deadlines: readonly Deadline[]): Promise<void> {
    return this.save(
      manager,
      deadlines.map((deadline) => ({ referralId, deadline })),
    );
  }
}

const changedIn = (before: readonly Deadline[], after: readonly Deadline[]): Deadline[] =>
  after.filter((deadline) => !before.includes(deadline));

function rowOf({ referralId, deadline }: DueForALook): DeadlineRow {
  return {
    referralId,
    policyId: deadline.policy.id,
    deadline,
    dueAt: dueAt(deadline, calendar),
    warnAt: warnAt(deadline, calendar),
    endedAt: deadline.ended && new Date(deadline.ended.at),
    nextTickAt: nextTickAt(deadline, calendar),
  };
}
