import {
  agencyOfSource,
  alertTopic,
  dayInLondon,
  deliveryEntry,
  secretAgencies,
  type DeliveryEntered,
} from '#libs/case-schemas';
import type { Delivery, DeliveryLedger } from '#libs/messaging';
import { PermanentFailure } from '#libs/messaging';
import { Injectable } from '@nestjs/common';
import { policyOn } from './delivery.js';
import type { DeliveryHorizon } from './delivery.query.js';
import { DeliveryRepository } from './delivery.repository.js';

/** Lays the lines of all ledgers beside one another. */
@Injectable()
export class DeliveryService {
  constructor(private readonly deliveries: DeliveryRepository) {}

  /** An agency speaks of what it sent and of what it was sent, and of nothing else. */
  async take(line: DeliveryEntered, { manager, source, subject }: Delivery): Promise<void> {
    if (subject !== line.eventId) throw new PermanentFailure('line-not-of-subject');
    const own = line.direction === 'sent' ? line.from : line.to;
    if (agencyOfSource(source) !== own) throw new PermanentFailure('line-not-its-own');
    if (line.from === line.to || [line.from, line.to].some((agency) => secretAgencies.includes(agency)))
      throw new PermanentFailure('pair-without-ledger');
    if (!(await this.deliveries.enter(manager, line))) throw new PermanentFailure('ledgers-contradict');
  }
}

/** The hub's own ledger is kept at home. Whatever another has said of the same event, it holds up no referral. */
export function ownLedger(deliveries: DeliveryRepository = new DeliveryRepository()): DeliveryLedger {
  return async (fact, manager) => {
    const line = deliveryEntry(fact);
    if (line) await deliveries.enter(manager, fact.topic === alertTopic(line.to) ? { ...line, part: 'alert' } : line);
    return undefined;
  };
}

const MINUTE = 60_000;

/** By the policies of the day. */
export function horizonAt(now: Date): DeliveryHorizon {
  const day = dayInLondon(now);
  const before = (id: Parameters<typeof policyOn>[0]) => new Date(now.getTime() - policyOn(id, day).minutes * MINUTE);
  return {
    ...{ now, readBy: before('delivery-reading'), decidedBy: before('delivery-deciding') },
    since: before('delivery-figures'),
  };
}
