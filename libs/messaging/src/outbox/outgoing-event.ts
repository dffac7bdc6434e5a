/** Something that happened, before it has a number and a place on the wire. */
export interface OutgoingEvent {
  readonly topic: string;
  /** CloudEvents type, such as `referral-hub.referral-sent.v1`. */
  readonly type: string;
  /** The thing whose order matters, and the partition key: a referral id, a person record id. */
  readonly subject: string;
  /** CloudEvents source: who says so. */
  readonly source: string;
  readonly time: Date;
  readonly data: object;
}

/** What the outbox gave an event: its id, and its place among the events of its topic and subject (from 1). */
export interface AppendedEvent {
  readonly id: string;
  readonly sequence: number;
}
