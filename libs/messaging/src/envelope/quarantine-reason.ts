/** Why an event was set aside instead of being applied. The words are part of the interface: headers and alarms use them. */
export const quarantineReasons = [
  /** Bytes, UTF-8, JSON, duplicate keys or depth: two readers could understand it differently. */
  'unreadable',
  'missing-envelope-field',
  /** A tombstone: nothing is ever deleted by an empty event. */
  'no-value',
  /** A type that we know and that nobody here handles: what one does not know is passed over, and a referral is known. */
  'unhandled-type',
  /** A name that we know, in a major version that we do not. */
  'unsupported-version',
  'invalid-data',
  /** It names another sender than the one who alone may write to its topic. */
  'wrong-source',
  /** The partition key is not the subject, so its order is not kept. */
  'key-mismatch',
  'same-id-other-content',
  'header-too-large',
  /** Dated more than a day ahead of our clock. */
  'from-the-future',
  /** The handler failed as often as it may. */
  'handler-failed',
  /** The handler said that it will never accept it. */
  'refused-by-rule',
] as const;

export type QuarantineReason = (typeof quarantineReasons)[number];
