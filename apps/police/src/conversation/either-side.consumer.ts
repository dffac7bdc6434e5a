import { DeadlineBreached, ReferralEnteredInError, type EventType } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
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
    await (await this.ours(delivery)).hearBreach(data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-entered-in-error.v1')
  async enteredInError(@Payload() data: ReferralEnteredInError, @Ctx() delivery: Delivery): Promise<void> {
    await (await this.ours(delivery)).hear('enter-in-error', data, delivery);
  }

  private async ours({ manager, subject }: Delivery): Promise<SentReferralArrival | ReceivedReferralArrival> {
    const side = await this.sides.of(manager, subject);
    if (!side) throw new PermanentFailure('unknown-referral');
    return side === 'sender' ? this.sent : this.received;
  }
}
