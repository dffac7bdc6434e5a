import { dueAt, nextTickAt, warnAt, type Deadline } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { calendar } from './calendar.js';
import { afterReaching, afterStep, type Happened } from './deadline.js';
import { DeadlineRow } from './deadline.row.js';
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
    await this.saveChanges(manager, referralId, { before, after });
  }

  /** Somebody has spoken to the person: under the referral's lock, as all that moves its clocks. */
  async meetFirstContact(manager: EntityManager, referralId: string, reachedAt: Date): Promise<void> {
    const before = await this.of(manager, referralId);
    await this.saveChanges(manager, referralId, { before, after: afterReaching(before, reachedAt) });
  }

  async save(manager: EntityManager, deadlines: readonly DueForALook[]): Promise<void> {
    if (deadlines.length > 0) await manager.upsert(DeadlineRow, deadlines.map(rowOf), ['referralId', 'policyId']);
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

  private async saveChanges(
    manager: EntityManager,
    referralId: string,
    { before, after }: { readonly before: readonly Deadline[]; readonly after: readonly Deadline[] },
  ): Promise<void> {
    const changed = after.filter((deadline) => !before.includes(deadline));
    await this.save(
      manager,
      changed.map((deadline) => ({ referralId, deadline })),
    );
  }
}

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
