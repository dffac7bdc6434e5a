import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { isDatabaseUnavailable, Transactions } from '#libs/database';
import { Idempotency } from './idempotency.js';

const DAY = 24 * 60 * 60 * 1000;

/** How long an answer can be given again. Nobody sends a request again after a month. */
export const REMEMBERED_DAYS = 30;

/** Forgets answers that nobody will ask for again, at the start and once a day. Several instances do no harm. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Forgetting.name);
  private timer?: NodeJS.Timeout;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly idempotency: Idempotency,
    private readonly transactions: Transactions,
  ) {}

  onApplicationBootstrap(): void {
    const run = (): void => void (this.last = this.forgetOld(new Date()));
    this.timer = setInterval(run, DAY).unref();
    run();
  }

  /** Waits for what is under way: the database closes after this. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /** Never throws: an old answer is no reason to stop a service. */
  async forgetOld(now: Date): Promise<void> {
    const before = new Date(now.getTime() - REMEMBERED_DAYS * DAY);
    try {
      const answers = await this.transactions.run((manager) => this.idempotency.forget(manager, before));
      if (answers > 0) this.logger.log({ event: 'answers-forgotten', answers });
    } catch (error) {
      this.logger.warn({ event: 'answers-not-forgotten', databaseUnavailable: isDatabaseUnavailable(error) });
    }
  }
}
