import { deliveryLedger, sourceOf, type Agency, type EventType } from '#libs/case-schemas';
import { DatabaseModule, Transactions } from '#libs/database';
import { MessagingModule, messagingTables, Outbox } from '#libs/messaging';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { testAccount, testDatabase, type TestDatabase } from './platform-for-specs.js';

const ROLE = 'teller';

class TellerTables1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(messagingTables(ROLE));
  }

  async down(): Promise<void> {}
}

export interface Said {
  readonly topic: string;
  readonly type: EventType;
  /** What the event is about: the partition key. */
  readonly subject: string;
  readonly data: object;
}

/** Speaks for an agency on the real broker, with that agency's account, through a real outbox. */
export class AgencyTeller {
  private constructor(
    private readonly agency: Agency,
    private readonly app: INestApplicationContext,
    private readonly database: TestDatabase,
  ) {}

  static async start(agency: Agency): Promise<AgencyTeller> {
    const database = await testDatabase(ROLE);
    const module = {
      module: class TellerModule {},
      imports: [
        DatabaseModule.forRoot({ settings: database, entities: [], migrations: [TellerTables1760000000001] }),
        MessagingModule.forRoot({
          service: agency,
          kafka: { ...testAccount(agency), clientId: `${agency}-teller` },
          subscriptions: [],
          catalogue: {},
          sourceOfTopic: () => undefined,
          replyTopic: () => undefined,
          deadLetterTopic: '',
          ledger: deliveryLedger(agency),
        }),
      ],
    };
    const app = await NestFactory.createApplicationContext(module, { logger: ['fatal'] });
    return new AgencyTeller(agency, app, database);
  }

  async say(...events: Said[]): Promise<void> {
    await this.app.get(Transactions).run(async (manager) => {
      for (const event of events) {
        const whole = { ...event, source: sourceOf(this.agency), time: new Date() };
        await this.app.get(Outbox).append(manager, whole, { correlationId: 'told-in-a-spec' });
      }
    });
  }

  /** Publishes everything once more, as a relay does that died before it marked what the broker had acknowledged. */
  async sayAllAgain(): Promise<void> {
    await this.app.get(DataSource).query('UPDATE outbox SET published_at = NULL');
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}
