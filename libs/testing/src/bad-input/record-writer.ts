import kafkajs, { type Producer } from 'kafkajs';
import { testAccount } from '../platform-for-specs.js';
import type { Seed } from './records.js';

/** Where a record came to lie. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** Writes any bytes to any topic of the real broker, past every outbox. */
export class RecordWriter {
  private constructor(private readonly producer: Producer) {}

  static async open(): Promise<RecordWriter> {
    const { brokers, username, password } = testAccount();
    const sasl = { mechanism: 'scram-sha-512', username, password } as const;
    const kafka = new kafkajs.Kafka({ clientId: 'bad-input', brokers, sasl, logLevel: kafkajs.logLevel.NOTHING });
    const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    await producer.connect();
    return new RecordWriter(producer);
  }

  async write({ topic, key, value, headers }: Seed): Promise<Place> {
    const [written] = await this.producer.send({ topic, acks: -1, messages: [{ key, value, headers }] });
    if (!written) throw new Error(`Nothing was written to ${topic}`);
    return { topic, partition: written.partition, offset: written.baseOffset ?? '' };
  }

  close(): Promise<void> {
    return this.producer.disconnect();
  }
}
