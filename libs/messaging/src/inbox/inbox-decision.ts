/** Where an event's id was met before, and whether it said the same then. */
export interface KnownEvent {
  readonly as: 'handled' | 'parked' | 'dead-letter';
  readonly sameContent: boolean;
}

export type InboxDecision =
  /** Its turn: do it. */
  | 'apply'
  /** The same event again: nothing to do. */
  | 'duplicate'
  /** Another event than the one that had this place, but its place has passed: record it, do nothing. */
  | 'older'
  /** Something before it is missing: keep it until that has come. */
  | 'park'
  /** The id of another event: set it aside. */
  | 'quarantine';

export interface InboxSituation {
  /** The sequence applied last for this topic and subject; 0 before the first. */
  readonly position: number;
  readonly known: KnownEvent | undefined;
  /** Undefined for what has no order. */
  readonly sequence: number | undefined;
}

/** What to do with an event that was believed. The whole promise of order and of one effect is in these lines. */
export function decide({ position, known, sequence }: InboxSituation): InboxDecision {
  if (known !== undefined) return known.sameContent ? 'duplicate' : 'quarantine';
  if (sequence === undefined || sequence === position + 1) return 'apply';
  return sequence <= position ? 'older' : 'park';
}
