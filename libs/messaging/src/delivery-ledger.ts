import type { EntityManager } from 'typeorm';
import type { OutgoingEvent } from './outbox/outgoing-event.js';

/** What became of one event here: it was sent, it has arrived and has had its effect, or it was set aside. */
export interface LedgerFact {
  readonly direction: 'sent' | 'received' | 'quarantined';
  readonly eventId: string;
  /** Undefined where it could not be read. */
  readonly type: string | undefined;
  readonly topic: string;
  readonly subject: string;
  /** Undefined of what has no order. */
  readonly sequence: number | undefined;
  readonly at: Date;
}

/**
 * Enters a fact in the ledger of deliveries, in the transaction in which it became one; what it gives is told by the
 * outbox, outside any order. It gives nothing of what is in no ledger, or where it has kept the fact itself.
 */
export type DeliveryLedger = (
  fact: LedgerFact,
  manager: EntityManager,
) => Promise<OutgoingEvent | undefined> | OutgoingEvent | undefined;
