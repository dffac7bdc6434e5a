import kafkajs, { type IHeaders, type Producer } from 'kafkajs';
import { topics } from '#libs/case-schemas';
import type { Planted, ServiceName } from '../history.js';
import { kafkaOf, type Account } from './subscriber.js';

export interface Seed {
  readonly topic: string;
  readonly key: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers: IHeaders;
}

/** Writes to topics with the credentials of the service whose topics they are. */
export class Planter {
  private readonly producers = new Map<string, Promise<Producer>>();

  constructor(
    private readonly accountOf: (principal: string) => Account,
    private readonly note: (planted: Planted) => void,
  ) {}

  async plant({ topic, key, value, headers }: Seed, expected: Planted['expected']): Promise<Planted> {
    const found = topics().find(({ name }) => name === topic);
    if (!found) throw new Error(`No agreement knows ${topic}`);
    const producer = await this.producerOf(found.writer);
    const [written] = await producer.send({ topic, acks: -1, messages: [{ key, value, headers }] });
    if (!written) throw new Error(`Nothing was written to ${topic}`);
    const readers = found.readers as readonly ServiceName[];
    const planted = { topic, partition: written.partition, offset: written.baseOffset ?? '', expected, readers };
    this.note(planted);
    return planted;
  }

  async stop(): Promise<void> {
    for (const producer of this.producers.values()) await (await producer).disconnect();
  }

  private producerOf(principal: string): Promise<Producer> {
    const known = this.producers.get(principal);
    if (known) return known;
    const opened = this.open(principal);
    this.producers.set(principal, opened);
    return opened;
  }

  private async open(principal: string): Promise<Producer> {
    const createPartitioner = kafkajs.Partitioners.DefaultPartitioner;
    const producer = kafkaOf(this.accountOf(principal), `planter-${principal}`).producer({ createPartitioner });
    await producer.connect();
    return producer;
  }
}
