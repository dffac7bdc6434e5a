import { randomBytes, randomUUID } from 'node:crypto';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactions } from '#libs/database';
import { CaseEventTransport } from './case-event.transport.js';
import { EVENT_CHANNEL, type EventChannel } from './event-channel.js';
import { allGuarantees } from './guarantees.js';
import { assembleIncoming } from './incoming.js';
import { KafkaChannel } from './kafka.js';
import { MessagingHealth } from './messaging-health.js';
import { MessagingWatch } from './messaging-watch.js';
import { type MessagingOptions, usualTiming } from './messaging-options.js';
import { Outbox } from './outbox/outbox.js';
import { Relay } from './outbox/relay.js';

const now = () => new Date();
const newId = () => randomUUID();
const newHex = (bytes: number) => randomBytes(bytes).toString('hex');

/** Telling and being told: the outbox with its relay, and the transport with its inbox. */
@Module({})
export class MessagingModule implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  constructor(
    @Inject(Relay) private readonly relay: Relay,
    @Inject(CaseEventTransport) private readonly transport: CaseEventTransport,
    @Inject(MessagingWatch) private readonly watch: MessagingWatch,
  ) {}

  static forRoot(options: MessagingOptions): DynamicModule {
    const guarantees = { ...allGuarantees, ...options.guarantees };
    const timing = { ...usualTiming, ...options.timing };
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: EVENT_CHANNEL, useFactory: () => new KafkaChannel(options.kafka) },
        { provide: Outbox, useFactory: () => new Outbox(newId, newHex, now, options.ledger) },
        {
          provide: Relay,
          inject: [DataSource, EVENT_CHANNEL],
          useFactory: (dataSource: DataSource, channel: EventChannel) =>
            new Relay({ databaseUrl: urlOf(dataSource), channel, guarantees, timing, now }),
        },
        {
          provide: CaseEventTransport,
          inject: [DataSource, Transactions, EVENT_CHANNEL, Outbox],
          useFactory: (dataSource: DataSource, transactions: Transactions, channel: EventChannel, outbox: Outbox) => {
            const parts = {
              ...{ dataSource, transactions, channel, outbox },
              ...{ options, guarantees, timing, now, newId },
            };
            return new CaseEventTransport((handlers, handle) => assembleIncoming(parts, handlers, handle), guarantees);
          },
        },
        {
          provide: MessagingHealth,
          inject: [DataSource, CaseEventTransport],
          useFactory: (dataSource: DataSource, transport: CaseEventTransport) =>
            new MessagingHealth(dataSource, transport),
        },
        {
          provide: MessagingWatch,
          inject: [MessagingHealth],
          useFactory: (health: MessagingHealth) => new MessagingWatch(() => health.report()),
        },
      ],
      exports: [Outbox, Relay, CaseEventTransport, MessagingHealth],
    };
  }

  onApplicationBootstrap(): void {
    this.relay.start();
    this.watch.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.transport.close(), this.watch.stop()]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }
}

function urlOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('Messaging needs a PostgreSQL address');
  return options.url;
}
