import { DeadlineBreached, ReferralEnteredInError, type EventType } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import type { StepHeard } from '#libs/referral-lifecycle';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ReceivedReferralArrival } from '../received-referral/received-referral-arrival.service.js';
import { SentReferralArrival } from '../referral/sent-referral-arrival.service.js';
import { ConversationSide } from './conversation-side.query.js';

/**
 * What either side of a conversation may say. The police send and receive, on the same topics: which of the two a word is
 * for is told by whose referral it is about, and by nothing that the other side writes into it.
 */
@Controller()
export class EitherSideConsumer {
  constructor(
    private readonly sides: ConversationSide,
    private readonly sent: SentReferralArrival,
    private readonly received: ReceivedReferralArrival,
  ) {}

  @EventPattern<EventType>('referral-hub.deadline-breached.v1')
  async breached(@Payload() data: DeadlineBreached, @Ctx() delivery: Delivery): Promise<void> {
    await (await this.ours(data, delivery)).hearBreach(data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-entered-in-error.v1')
  async enteredInError(@Payload() data: ReferralEnteredInError, @Ctx() delivery: Delivery): Promise<void> {
    await (await this.ours(data, delivery)).hear('enter-in-error', data, delivery);
  }

  /** By what the event says, which is a number: its envelope may name anything, and is laid beside it later. */
  private async ours(
    { referralId }: Pick<StepHeard, 'referralId'>,
    { manager }: Delivery,
  ): Promise<SentReferralArrival | ReceivedReferralArrival> {
    const side = await this.sides.of(manager, referralId);
    if (!side) throw new PermanentFailure('unknown-referral');
    return side === 'sender' ? this.sent : this.received;
  }
}
