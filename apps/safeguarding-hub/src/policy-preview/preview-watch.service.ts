import { isDatabaseUnavailable } from '#libs/database';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { PolicyPreviewing } from './previewing.service.js';

/** So often a portion is counted: slowly, because nobody must wait for it but who decides on a rule. */
const EVERY_MS = 500;

/** Counts what the versions that wait would change, a portion a time; however many instances do, each count is made by one. */
@Injectable()
export class PolicyPreviewWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PolicyPreviewWatch.name);
  private timer?: NodeJS.Timeout;
  private last: Promise<void> = Promise.resolve();
  private isCounting = false;

  constructor(
    private readonly previewing: PolicyPreviewing,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      if (!this.isCounting) this.last = this.countOrLog();
    }, EVERY_MS).unref();
  }

  /** Waits for what is under way: the database closes after this. */
  async onModuleDestroy(): Promise<void> {
    await this.rest();
  }

  /** Counts no more by itself. */
  async rest(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /** Never throws: what is not counted now is in the next round. */
  private async countOrLog(): Promise<void> {
    this.isCounting = true;
    try {
      await this.previewing.countSome(this.now());
    } catch (error) {
      this.logger.warn({ event: 'policy-preview-not-counted', databaseUnavailable: isDatabaseUnavailable(error) });
    } finally {
      this.isCounting = false;
    }
  }
}
