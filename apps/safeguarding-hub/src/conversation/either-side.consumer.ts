import { DeadlineBreached, ReferralEnteredInError, type EventType } from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ReferralArrival } from '../referral/referral-arrival.service.js';
import { SentReferralArrival } from '../sent-referral/sent-referral-arrival.service.js';

/**
 * What either side of a referral may say. Two agencies that refer to each other do so on the same topics, so whose referral
 * it is decides who hears of it: the desk that sent it, or the one that it was sent to.
 */
@Controller()
export class EitherSideConsumer {
  constructor(
    private readonly received: ReferralArrival,
    private readonly sent: SentReferralArrival,
  ) {}

  @EventPattern<EventType>('referral-hub.referral-entered-in-error.v1')
  async enteredInError(@Payload() data: ReferralEnteredInError, @Ctx() delivery: Delivery): Promise<void> {
    if (await this.sent.isOurs(data, delivery)) await this.sent.hear('enter-in-error', data, delivery);
    else await this.received.hear('enter-in-error', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.deadline-breached.v1')
  async breached(@Payload() data: DeadlineBreached, @Ctx() delivery: Delivery): Promise<void> {
    if (await this.sent.isOurs(data, delivery)) await this.sent.hearBreach(data, delivery);
    else await this.received.hearBreach(data, delivery);
  }
}
