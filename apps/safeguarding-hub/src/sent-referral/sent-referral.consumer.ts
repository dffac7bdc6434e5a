import {
  QuestionAsked,
  ReferralAccepted,
  ReferralConcluded,
  ReferralOpened,
  ReferralProgressed,
  ReferralReceived,
  ReferralRejected,
  ReferralReopened,
  RejectionUpheld,
  type EventType,
} from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { SentReferralArrival } from './sent-referral-arrival.service.js';

/** What receivers say of the hub’s referrals, and none else can say. */
@Controller()
export class SentReferralConsumer {
  constructor(private readonly arrival: SentReferralArrival) {}

  @EventPattern<EventType>('referral-hub.referral-received.v1')
  received(@Payload() data: ReferralReceived, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('receive', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-accepted.v1')
  accepted(@Payload() data: ReferralAccepted, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('accept', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-rejected.v1')
  rejected(@Payload() data: ReferralRejected, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('reject', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.question-asked.v1')
  asked(@Payload() data: QuestionAsked, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('ask', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-progressed.v1')
  progressed(@Payload() data: ReferralProgressed, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('progress', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-concluded.v1')
  concluded(@Payload() data: ReferralConcluded, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('conclude', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-opened.v1')
  opened(@Payload() data: ReferralOpened, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('open', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.rejection-upheld.v1')
  upheld(@Payload() data: RejectionUpheld, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('uphold', data, delivery);
  }

  @EventPattern<EventType>('referral-hub.referral-reopened.v1')
  reopened(@Payload() data: ReferralReopened, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hear('reopen', data, delivery);
  }
}
