/** How to reach the broker. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** With a password: SASL/SCRAM-SHA-512. */
  readonly username?: string;
  readonly password?: string;
  /** The authority that signed the brokers' certificates; set, the connection is TLS. */
  readonly caFile?: string;
}

/** A record on its way to the broker; the key decides the partition, and thereby what stays in order. */
export interface OutgoingRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record as the broker gave it; nothing has been believed yet. */
export interface ReceivedRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** In the order received; a name may be there more than once. */
  readonly headers: readonly (readonly [name: string, value: Buffer])[];
}

export interface EventPublisher {
  /** Resolves when the broker has every record durably, in order per key. Call again only after that. */
  publish(records: readonly OutgoingRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** `held-back`: nothing could be done now and the same record must come again. */
export type Handled = 'done' | 'held-back';

export interface EventConsumer {
  /** Reads for ever, whatever happens to the broker; returns at once. */
  start(): void;
  /** Takes no further record and waits for those in hand. */
  stop(): Promise<void>;
  readonly running: boolean;
  /** When the broker last answered a request for records. */
  readonly lastFetchAt: Date | undefined;
}

export interface ConsumerOptions {
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly handle: (record: ReceivedRecord) => Promise<Handled>;
  readonly offsetCommit: 'after-effect' | 'before-effect';
  readonly now: () => Date;
}

export interface EventChannel {
  publisher(): EventPublisher;
  consumer(options: ConsumerOptions): EventConsumer;
}

export const EVENT_CHANNEL = Symbol('event channel');
