import { PersonSighted, type EventType } from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { SightingService } from './sighting.service.js';

/** Whom the agencies say that they have seen. */
@Controller()
export class SightingConsumer {
  constructor(private readonly service: SightingService) {}

  @EventPattern<EventType>('referral-hub.person-sighted.v1')
  sighted(@Payload() data: PersonSighted, @Ctx() delivery: Delivery): Promise<void> {
    return this.service.take(data, delivery);
  }
}
