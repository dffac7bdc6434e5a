import { isDatabaseUnavailable, Transactions } from '#libs/database';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { TermCountRepository } from '../person/term-count.repository.js';
import { PolicyRecomputing } from '../policy/policy-recomputing.service.js';
import { FindingDueRepository, type Due } from './finding-due.repository.js';
import { FindingService } from './finding.service.js';

const EVERY_MS = 250;
/** So long after somebody is noted they are looked at: what the police tell and what Beacon tells of it then is one alert. */
const REST_MS = 2_000;
/** People looked at in one transaction. */
const BATCH = 50;
/** Changes of counts folded in one transaction. */
const MOST_FOLDED = 5_000;

/**
 * Looks again at everybody of whom something else is known than before, or by other rules, soon and in a transaction of its own: a sighting
 * is kept as fast as it comes, and many about one person are one look. However many instances look, each person is looked
 * at by one at a time, and what is stopped halfway is looked at again.
 */
@Injectable()
export class FindingWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(FindingWatch.name);
  private timer?: NodeJS.Timeout;
  private last: Promise<void> = Promise.resolve();
  private isLooking = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly due: FindingDueRepository,
    private readonly findings: FindingService,
    private readonly counts: TermCountRepository,
    private readonly recomputing: PolicyRecomputing,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      if (!this.isLooking) this.last = this.lookOrLog();
    }, EVERY_MS).unref();
  }

  /** Waits for what is under way: the database closes after this. */
  async onModuleDestroy(): Promise<void> {
    await this.rest();
  }

  /** Looks no more by itself. */
  async rest(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  /** Until nobody is left who was noted so long ago and whom nobody else is looking at; gives how many people were. */
  async look(restMs = 0): Promise<number> {
    let [looked, some] = [0, 1];
    while (some > 0) {
      some = await this.lookAtSome(restMs);
      looked += some;
    }
    return looked;
  }

  private async lookAtSome(restMs: number): Promise<number> {
    try {
      return await this.transactions.run(async (manager) => {
        const due = await this.due.take(manager, BATCH, restMs);
        if (due.length > 0) await this.findings.reconsider(manager, due);
        return due.length;
      });
    } catch {
      await this.lookAtEach(restMs);
      return 0;
    }
  }

  /**
   * One by one, where one of them cannot be looked at, for whatever reason: that one is put off, and the others are done.
   * Where it was the database, the first who is taken, or put off, fails with it, and all are left to the next round.
   */
  private async lookAtEach(restMs: number): Promise<void> {
    const putOff = new Set<string>();
    for (let left = BATCH; left > 0; left -= 1) {
      const { personId, isDone } = await this.lookAtOne(restMs);
      if (personId === undefined || putOff.has(personId)) return;
      if (!isDone) putOff.add(personId);
    }
  }

  private async lookAtOne(restMs: number): Promise<{ readonly personId?: string; readonly isDone: boolean }> {
    let taken: Due | undefined;
    try {
      await this.transactions.run(async (manager) => {
        [taken] = await this.due.take(manager, 1, restMs);
        if (taken) await this.findings.reconsider(manager, [taken]);
      });
      return { ...(taken && { personId: taken.personId }), isDone: true };
    } catch (error) {
      if (!taken) throw error;
      const { personId } = taken;
      await this.transactions.run((manager) => this.due.putOff(manager, personId));
      this.logger.error({ event: 'findings-of-somebody-not-made' });
      return { personId, isDone: false };
    }
  }

  /** Never throws: what is not looked at now is in the next round. */
  private async lookOrLog(): Promise<void> {
    this.isLooking = true;
    try {
      await this.recomputing.noteSome(this.now());
      await this.look(REST_MS);
      await this.transactions.run((manager) => this.counts.fold(manager, MOST_FOLDED));
    } catch (error) {
      this.logger.warn({ event: 'findings-not-looked-at', databaseUnavailable: isDatabaseUnavailable(error) });
    } finally {
      this.isLooking = false;
    }
  }
}
