import { isDatabaseUnavailable, Transactions } from '#libs/database';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { DeliveryQuery } from './delivery.query.js';
import { DeliveryRepository } from './delivery.repository.js';
import { horizonAt } from './delivery.service.js';

const EVERY_MS = 15_000;

/** Sees when an agency stops reading or deciding what another sends it, and when it goes on: each once. */
@Injectable()
export class DeliveryWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DeliveryWatch.name);
  private timer?: NodeJS.Timeout;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly query: DeliveryQuery,
    private readonly deliveries: DeliveryRepository,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.last = this.last.then(() => this.lookOrLog())), EVERY_MS).unref();
  }

  /** Waits for what is under way: the database closes after this. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  async look(now: Date): Promise<{ began: number; ended: number }> {
    return this.transactions.run(async (manager) =>
      this.deliveries.settle(manager, await this.query.stopped(manager, horizonAt(now)), now, this.newId),
    );
  }

  /** Never throws: what is not seen now is seen in the next round. */
  private async lookOrLog(): Promise<void> {
    try {
      const { began, ended } = await this.look(this.now());
      if (began > 0) this.logger.error({ event: 'delivery-alerts-began', began });
      if (ended > 0) this.logger.log({ event: 'delivery-alerts-ended', ended });
    } catch (error) {
      this.logger.warn({ event: 'deliveries-not-looked-at', databaseUnavailable: isDatabaseUnavailable(error) });
    }
  }
}
