import { nameOf } from '../error-name.js';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { BackgroundLoop } from '../background-loop.js';
import { RefusedByBroker } from '../broker-refusal.js';
import type { EventChannel, EventPublisher } from '../event-channel.js';
import type { Guarantees } from '../guarantees.js';
import type { MessagingTiming } from '../messaging-options.js';
import { type UnpublishedRow, markPublished, prunePublished, readUnpublished, toRecord } from './unpublished.js';

export interface RelayParts {
  readonly databaseUrl: string;
  readonly channel: EventChannel;
  readonly guarantees: Guarantees;
  readonly timing: MessagingTiming;
  readonly now: () => Date;
}

/** Any number that all instances of a service agree on; advisory locks are kept apart by database. */
const relayLock = 4_105_002;

/** How long a topic is left alone that the broker refuses, so that the others go on; milliseconds. */
const restAfterRefusal = 30_000;
const pruneEvery = 10 * 60_000;
const longestBackOff = 5_000;
const longestGoodbye = 3_000;

/**
 * Publishes the outbox. One instance of a service at a time, because two could overtake one another: it holds a lock
 * on the very connection with which it reads and marks, so one that has lost the connection can mark nothing more.
 */
export class Relay {
  private readonly log = new Logger(Relay.name);
  private readonly loop = new BackgroundLoop(() => this.round());
  private readonly resting = new Map<string, number>();
  private client: Client | undefined;
  private publisher: EventPublisher | undefined;
  private leading = false;
  private failures = 0;
  private prunedAt = 0;

  constructor(private readonly parts: RelayParts) {}

  /** Whether this instance is the one that publishes. */
  get active(): boolean {
    return this.leading;
  }

  start(): void {
    this.loop.start();
  }

  /** Waits for the batch in hand, but not long for a broker that does not answer: what is unmarked is sent again. */
  async stop(): Promise<void> {
    await Promise.race([this.loop.stop(), wait(longestGoodbye, undefined, { ref: false })]);
    await this.letGo();
    await this.publisher?.close();
  }

  private async round(): Promise<number> {
    try {
      const client = (this.client ??= await this.connect());
      if (!(this.leading ||= await takeLead(client))) return this.parts.timing.poll;
      const published = await this.publishSome(client);
      this.failures = 0;
      if (published > 0) return 0;
      await this.pruneNowAndThen(client);
      return this.parts.timing.poll;
    } catch (error) {
      return this.recover(error);
    }
  }

  private async publishSome(client: Client): Promise<number> {
    const rows = await readUnpublished(client, this.restingTopics());
    if (rows.length === 0) return 0;
    this.publisher ??= this.parts.channel.publisher();
    try {
      await this.send(client, this.publisher, rows);
    } catch (error) {
      if (!(error instanceof RefusedByBroker)) throw error;
      await this.sendByTopic(client, this.publisher, rows);
    }
    return rows.length;
  }

  private async send(client: Client, publisher: EventPublisher, rows: readonly UnpublishedRow[]): Promise<void> {
    await publisher.publish(rows.map(toRecord));
    await this.parts.guarantees.reached('broker-acknowledged-not-marked');
    await markPublished(client, rows);
  }

  /** One topic that may not be written, or is not there, must not hold up the others. */
  private async sendByTopic(client: Client, publisher: EventPublisher, rows: readonly UnpublishedRow[]): Promise<void> {
    for (const topic of new Set(rows.map((row) => row.topic))) {
      try {
        const ofTopic = rows.filter((row) => row.topic === topic);
        await this.send(client, publisher, ofTopic);
      } catch (error) {
        if (!(error instanceof RefusedByBroker)) throw error;
        this.log.error(`${error.code}: nothing can be published to ${topic}`);
        this.resting.set(topic, this.parts.now().getTime() + restAfterRefusal);
      }
    }
  }

  private restingTopics(): string[] {
    for (const [topic, until] of this.resting) if (until < this.parts.now().getTime()) this.resting.delete(topic);
    return [...this.resting.keys()];
  }

  private async pruneNowAndThen(client: Client): Promise<void> {
    const now = this.parts.now().getTime();
    if (now - this.prunedAt < pruneEvery) return;
    this.prunedAt = now;
    while ((await prunePublished(client, this.parts.timing.keepPublishedDays)) > 0);
  }

  private async recover(error: unknown): Promise<number> {
    this.failures += 1;
    this.log.warn(`Nothing could be published: ${nameOf(error)}`);
    if (!(error instanceof RefusedByBroker)) await this.checkConnection();
    return Math.min(100 * 2 ** this.failures, longestBackOff);
  }

  private async checkConnection(): Promise<void> {
    try {
      await this.client?.query('SELECT 1');
    } catch {
      await this.letGo();
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.parts.databaseUrl,
      application_name: 'outbox relay',
      connectionTimeoutMillis: 5_000,
      query_timeout: 15_000,
      keepAlive: true,
    });
    client.on('error', () => void this.letGo());
    client.on('notification', () => this.loop.wake());
    await client.connect();
    await client.query('LISTEN outbox');
    return client;
  }

  private async letGo(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.leading = false;
    await client?.end().catch(() => undefined);
  }
}

async function takeLead(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ lead: boolean }>('SELECT pg_try_advisory_lock($1) AS lead', [relayLock]);
  return rows[0]?.lead === true;
}
