import type { EntityManager } from 'typeorm';
import type { Trace } from '#libs/case-schemas';
import { type PreparedStatement, runPrepared } from '#libs/database';
import { eventHeaders } from '../envelope/event-headers.js';
import { nextHop } from '../envelope/traceparent.js';
import type { DeliveryLedger, LedgerFact } from '../delivery-ledger.js';
import type { AppendedEvent, OutgoingEvent } from './outgoing-event.js';

/** The largest event that a broker with its usual limit of 1 MiB a batch takes together with its headers. */
export const largestBody = 900_000;

export class EventTooLarge extends Error {
  constructor(readonly bytes: number) {
    super(`An event of ${bytes} bytes is larger than the ${largestBody} that may be sent`);
    this.name = 'EventTooLarge';
  }
}

/** A record as it lies in the outbox when it is not an event of the conversation: without a place in any order. */
export interface UnorderedRecord {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const appendOrdered: PreparedStatement = {
  name: 'outbox-append',
  text: `
    WITH place AS (
      INSERT INTO outbox_sequence AS taken (topic, subject, last) VALUES ($1, $2, 1)
      ON CONFLICT (topic, subject) DO UPDATE SET last = taken.last + 1 RETURNING last)
    INSERT INTO outbox (event_id, topic, subject, sequence, headers, body)
    SELECT $3, $1, $2, last, $4, $5 FROM place
    RETURNING sequence, pg_notify('outbox', '')`,
};

/**
 * What will be told, written in the same transaction as what happened. The row of `outbox_sequence` stays locked
 * until the commit, so that the events of one subject become visible in the order of their sequence.
 */
export class Outbox {
  constructor(
    private readonly newId: () => string,
    private readonly newHex: (bytes: number) => string,
    private readonly now: () => Date,
    private readonly ledger: DeliveryLedger = () => undefined,
  ) {}

  async append(manager: EntityManager, event: OutgoingEvent, trace: Trace): Promise<AppendedEvent> {
    const { id, headers, body } = this.prepare(event, trace);
    const values = [event.topic, event.subject, id, JSON.stringify(headers), body];
    const [row] = await runPrepared<{ sequence: number }>(manager, appendOrdered, values);
    if (row === undefined) throw new Error('The outbox gave no sequence');
    const { topic, type, subject } = event;
    const { sequence } = row;
    await this.enter(manager, { direction: 'sent', eventId: id, type, topic, subject, sequence });
    return { id, sequence };
  }

  /** Writes into the ledger of deliveries what became of an event. The entry has a trace of its own: nothing leads from it to a person. */
  async enter(manager: EntityManager, fact: Omit<LedgerFact, 'at'>): Promise<void> {
    const entry = await this.ledger({ ...fact, at: this.now() }, manager);
    if (entry) await this.appendUnordered(manager, entry, { correlationId: this.newId() });
  }

  /** An event outside any order: a request of the plumbing itself. */
  async appendUnordered(manager: EntityManager, event: OutgoingEvent, trace: Trace): Promise<void> {
    const { id, headers, body } = this.prepare(event, trace);
    await this.appendRecord(manager, { id, topic: event.topic, key: event.subject, headers, body });
  }

  async appendRecord(manager: EntityManager, { id, topic, key, headers, body }: UnorderedRecord): Promise<void> {
    await manager.query(
      `INSERT INTO outbox (event_id, topic, subject, headers, body) VALUES ($1, $2, $3, $4, $5)
       RETURNING pg_notify('outbox', '')`,
      [id, topic, key, JSON.stringify(headers), body],
    );
  }

  private prepare(event: OutgoingEvent, trace: Trace) {
    const id = this.newId();
    const body = Buffer.from(JSON.stringify(event.data));
    if (body.length > largestBody) throw new EventTooLarge(body.length);
    const hop = { ...trace, traceparent: nextHop(trace.traceparent, this.newHex) };
    return { id, body, headers: eventHeaders({ ...event, id, trace: hop }) };
  }
}
