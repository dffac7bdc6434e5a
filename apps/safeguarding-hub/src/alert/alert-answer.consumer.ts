import { AlertAnswered, type EventType } from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { AlertAnswerService } from './alert-answer.service.js';

/** What the agencies say that became of the hub's alerts. */
@Controller()
export class AlertAnswerConsumer {
  constructor(private readonly service: AlertAnswerService) {}

  @EventPattern<EventType>('referral-hub.alert-answered.v1')
  answered(@Payload() answer: AlertAnswered, @Ctx() delivery: Delivery): Promise<void> {
    return this.service.keep(answer, delivery);
  }
}
