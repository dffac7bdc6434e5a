import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { DatabaseModule, Transactions } from '#libs/database';
import {
  type DeliveryLedger,
  type Guarantees,
  MessagingHealth,
  MessagingModule,
  type MessagingTiming,
} from '../src/index.js';
import { Outbox, startMessaging } from '../src/index.js';
import { Answers, CreateLamps1700000000000, LampConsumer, LampLit, LampSeen, lampLit, lampSeen } from './lamps.js';

/** Two keepers of lamps who tell one another: each writes to one topic and reads the other's. */
export interface Shore {
  readonly north: string;
  readonly south: string;
  readonly dead: string;
}

/** The platform of the specs, handed in: only specs know where it comes from. */
export interface Ground {
  readonly database: (role: string) => Promise<KeeperDatabase>;
  readonly account: (principal?: string) => { brokers: string[]; username: string; password: string };
  readonly topics: (names: readonly string[]) => Promise<string[]>;
}

export interface KeeperDatabase {
  readonly url: string;
  readonly migrationUrl: string;
  drop(): Promise<void>;
}

export async function shore(ground: Ground): Promise<Shore> {
  const [north, south, dead] = await ground.topics(['lamps.north', 'lamps.south', 'lamps.dead']);
  if (!north || !south || !dead) throw new Error('No topics');
  return { north, south, dead };
}

export const sourceOf = (topic: string): string =>
  topic.startsWith('lamps.north') ? '/keepers/north' : '/keepers/south';

export interface KeeperOptions {
  readonly reads: string;
  readonly writes: string;
  readonly dead: string;
  readonly guarantees?: Partial<Guarantees>;
  readonly timing?: Partial<MessagingTiming>;
  readonly account?: string;
  readonly ledger?: DeliveryLedger;
  /** Another instance beside one that runs already. */
  readonly database?: KeeperDatabase;
}

/** A whole service with its own database, as an application would wire it. */
export class LampService {
  private constructor(
    readonly app: INestApplication,
    readonly database: KeeperDatabase,
    private readonly options: KeeperOptions,
  ) {}

  static async start(ground: Ground, options: KeeperOptions): Promise<LampService> {
    const database = options.database ?? (await ground.database('keeper'));
    const app = await NestFactory.create(moduleOf(ground, options, database), { logger: ['fatal'] });
    Object.assign(app.get(Answers), { topic: options.writes, source: sourceOf(options.writes) });
    await app.init();
    await startMessaging(app);
    return new LampService(app, database, options);
  }

  async stop(): Promise<void> {
    await this.app.close();
    if (this.options.database === undefined) await this.database.drop();
  }

  get answers(): Answers {
    return this.app.get(Answers);
  }

  get health(): MessagingHealth {
    return this.app.get(MessagingHealth);
  }

  query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.app.get(DataSource).query<Row[]>(text, values);
  }

  /** Lights a lamp here: an event for the other keeper. */
  light(subject: string, colour: string): Promise<{ id: string; sequence: number }> {
    return this.app.get(Transactions).run((manager) => {
      const event = { topic: this.options.writes, type: lampLit, subject, source: sourceOf(this.options.writes) };
      const now = new Date();
      return this.app.get(Outbox).append(manager, { ...event, time: now, data: { colour } }, { correlationId: 'c-1' });
    });
  }

  /** What was written down about a lamp, as `1 red`, in the order in which it was. */
  async written(subject: string): Promise<string[]> {
    const rows = await this.query<{ line: string }>(
      `SELECT concat(sequence, ' ', colour) AS line FROM lamp WHERE subject = $1 ORDER BY id`,
      [subject],
    );
    return rows.map(({ line }) => line);
  }

  async deadLetters(subject: string): Promise<{ id: string; reason: string; state: string; detail: string | null }[]> {
    return this.query(`SELECT id, reason, state, detail FROM dead_letter WHERE subject = $1 ORDER BY first_seen`, [
      subject,
    ]);
  }

  async parked(subject: string): Promise<number[]> {
    const rows = await this.query<{ sequence: number }>(
      'SELECT sequence FROM parked WHERE subject = $1 ORDER BY sequence',
      [subject],
    );
    return rows.map(({ sequence }) => sequence);
  }
}

function moduleOf(ground: Ground, options: KeeperOptions, { url, migrationUrl }: KeeperDatabase) {
  const { reads, writes, dead, guarantees, timing, account, ledger } = options;
  return {
    module: class LampModule {},
    imports: [
      DatabaseModule.forRoot({ settings: { url, migrationUrl }, entities: [], migrations: [CreateLamps1700000000000] }),
      MessagingModule.forRoot({
        service: reads,
        kafka: { ...ground.account(account), clientId: 'keeper' },
        subscriptions: [reads],
        catalogue: { [lampLit]: LampLit, [lampSeen]: LampSeen },
        sourceOfTopic: (topic) => sourceOf(topic === dead ? writes : topic),
        replyTopic: (topic) => (topic === reads ? writes : reads),
        deadLetterTopic: dead,
        guarantees,
        ledger,
        timing: { firstRetry: 20, gapPatience: 0, askAgain: 400, poll: 100, ...timing },
      }),
    ],
    controllers: [LampConsumer],
    providers: [Answers],
  };
}

/** Waits until the check no longer throws; its last complaint is the answer when it never stops. */
export async function eventually<T>(check: () => Promise<T> | T, within = 20_000): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}
