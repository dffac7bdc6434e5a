import { InformationRequested, InformationRequestWithdrawn, type EventType } from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { InformationRequestArrival } from './information-request-arrival.service.js';

/** What the safeguarding hub asks Beacon about somebody. */
@Controller()
export class InformationRequestConsumer {
  constructor(private readonly arrival: InformationRequestArrival) {}

  @EventPattern<EventType>('referral-hub.information-requested.v1')
  asked(@Payload() asked: InformationRequested, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.receive(asked, delivery);
  }

  @EventPattern<EventType>('referral-hub.information-request-withdrawn.v1')
  withdrawn(@Payload() withdrawal: InformationRequestWithdrawn, @Ctx() delivery: Delivery): Promise<void> {
    return this.arrival.hearWithdrawal(withdrawal, delivery);
  }
}
