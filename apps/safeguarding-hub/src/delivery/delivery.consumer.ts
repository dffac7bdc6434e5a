import { DeliveryEntered, type EventType } from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { DeliveryService } from './delivery.service.js';

/** What the agencies say that they have sent and received. */
@Controller()
export class DeliveryConsumer {
  constructor(private readonly service: DeliveryService) {}

  @EventPattern<EventType>('referral-hub.delivery-entered.v1')
  entered(@Payload() line: DeliveryEntered, @Ctx() delivery: Delivery): Promise<void> {
    return this.service.take(line, delivery);
  }
}
