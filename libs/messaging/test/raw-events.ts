import { eventHeaders } from '../src/envelope/event-headers.js';
import type { EventPublisher, OutgoingRecord } from '../src/event-channel.js';
import { lampLit } from './lamps.js';

/** How an event on the wire differs from a good one. */
export interface Wire {
  readonly id?: string;
  readonly type?: string;
  readonly source?: string;
  readonly sequence?: number;
  readonly time?: Date;
  readonly colour?: string;
  readonly key?: string;
  /** Instead of good JSON. */
  readonly value?: string | Buffer | null;
  readonly headers?: Record<string, string>;
}

/** Writes to a topic as no well-behaved service would: whatever the test asks for, past outbox and relay. */
export class RawEvents {
  constructor(
    private readonly publisher: EventPublisher,
    private readonly topic: string,
    private readonly source: string,
  ) {}

  async send(subject: string, ...events: Wire[]): Promise<void> {
    await this.publisher.publish(events.map((event) => this.record(subject, event)));
  }

  record(subject: string, { sequence, time = new Date(), colour = 'red', value, ...wire }: Wire): OutgoingRecord {
    const envelope = {
      id: wire.id ?? `${subject}-${sequence}`,
      type: wire.type ?? lampLit,
      source: wire.source ?? this.source,
      trace: { correlationId: 'c-1', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` },
    };
    const ordered: Record<string, string> = sequence === undefined ? {} : { ce_sequence: String(sequence) };
    const headers = { ...eventHeaders({ ...envelope, subject, time }), ...ordered, ...wire.headers };
    const body = value === undefined ? JSON.stringify({ colour }) : value;
    return { topic: this.topic, key: wire.key ?? subject, value: body === null ? null : Buffer.from(body), headers };
  }
}
