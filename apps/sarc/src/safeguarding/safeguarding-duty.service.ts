import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { SentReferralRepository } from '../sent-referral/sent-referral.repository.js';

/** The received referral that one of the centre’s own was made of, if it was made of one. */
interface MadeOf {
  readonly referredOnFrom?: string | null;
}

/** The clock of a referred child’s duty follows what was sent of them. That of who came by themselves is read when looked at. */
@Injectable()
export class SafeguardingDuty {
  constructor(
    private readonly deadlines: DeadlineRepository,
    private readonly referrals: SentReferralRepository,
  ) {}

  /** In the transaction of what changed it, with the received referral locked. */
  async settle(manager: EntityManager, { referredOnFrom }: MadeOf): Promise<void> {
    if (!referredOnFrom) return;
    const toldAt = await this.referrals.toldHubAt(manager, { referredOnFrom });
    await this.deadlines.settleDuty(manager, referredOnFrom, toldAt);
  }

  /** Nobody is owed anything who was never there. */
  async cancel(manager: EntityManager, referralId: string, at: Date): Promise<void> {
    await this.deadlines.owe(manager, referralId, { owes: false, at });
  }
}
