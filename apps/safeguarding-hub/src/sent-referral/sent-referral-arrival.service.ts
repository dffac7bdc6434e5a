import { agencyOfSource, type DeadlineBreached } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import type { Step, StepHeard } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import { HubReferrals } from '../alert/hub-referral.query.js';
import { CLOCK, type Clock } from '../clock.js';
import { hear } from './sent-referral.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import { ReceiversBreachRow } from './sent-referral.row.js';

/** What a receiver says of a referral, taken in within the transaction of its arrival. */
@Injectable()
export class SentReferralArrival {
  constructor(
    private readonly referrals: SentReferralRepository,
    private readonly holders: HubReferrals,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Whether the hub sent it; of a referral that it was sent somebody else is to hear. */
  async isOurs({ referralId }: Pick<StepHeard, 'referralId'>, { manager }: Delivery): Promise<boolean> {
    return this.referrals.knows(manager, referralId);
  }

  /** Takes in what the receiver did. Another's referral is none of its business. */
  async hear(step: Step, data: StepHeard, { manager, source, subject, trace }: Delivery): Promise<void> {
    if (data.referralId !== subject) throw new PermanentFailure('referral-not-of-subject');
    const row = await this.referrals.lock(manager, subject);
    if (!row || row.recipient !== agencyOfSource(source)) throw new PermanentFailure('unknown-referral');
    const changed = hear(row, step, data);
    if (!changed) throw new PermanentFailure('step-out-of-turn');
    await this.referrals.save(manager, changed);
    await this.holders.noteWhom(manager, subject, this.now(), trace);
  }

  /** What the receiver was late with. It is no step: told twice it is the same. */
  async hearBreach(breach: DeadlineBreached, { manager, source, subject }: Delivery): Promise<void> {
    if (breach.referralId !== subject) throw new PermanentFailure('referral-not-of-subject');
    const row = await this.referrals.lock(manager, subject);
    if (!row || row.recipient !== agencyOfSource(source) || breach.owner !== 'receiver')
      throw new PermanentFailure('unknown-referral');
    const heard = { referralId: row.id, policyId: breach.policy, dueAt: new Date(breach.dueAt), breach };
    await manager.createQueryBuilder().insert().into(ReceiversBreachRow).values(heard).orIgnore().execute();
  }
}
