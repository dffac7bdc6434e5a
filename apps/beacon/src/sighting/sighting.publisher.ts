import { sightingTopic, sourceOf, type PersonSighted, type Trace } from '#libs/case-schemas';
import { Outbox } from '#libs/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class SightingPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** Tells the safeguarding hub, in the caller's transaction. */
  async publish(manager: EntityManager, data: PersonSighted, time: Date, trace: Trace): Promise<void> {
    const event = {
      type: 'referral-hub.person-sighted.v1',
      subject: data.personRecordId,
      source: sourceOf('beacon'),
      time,
      data,
    };
    await this.outbox.append(manager, { topic: sightingTopic('beacon'), ...event }, trace);
  }
}
