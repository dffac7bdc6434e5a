import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import kafkajs, { type Admin, type Consumer, type IHeaders, type KafkaMessage } from 'kafkajs';
import { topics } from '#libs/case-schemas';
import { placeOf, type Delivery, type Place } from '../history.js';

export interface Account {
  readonly brokers: string[];
  readonly username: string;
  readonly password: string;
}

/** Back soon after whatever happens to the broker. */
export const retry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 200 };

/** A consumer gives up within seconds, so that one that is thrown away while it joins has ended soon after. */
const brief = { ...retry, retries: 8 };

export const kafkaOf = (
  { brokers, username, password }: Account,
  clientId: string,
  tries: kafkajs.RetryOptions = retry,
): kafkajs.Kafka =>
  new kafkajs.Kafka({
    clientId,
    brokers,
    retry: tries,
    connectionTimeout: 3_000,
    logLevel: kafkajs.logLevel.NOTHING,
    sasl: { mechanism: 'scram-sha-512', username, password },
  });

/** A record exactly as it came. */
export interface Captured extends Place {
  readonly message: KafkaMessage;
}

/** What agencies say to one another; neither what they could not handle nor what they say of the saying. */
export const conversationTopics = (): string[] =>
  topics()
    .map(({ name }) => name)
    .filter((name) => !/^(?:dead-letter|delivery)\./.test(name));

/** A consumer that asks for nothing any more is given up, also one that says nothing about it. */
const SILENCE_MS = 8_000;

/** Listens to everything from outside, commits nothing, and believes nothing about the services. */
export class Subscriber {
  readonly captured = new Map<string, Captured>();
  private readonly kafka: kafkajs.Kafka;
  private askToStop: () => void = () => undefined;
  private life: Promise<void> = Promise.resolve();
  private lastFetch = 0;

  constructor(
    account: Account,
    private readonly heard: (delivery: Delivery) => void,
  ) {
    this.kafka = kafkaOf(account, 'subscriber', brief);
  }

  start(): void {
    const asked = new Promise<'stop'>((resolve) => (this.askToStop = () => resolve('stop')));
    this.life = this.listen(asked);
  }

  async stop(): Promise<void> {
    this.askToStop();
    await this.life;
  }

  /** A consumer that was cut off too often stays silent for good: whenever one does, another takes over. */
  private async listen(asked: Promise<'stop'>): Promise<void> {
    for (let ended = 'new'; ended !== 'stop';) {
      const consumer = this.newConsumer();
      const crashed = new Promise<'crash'>((resolve) => consumer.on('consumer.crash', () => resolve('crash')));
      const begun = this.read(consumer);
      const failed = begun.then(
        () => crashed,
        () => pause(500, 'failed'),
      );
      const over = new AbortController();
      ended = await Promise.race([asked, failed, this.silence(over.signal)]);
      over.abort();
      await begun.catch(() => undefined); // one that is disconnected while it joins would join all the same
      await consumer.disconnect().catch(() => undefined);
    }
  }

  private newConsumer(): Consumer {
    const options = { sessionTimeout: 6_000, heartbeatInterval: 1_500, maxWaitTimeInMs: 200 };
    const groupId = `subscriber.${randomUUID()}`;
    const once = { ...brief, restartOnFailure: () => Promise.resolve(false) };
    const consumer = this.kafka.consumer({ groupId, retry: once, ...options });
    consumer.on('consumer.fetch', () => void (this.lastFetch = performance.now()));
    return consumer;
  }

  private async read(consumer: Consumer): Promise<void> {
    await consumer.connect();
    await consumer.subscribe({ topics: conversationTopics(), fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) =>
        this.take({ topic, partition, offset: message.offset, message }),
    });
  }

  private async silence(over: AbortSignal): Promise<'silence'> {
    this.lastFetch = performance.now();
    while (!over.aborted && performance.now() - this.lastFetch < SILENCE_MS) await pause(500);
    return 'silence';
  }

  /** Whether it has seen all that is on the topics now. */
  async hasSeenAll(admin: Admin): Promise<boolean> {
    for (const topic of conversationTopics()) {
      for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
        const last = { topic, partition, offset: String(BigInt(high) - 1n) };
        if (BigInt(high) > BigInt(low) && !this.captured.has(placeOf(last))) return false;
      }
    }
    return true;
  }

  /** A broker that comes back may tell it everything again. */
  private take(record: Captured): void {
    if (this.captured.has(placeOf(record))) return;
    this.captured.set(placeOf(record), record);
    this.heard(deliveryOf(record));
  }
}

function deliveryOf({ topic, partition, offset, message }: Captured): Delivery {
  const header = (name: string): string => headerText(message.headers, name);
  const sequence = Number(header('ce_sequence'));
  const alertId = header('ce_type').includes('repeat-alert') ? alertIdOf(message.value) : undefined;
  const digest = createHash('sha256')
    .update(`${message.key?.toString()}\0${header('ce_type')}\0`)
    .update(message.value ?? '');
  return {
    ...{ topic, partition, offset },
    eventId: header('ce_id'),
    type: header('ce_type'),
    subject: header('ce_subject'),
    ...(sequence > 0 && { sequence }),
    digest: digest.digest('hex'),
    ...(alertId !== undefined && { alertId }),
  };
}

function headerText(headers: IHeaders | undefined, name: string): string {
  return headers?.[name]?.toString() ?? '';
}

function alertIdOf(value: Buffer | null): string | undefined {
  try {
    return (JSON.parse(value?.toString() ?? '') as { alertId?: string }).alertId;
  } catch {
    return undefined;
  }
}
