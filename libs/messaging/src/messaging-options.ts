import type { Guarantees } from './guarantees.js';
import type { DeliveryLedger } from './delivery-ledger.js';
import type { KafkaSettings } from './event-channel.js';

/** A class with class-validator decorators; the payload of one event type. */
export type PayloadClass = new () => object;

export interface MessagingOptions {
  /** Names the consumer group `<service>.events` and the Kafka client. */
  readonly service: string;
  readonly kafka: KafkaSettings;
  /** The topics that this service reads. */
  readonly subscriptions: readonly string[];
  /** Every event type that may arrive, with the class that its data must satisfy. */
  readonly catalogue: Readonly<Record<string, PayloadClass>>;
  /** The CloudEvents source that each event of a topic must name. */
  readonly sourceOfTopic: (topic: string) => string | undefined;
  /** Where to ask the writer of a topic for what did not arrive. */
  readonly replyTopic: (topic: string) => string | undefined;
  /** Where this service reports what it could not handle; its source is this service's own. */
  readonly deadLetterTopic: string;
  /** Types of the catalogue that are handled without regard to order. */
  readonly unordered?: readonly string[];
  /** Where each sending and each arrival is entered; nowhere if there is none. */
  readonly ledger?: DeliveryLedger;
  readonly guarantees?: Partial<Guarantees>;
  readonly timing?: Partial<MessagingTiming>;
}

/** All in milliseconds unless the name says otherwise. */
export interface MessagingTiming {
  /** How often a handler may fail on one event before the event becomes a dead letter. */
  readonly handlerTries: number;
  /** The wait before the second try; doubles with each further one. */
  readonly firstRetry: number;
  /** How long a gap may last before its events are asked for. */
  readonly gapPatience: number;
  /** How long after one request for a subject's missing events the next may follow. */
  readonly askAgain: number;
  /** How often the outbox and the parked events are looked at when nothing wakes us. */
  readonly poll: number;
  /** How long a published event stays in the outbox, so that it can be sent again. */
  readonly keepPublishedDays: number;
}

export const usualTiming: MessagingTiming = {
  handlerTries: 5,
  firstRetry: 200,
  gapPatience: 2_000,
  askAgain: 30_000,
  poll: 1_000,
  keepPublishedDays: 30,
};

export const MESSAGING_OPTIONS = Symbol('messaging options');
