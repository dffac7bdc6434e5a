import { Allow, CurrentActor, type Actor } from '#libs/access';
import type { Agency, Trace } from '#libs/case-schemas';
import { CurrentTrace } from '#libs/http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { DeliveryReading } from './delivery-reading.service.js';
import { AgencyPipe, MissingQuestion } from './delivery.requests.js';

/** Whether everything that one agency sent another has arrived, and how soon. */
@Controller('delivery')
@Allow({ agency: 'safeguarding-hub', roles: ['practitioner', 'supervisor'] })
export class DeliveryController {
  constructor(private readonly reading: DeliveryReading) {}

  @Get()
  async pairs(@CurrentActor() actor: Actor, @CurrentTrace() trace: Trace) {
    return this.reading.pairs(actor, trace);
  }

  @Get(':from/:to')
  async missing(
    @Param('from', AgencyPipe) from: Agency,
    @Param('to', AgencyPipe) to: Agency,
    @Query() question: MissingQuestion,
    @CurrentActor() actor: Actor,
    @CurrentTrace() trace: Trace,
  ) {
    return this.reading.missing({ from, to }, question, actor, trace);
  }
}
