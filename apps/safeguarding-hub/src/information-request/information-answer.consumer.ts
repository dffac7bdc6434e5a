import { InformationGiven, type EventType } from '#libs/case-schemas';
import type { Delivery } from '#libs/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { InformationAnswers } from './information-answer.service.js';

/** What partners know of those whom the hub asked about. */
@Controller()
export class InformationAnswerConsumer {
  constructor(private readonly answers: InformationAnswers) {}

  @EventPattern<EventType>('referral-hub.information-given.v1')
  given(@Payload() given: InformationGiven, @Ctx() delivery: Delivery): Promise<void> {
    return this.answers.keep(given, delivery);
  }
}
