import {
  disclosureInConversation,
  referralTopic,
  sourceOf,
  type Agency,
  type Crossing,
  type Disclosure,
  type EventType,
  type ReferralSent,
  type Trace,
} from '#libs/case-schemas';
import { Outbox } from '#libs/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DisclosureRow } from './disclosure.row.js';

/** Something to say about a referral, and who says it; no name where the centre’s computer does. */
export interface Saying {
  readonly referral: ReferralSent;
  readonly to: Agency;
  readonly type: EventType;
  readonly data: object;
  readonly at: Date;
  readonly byName?: string;
}

/**
 * All that leaves the centre goes through here, so that each crossing is recorded in the transaction of what is told. It
 * knows one way out: about a referral, to the agency at its other end.
 */
@Injectable()
export class Telling {
  constructor(private readonly outbox: Outbox) {}

  async inConversation(manager: EntityManager, { referral, to, type, data, at, byName }: Saying, trace: Trace) {
    const subject = referral.referralId;
    const event = { topic: referralTopic('sarc', to), type, subject, source: sourceOf('sarc'), time: at, data };
    const { id } = await this.outbox.append(manager, event, trace);
    const crossing = crossingOf(id, { type, subject, to, at });
    await keep(
      manager,
      disclosureInConversation({ ...crossing, ...(byName !== undefined && { byName }) }, referral, data),
    );
  }
}

function crossingOf(
  eventId: string,
  { type, subject, to, at }: { type: EventType; subject: string; to: Agency; at: Date },
): Crossing {
  return { eventId, eventType: type, subject, from: 'sarc', to, at: at.toISOString() };
}

async function keep(manager: EntityManager, details: Disclosure): Promise<void> {
  const { eventId, subject, to: recipient, at } = details;
  await manager.insert(DisclosureRow, { eventId, subject, recipient, at: new Date(at), details });
}
