import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { isDatabaseUnavailable } from '#libs/database';
import type { Delivery } from './delivery.js';
import type { EventConsumer, Handled, ReceivedRecord } from './event-channel.js';
import type { Guarantees } from './guarantees.js';
import type { Inbox } from './inbox/inbox.js';
import type { WaitingEvents } from './inbox/waiting-events.js';

/** What the handlers of the application offer to the inbox. */
export interface EventHandlers {
  readonly handles: (type: string) => boolean;
  readonly dispatch: (data: object, delivery: Delivery) => Promise<void>;
}

/** What the transport sets in motion; made once its handlers can be named. */
export interface Incoming {
  readonly inbox: Inbox;
  readonly waiting: WaitingEvents;
  readonly consumer: EventConsumer;
}

/**
 * Brings events to the `@EventPattern('<type>')` methods of an application: each once, in order, in one transaction
 * with what the method does. Nest's own Kafka transport loses events: docs/decisions/0004-kafka-transport.md.
 */
export class CaseEventTransport extends Server implements CustomTransportStrategy {
  private readonly incoming: Incoming;
  private started = false;

  constructor(
    assemble: (handlers: EventHandlers, handle: (record: ReceivedRecord) => Promise<Handled>) => Incoming,
    private readonly guarantees: Guarantees,
  ) {
    super();
    const handlers: EventHandlers = {
      handles: (type) => this.messageHandlers.has(type),
      dispatch: (data, delivery) => this.dispatch(data, delivery),
    };
    this.incoming = assemble(handlers, (record) => this.handle(record));
  }

  get running(): boolean {
    return this.incoming.consumer.running;
  }

  get passedOver(): number {
    return this.incoming.inbox.passedOver;
  }

  get lastFetchAt(): Date | undefined {
    return this.incoming.consumer.lastFetchAt;
  }

  listen(started: (error?: unknown) => void): void {
    for (const [type, handler] of this.messageHandlers) {
      if (handler.next) return started(new Error(`Two handlers for ${type}: each event has one effect`));
    }
    this.started = true;
    this.incoming.waiting.start();
    this.incoming.consumer.start();
    started();
  }

  /** Takes no more events and waits for those in hand; may be called again. */
  async close(): Promise<void> {
    if (!this.started) return;
    this.started = false;
    await Promise.all([this.incoming.consumer.stop(), this.incoming.waiting.stop()]);
  }

  /** Nothing to listen to: how it stands is told by MessagingHealth. */
  on(): void {
    throw new Error('The transport has no events of its own');
  }

  unwrap<T>(): T {
    throw new Error('The broker client is not given out');
  }

  private async handle(record: ReceivedRecord): Promise<Handled> {
    try {
      await this.incoming.inbox.receive(record);
    } catch (error) {
      const why = isDatabaseUnavailable(error) ? 'no database' : error instanceof Error ? error.name : 'unknown';
      this.logger.warn(`Held back ${record.topic}/${record.partition}/${record.offset}: ${why}`);
      return 'held-back';
    }
    await this.guarantees.reached('consumed-not-committed-offset');
    return 'done';
  }

  private async dispatch(data: object, delivery: Delivery): Promise<void> {
    const handler = this.messageHandlers.get(delivery.type);
    if (handler === undefined) throw new Error(`No handler for ${delivery.type}`);
    const result: unknown = await handler(data, delivery);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }
}
