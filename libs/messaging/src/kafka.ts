import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  type Consumer,
  type EachBatchPayload,
  Kafka,
  type KafkaMessage,
  Partitioners,
  type Producer,
  logLevel,
} from 'kafkajs';
import { BatchReader } from './batch-reader.js';
import { refusal } from './broker-refusal.js';
import {
  type ConsumerOptions,
  type EventChannel,
  type EventConsumer,
  type EventPublisher,
  type KafkaSettings,
  type OutgoingRecord,
  type ReceivedRecord,
} from './event-channel.js';

const log = new Logger('Kafka');

/** Back within seconds of a broker's return; beyond these tries the client is thrown away and a new one made. */
const retry = { initialRetryTime: 200, maxRetryTime: 2_000, retries: 8 };

/** The shortest session that brokers allow: a reader that was killed gives up its partitions within six seconds. */
const reading = {
  ...{ sessionTimeout: 6_000, heartbeatInterval: 1_500, rebalanceTimeout: 15_000 },
  ...{ maxWaitTimeInMs: 500, maxBytesPerPartition: 512 * 1024 },
  retry: { ...retry, restartOnFailure: () => Promise.resolve(false) },
};
const restart = 500;

/** How long a stop waits for a broker that does not answer; what is in hand is always waited for. */
const longestGoodbye = 5_000;

/** kafkajs, and the only file that knows it: it has no maintainer, so it must be possible to change it for another. */
export class KafkaChannel implements EventChannel {
  private readonly kafka: Kafka;

  constructor({ brokers, clientId, username, password, caFile }: KafkaSettings) {
    stopIdleTimer();
    this.kafka = new Kafka({
      brokers: [...brokers],
      clientId,
      retry,
      connectionTimeout: 3_000,
      logLevel: logLevel.WARN,
      logCreator: () => (entry) => log.warn(`${entry.namespace}: ${entry.log.message}`),
      ...(caFile === undefined ? {} : { ssl: { ca: [readFileSync(caFile, 'utf8')] } }),
      ...(username === undefined || password === undefined
        ? {}
        : { sasl: { mechanism: 'scram-sha-512', username, password } }),
    });
  }

  publisher(): EventPublisher {
    return new KafkaPublisher(this.kafka);
  }

  consumer(options: ConsumerOptions): EventConsumer {
    return new KafkaConsumer(this.kafka, options);
  }
}

/**
 * After any failed send the producer is thrown away: kafkajs takes its sequence number back, and if the broker had
 * stored the batch after all, the next one would be acknowledged as a duplicate and lost.
 */
class KafkaPublisher implements EventPublisher {
  private producer: Producer | undefined;

  constructor(private readonly kafka: Kafka) {}

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    const topicMessages = records.map(({ topic, ...record }) => ({ topic, messages: [toMessage(record)] }));
    try {
      this.producer ??= await this.connect();
      await this.producer.sendBatch({ acks: -1, timeout: 10_000, topicMessages });
    } catch (error) {
      await this.close();
      throw refusal(error) ?? error;
    }
  }

  async close(): Promise<void> {
    const discarded = this.producer;
    this.producer = undefined;
    await discarded?.disconnect().catch(() => undefined);
  }

  private async connect(): Promise<Producer> {
    const createPartitioner = Partitioners.DefaultPartitioner;
    const safe = { idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false };
    const producer = this.kafka.producer({ ...safe, createPartitioner, retry });
    await producer.connect();
    return producer;
  }
}

class KafkaConsumer implements EventConsumer {
  running = false;
  lastFetchAt: Date | undefined;
  private readonly ending = new AbortController();
  private life: Promise<void> = Promise.resolve();
  private readonly reader: BatchReader;

  constructor(
    private readonly kafka: Kafka,
    private readonly options: ConsumerOptions,
  ) {
    this.reader = new BatchReader(options);
  }

  start(): void {
    this.life = this.readUntilStopped();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.race([this.life, wait(longestGoodbye, undefined, { ref: false })]);
    await this.reader.settled();
  }

  /** A crash ends a kafkajs consumer, often for good and without a word from `run()`: a new one takes over each time. */
  private async readUntilStopped(): Promise<void> {
    const { signal } = this.ending;
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    while (!signal.aborted) {
      const consumer = this.kafka.consumer({ groupId: this.options.groupId, ...reading });
      const crashed = new Promise<void>((resolve) => consumer.on('consumer.crash', () => resolve()));
      consumer.on('consumer.group_join', () => void (this.running = true));
      consumer.on('consumer.fetch', () => void (this.lastFetchAt = this.options.now()));
      const started = this.run(consumer, signal);
      await Promise.race([stopped, started.then(() => crashed, reportFailure)]);
      this.running = false;
      await started.catch(() => undefined); // one that is disconnected while it joins would join all the same
      await consumer.disconnect().catch(() => undefined);
      await wait(restart, undefined, { signal }).catch(() => undefined);
    }
  }

  private async run(consumer: Consumer, signal: AbortSignal): Promise<void> {
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.options.topics], fromBeginning: true });
    signal.throwIfAborted();
    const how = { autoCommit: false, eachBatchAutoResolve: false, partitionsConsumedConcurrently: 3 };
    await consumer.run({ ...how, eachBatch: (payload) => this.readBatch(payload) });
  }

  private readBatch({ batch, ...control }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    return this.reader.read({
      topic,
      partition,
      records: batch.messages.map((message) => toRecord(message, topic, partition)),
      goesOn: () => control.isRunning() && !control.isStale(),
      passed: (offset) => control.resolveOffset(offset),
      commit: (offset) =>
        control.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }),
      stayAlive: () => control.heartbeat(),
      pause: () => control.pause(),
    });
  }
}

function reportFailure(error: unknown): void {
  log.error(`The consumer could not start: ${error instanceof Error ? error.message : String(error)}`);
}

function toMessage({ key, value, headers }: Omit<OutgoingRecord, 'topic'>) {
  return { key, value, headers: { ...headers } };
}

function toRecord({ offset, key, value, headers }: KafkaMessage, topic: string, partition: number): ReceivedRecord {
  const entries = Object.entries(headers ?? {}).flatMap(([name, found]) =>
    [found ?? ''].flat().map((each): [string, Buffer] => [name, Buffer.from(each)]),
  );
  return { topic, partition, offset, key, value, headers: entries };
}

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

/**
 * kafkajs 2.2.4 wakes up each millisecond on each connection to look at a queue that is empty (its issues 1556, 1704
 * and 1751). What is put into the queue schedules its own check, so an empty one needs none.
 */
function stopIdleTimer(): void {
  const queue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
  const schedule = Object.getOwnPropertyDescriptor(queue.prototype, 'scheduleCheckPendingRequests')?.value as unknown;
  if (typeof schedule !== 'function') throw new Error('The idle-timer correction is for kafkajs 2.2.4');
  if (schedule.name === 'scheduleOnlyWhenPending') return;
  queue.prototype.scheduleCheckPendingRequests = function scheduleOnlyWhenPending(this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
}
