import { nameOf } from '../error-name.js';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Transactions, isDatabaseUnavailable } from '#libs/database';
import type { DeadLetters } from '../dead-letter/dead-letters.js';
import type { Delivery } from '../delivery.js';
import type { CaseEvent, Poison } from '../envelope/case-event.js';
import { type ReadingRules, readEvent } from '../envelope/read-event.js';
import type { QuarantineReason } from '../envelope/quarantine-reason.js';
import type { ReceivedRecord } from '../event-channel.js';
import type { Guarantees } from '../guarantees.js';
import type { MessagingTiming } from '../messaging-options.js';
import type { Outbox } from '../outbox/outbox.js';
import { PermanentFailure } from '../permanent-failure.js';
import { type Candidate, fromBroker } from './candidate.js';
import { type InboxDecision, decide } from './inbox-decision.js';
import { enterApplied, enterOlder, lookAround, nextParked, park, passDiscarded, release } from './ledger.js';

export interface InboxParts {
  readonly transactions: Transactions;
  readonly outbox: Outbox;
  readonly deadLetters: DeadLetters;
  readonly rules: ReadingRules;
  readonly dispatch: (data: object, delivery: Delivery) => Promise<void>;
  readonly guarantees: Guarantees;
  readonly timing: MessagingTiming;
  readonly now: () => Date;
}

/** Another transaction entered the same event first; the event has to be looked at again. */
class EnteredElsewhere extends Error {}

/** The one way by which an event takes effect, whether it comes from the broker, from waiting, or from a dead letter. */
export class Inbox {
  private readonly log = new Logger(Inbox.name);
  private unknown = 0;

  constructor(private readonly parts: InboxParts) {}

  /** Returns when the record has had its effect or is safely kept; throws only when the database is not to be had. */
  async receive(record: ReceivedRecord): Promise<void> {
    await this.take(fromBroker(record));
  }

  /** How many events of types that nobody here knows were passed over since the start. */
  get passedOver(): number {
    return this.unknown;
  }

  async take(candidate: Candidate): Promise<void> {
    const { rules, now } = this.parts;
    const reading = readEvent(candidate.record, rules, now());
    if ('poison' in reading) return this.bury(candidate, reading.poison);
    const more = await this.settle(candidate, reading.event);
    if (more) await this.drain(reading.event.topic, reading.event.subject);
  }

  /** Applies, in order, what has been waiting for this subject's last event. */
  async drain(topic: string, subject: string): Promise<void> {
    const { transactions } = this.parts;
    for (;;) {
      const next = await transactions.run(async (manager) => {
        await passDiscarded(manager, topic, subject);
        return nextParked(manager, topic, subject);
      });
      if (next === undefined) return;
      await this.takeParked(next);
    }
  }

  private async takeParked(candidate: Candidate): Promise<void> {
    const { rules, now } = this.parts;
    const reading = readEvent(candidate.record, rules, now());
    if ('poison' in reading) await this.bury(candidate, reading.poison);
    else await this.settle(candidate, reading.event);
  }

  /** True when a successor may be waiting. */
  private async settle(candidate: Candidate, event: CaseEvent): Promise<boolean> {
    const { transactions } = this.parts;
    try {
      return await transactions.run((manager) => this.decideAndAct(manager, candidate, event));
    } catch (error) {
      if (error instanceof EnteredElsewhere || isDatabaseUnavailable(error)) throw error;
      await transactions.run((manager) => this.afterFailure(manager, candidate, event, error));
      return false;
    }
  }

  private async decideAndAct(manager: EntityManager, candidate: Candidate, event: CaseEvent): Promise<boolean> {
    const situation = await lookAround(manager, event, candidate);
    switch (this.weakened(decide(situation))) {
      case 'apply':
        return this.apply(manager, candidate, event);
      case 'duplicate':
        await release(manager, candidate, 'superseded');
        return false;
      case 'older':
        await enterOlder(manager, event);
        await this.hasArrived(manager, event);
        await release(manager, candidate, 'superseded');
        return false;
      case 'park':
        if (candidate.parkedId === undefined) await park(manager, event, candidate);
        await release(manager, { ...candidate, parkedId: undefined }, 'redriven');
        return false;
      case 'quarantine':
        await this.quarantine(manager, candidate, event, 'same-id-other-content');
        return false;
    }
  }

  /** What remains of a decision when a test has switched off what led to it. */
  private weakened(decision: InboxDecision): InboxDecision {
    const { inbox, sequenceCheck } = this.parts.guarantees;
    if (inbox === 'off' && decision === 'duplicate') return 'apply';
    if (sequenceCheck === 'off' && (decision === 'older' || decision === 'park')) return 'apply';
    return decision;
  }

  private async apply(manager: EntityManager, candidate: Candidate, event: CaseEvent): Promise<boolean> {
    const { guarantees, dispatch } = this.parts;
    const { entered, more } = await enterApplied(manager, event, candidate);
    if (!entered && guarantees.inbox === 'on') throw new EnteredElsewhere();
    await release(manager, candidate, 'redriven');
    if (event.data === undefined) this.passOver(candidate);
    else await dispatch(event.data, deliveryOf(event, manager));
    await this.hasArrived(manager, event);
    await guarantees.reached('effect-not-committed');
    return more;
  }

  private async hasArrived(manager: EntityManager, { id, type, topic, subject, sequence }: CaseEvent): Promise<void> {
    await this.parts.outbox.enter(manager, { direction: 'received', eventId: id, type, topic, subject, sequence });
  }

  /** Its place in the order is taken, so that nothing waits for it. The type is a stranger's word and stays out of the log. */
  private passOver({ record: { topic, partition, offset } }: Candidate): void {
    this.unknown += 1;
    this.log.warn(`Passed over an unknown type at ${topic}/${partition}/${offset}`);
  }

  private async afterFailure(manager: EntityManager, candidate: Candidate, event: CaseEvent, error: unknown) {
    if (error instanceof PermanentFailure)
      return this.quarantine(manager, candidate, event, 'refused-by-rule', error.reason);
    const { handlerTries, firstRetry } = this.parts.timing;
    const tries = candidate.tries + 1;
    this.log.warn(`${event.type} ${event.id} failed at try ${tries}: ${nameOf(error)}`);
    if (tries >= handlerTries || event.sequence === undefined)
      return this.quarantine(manager, candidate, event, 'handler-failed', nameOf(error), tries);
    await park(manager, event, candidate, { tries, after: firstRetry * 2 ** (tries - 1) });
    await release(manager, { ...candidate, parkedId: undefined }, 'redriven');
  }

  private async quarantine(
    manager: EntityManager,
    candidate: Candidate,
    event: CaseEvent,
    reason: QuarantineReason,
    detail?: string,
    tries = candidate.tries + 1,
  ): Promise<void> {
    const imposter = reason === 'same-id-other-content';
    const poison = { ...event, reason, detail, takesId: !imposter, blocks: !imposter && event.sequence !== undefined };
    await this.setAside(manager, candidate, poison, tries);
  }

  private async bury(candidate: Candidate, poison: Poison): Promise<void> {
    await this.parts.transactions.run((manager) => this.setAside(manager, candidate, poison, candidate.tries + 1));
  }

  private async setAside(manager: EntityManager, candidate: Candidate, poison: Poison, tries: number): Promise<void> {
    const isNew = await this.parts.deadLetters.bury(manager, candidate, poison, tries);
    const { topic, partition, offset } = candidate.record;
    if (!isNew) return;
    this.log.error(`Dead letter: ${poison.reason} at ${topic}/${partition}/${offset}`);
    await this.wasSetAside(manager, topic, poison);
  }

  /** Entered only where it is believed to be what its writer sent: another event under its id says nothing of the true one. */
  private async wasSetAside(manager: EntityManager, topic: string, poison: Poison): Promise<void> {
    const { id: eventId, type, subject, sequence } = poison;
    if (eventId === undefined || subject === undefined || !(poison.takesId || poison.blocks)) return;
    await this.parts.outbox.enter(manager, { direction: 'quarantined', eventId, type, topic, subject, sequence });
  }
}

function deliveryOf(event: CaseEvent, manager: EntityManager): Delivery {
  const { id, type, source, topic, subject, time, trace } = event;
  return {
    manager,
    id,
    type,
    source,
    topic,
    subject,
    time,
    sequence: event.sequence ?? 0,
    trace: { ...trace, causationId: id },
  };
}
