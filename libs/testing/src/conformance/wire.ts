import { randomUUID } from 'node:crypto';
import { sourceOf, type Agency } from '#libs/case-schemas';
import kafkajs, { type Consumer, type Producer } from 'kafkajs';
import { testAccount } from '../platform-for-specs.js';

/** An event to put on the wire, past any outbox: good unless something in it is said otherwise. */
export interface WireEvent {
  readonly type: string;
  readonly sequence: number;
  readonly data?: object;
  readonly id?: string;
  readonly source?: string;
  /** Instead of the data. */
  readonly value?: string;
}

/** An event as it was read off the broker. */
export interface HeardEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly sequence: number;
  readonly correlationId: string;
  readonly causationId: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  /** As it came. */
  readonly text: string;
}

/** The two topics of a conversation between two agencies on the real broker: one to write, one to read from its beginning. */
export class Wire {
  private readonly kafka: kafkajs.Kafka;
  private readonly producer: Producer;
  private readonly consumer: Consumer;
  private readonly all: HeardEvent[] = [];

  constructor(
    private readonly from: Agency,
    private readonly to: Agency,
  ) {
    const { brokers, username, password } = testAccount();
    const sasl = { mechanism: 'scram-sha-512', username, password } as const;
    this.kafka = new kafkajs.Kafka({ clientId: 'conformance', brokers, sasl, logLevel: kafkajs.logLevel.NOTHING });
    this.producer = this.kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    this.consumer = this.kafka.consumer({ groupId: `conformance-${randomUUID()}` });
  }

  async open(): Promise<void> {
    await Promise.all([this.producer.connect(), this.consumer.connect()]);
    await this.consumer.subscribe({ topics: [`referral.${this.to}.${this.from}`], fromBeginning: true });
    await this.consumer.run({
      eachMessage: ({ message }) => {
        this.all.push(read(message));
        return Promise.resolve();
      },
    });
  }

  async say(subject: string, ...events: readonly WireEvent[]): Promise<void> {
    const messages = events.map((event) => this.message(subject, event));
    await this.producer.send({ topic: `referral.${this.from}.${this.to}`, messages });
  }

  /** What the other side has said about this referral so far, in its order. */
  heard(subject: string): HeardEvent[] {
    return this.all.filter((event) => event.subject === subject);
  }

  everything(): HeardEvent[] {
    return [...this.all];
  }

  async close(): Promise<void> {
    await Promise.all([this.producer.disconnect(), this.consumer.disconnect()]);
  }

  private message(subject: string, { type, sequence, data = {}, source, value, ...rest }: WireEvent) {
    const headers = {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: rest.id ?? `${subject}-${sequence}`,
      ce_source: source ?? sourceOf(this.from),
      ce_type: type,
      ce_subject: subject,
      ce_time: new Date().toISOString(),
      ce_sequence: String(sequence),
      ce_partitionkey: subject,
      ce_correlationid: `story-of-${subject}`,
    };
    return { key: subject, value: value ?? JSON.stringify(data), headers };
  }
}

function read({ headers = {}, value }: kafkajs.KafkaMessage): HeardEvent {
  const said = (name: string): string => String(headers[name] ?? '');
  const text = value?.toString() ?? '';
  return {
    id: said('ce_id'),
    type: said('ce_type'),
    source: said('ce_source'),
    subject: said('ce_subject'),
    sequence: Number(said('ce_sequence')),
    correlationId: said('ce_correlationid'),
    causationId: headers['ce_causationid'] === undefined ? undefined : said('ce_causationid'),
    data: dataIn(text),
    text,
  };
}

/** Other specs may have left on the same broker what nobody can read; it must not stop the ears of this one. */
function dataIn(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
