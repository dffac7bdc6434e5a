import { isDatabaseUnavailable } from '#libs/database';
import { BackgroundLoop } from '#libs/messaging';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { PreviewBell } from './preview-bell.service.js';
import { PolicyPreviewing } from './previewing.service.js';

/** So soon the next portion is counted: slowly, because nobody must wait for it but who decides on a rule. */
const NEXT_MS = 500;
/** So often it is looked of itself: a count may have grown old, a day have come, or another instance have stopped halfway. */
const AGAIN_MS = 60_000;

/**
 * Counts what the versions that wait would change, a portion a time, from when one is proposed here; however many instances
 * do, each count is made by one. While nothing is to count the database is asked once a minute.
 */
@Injectable()
export class PolicyPreviewWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PolicyPreviewWatch.name);
  private loop?: BackgroundLoop;

  constructor(
    private readonly previewing: PolicyPreviewing,
    private readonly bell: PreviewBell,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const loop = new BackgroundLoop(() => this.countOrLog());
    this.bell.answeredBy(() => loop.wake());
    loop.start();
    this.loop = loop;
  }

  /** Waits for what is under way: the database closes after this. */
  async onModuleDestroy(): Promise<void> {
    await this.rest();
  }

  /** Counts no more by itself. */
  async rest(): Promise<void> {
    await this.loop?.stop();
  }

  /** Never throws: what is not counted now is in a later round. Gives when that is. */
  private async countOrLog(): Promise<number> {
    try {
      return (await this.previewing.countSome(this.now())) ? NEXT_MS : AGAIN_MS;
    } catch (error) {
      this.logger.warn({ event: 'policy-preview-not-counted', databaseUnavailable: isDatabaseUnavailable(error) });
      return AGAIN_MS;
    }
  }
}
