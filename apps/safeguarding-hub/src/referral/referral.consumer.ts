import {
  QuestionAnswered,
  ReferralAmended,
  ReferralSent,
  ReferralWithdrawn,
  RejectionDisputed,
  type EventType,
} from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ReferralArrival } from './referral-arrival.service.js';

/** What senders say to the hub about their referrals, and none else can say. */
@Controller()
export class ReferralConsumer {
  constructor(private readonly arrival: ReferralArrival) {}

  @EventPattern<EventType>('referral-hub.referral-sent.v1')
  sent(@Payload() data: ReferralSent, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.receive(data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-amended.v1')
  amended(@Payload() data: ReferralAmended, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.amend(data, delivery);
  }

  @EventPattern<EventType>('referral-hub.question-answered.v1')
  answered(@Payload() data: QuestionAnswered, @Ctx() delivery: Delivery): Promise<unknown> {
    return this.arrival.hear('answer', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-withdrawn.v1')
  withdrawn(@Payload() data: ReferralWithdrawn, @Ctx() delivery: Delivery): Promise<unknown> {
    return this.arrival.hear('withdraw', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.rejection-disputed.v1')
  disputed(@Payload() data: RejectionDisputed, @Ctx() delivery: Delivery): Promise<unknown> {
    return this.arrival.hear('dispute', data, delivery);
  }
}
