import { FindingAlert, RepeatAlert, type EventType } from '#libs/case-schemas';
import { PermanentFailure, type Delivery } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { CLOCK, type Clock } from '../clock.js';
import { AlertService } from './alert.service.js';

/** What the safeguarding hub warns the service of. */
@Controller()
export class AlertConsumer {
  constructor(
    private readonly alerts: AlertService,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  @EventPattern<EventType>('referral-hub.repeat-alert.v1')
  async warned(@Payload() alert: RepeatAlert, @Ctx() delivery: Delivery): Promise<void> {
    return this.keep(alert, delivery);
  }

  /** Of what the first version has no words for. */
  @EventPattern<EventType>('referral-hub.repeat-alert.v2')
  async warnedOfMore(@Payload() alert: FindingAlert, @Ctx() delivery: Delivery): Promise<void> {
    return this.keep(alert, delivery);
  }

  private async keep(alert: RepeatAlert | FindingAlert, { manager, subject, trace }: Delivery): Promise<void> {
    // The order of warnings is that of their finding.
    if (alert.findingId !== subject) throw new PermanentFailure('alert-not-of-subject');
    return this.alerts.keep(manager, alert, this.now(), trace);
  }
}
