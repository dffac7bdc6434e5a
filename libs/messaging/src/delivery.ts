import type { EntityManager } from 'typeorm';
import type { Trace } from '#libs/case-schemas';

/** What a handler learns about an event beside its data, and the transaction in which it must do all its work. */
export interface Delivery {
  /** The transaction of the inbox row: what is done with another manager may be done twice. */
  readonly manager: EntityManager;
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly topic: string;
  readonly subject: string;
  readonly sequence: number;
  readonly time: Date;
  /** For what the handler does next: its `causationId` is already this event's id. */
  readonly trace: Trace;
}
