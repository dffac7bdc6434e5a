/** The moments between two steps at which a process may die without harm. */
export type CrashPoint =
  /** The handler has done its work; the transaction is open. */
  | 'effect-not-committed'
  /** The effect is in the database; the broker still thinks the message unread. */
  | 'consumed-not-committed-offset'
  /** The broker has the events; the outbox still calls them unpublished. */
  | 'broker-acknowledged-not-marked';

/**
 * What keeps messages from being lost, doubled or disordered. All of it is always on; the switches exist so that a
 * test can build a service that breaks a promise on purpose, and see the fault being found.
 */
export interface Guarantees {
  readonly reached: (point: CrashPoint) => void | Promise<void>;
  /** Off: an event that was applied before is applied again. */
  readonly inbox: 'on' | 'off';
  /** Before the effect: a crash in between loses the message. */
  readonly offsetCommit: 'after-effect' | 'before-effect';
  /** Off: events are applied in the order in which they happen to arrive. */
  readonly sequenceCheck: 'on' | 'off';
}

export const allGuarantees: Guarantees = {
  reached: () => undefined,
  inbox: 'on',
  offsetCommit: 'after-effect',
  sequenceCheck: 'on',
};
