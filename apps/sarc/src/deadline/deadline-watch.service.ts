import type { DeadlineBreached, Trace } from '#libs/case-schemas';
import { isDatabaseUnavailable, Transactions } from '#libs/database';
import { dueAt, explainDeadline, tick, type Deadline } from '#libs/deadlines';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { ReferralRow } from '../referral/referral.row.js';
import { calendar } from './calendar.js';
import { isToldToSender } from './deadline.js';
import { DeadlineRepository } from './deadline.repository.js';

const EVERY_MS = 5_000;
/** Looked at in one transaction. */
const BATCH = 50;

/**
 * Looks at the clocks, and tells the sender when no decision was taken in time, and of nothing else: once, however many
 * instances look, and whenever it is that one does.
 */
@Injectable()
export class DeadlineWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(DeadlineWatch.name);
  private timer?: NodeJS.Timeout;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly deadlines: DeadlineRepository,
    private readonly telling: Telling,
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

  /** Everything whose moment has come by then; gives how many breaches were told. */
  async look(now: Date): Promise<number> {
    let [told, looked] = [0, BATCH];
    while (looked === BATCH) {
      const batch = await this.transactions.run((manager) => this.lookAtSome(manager, now));
      looked = batch.looked;
      told += batch.told;
    }
    return told;
  }

  /** Never throws: what is not told now is told in the next round. */
  private async lookOrLog(): Promise<void> {
    try {
      const breaches = await this.look(this.now());
      if (breaches > 0) this.logger.log({ event: 'deadlines-breached', breaches });
    } catch (error) {
      this.logger.warn({ event: 'deadlines-not-looked-at', databaseUnavailable: isDatabaseUnavailable(error) });
    }
  }

  private async lookAtSome(manager: EntityManager, now: Date): Promise<{ looked: number; told: number }> {
    const locked = await this.deadlines.lockDue(manager, now, BATCH);
    const due = await this.deadlines.due(manager, locked, now);
    const ticked = due.map(({ referralId, deadline }) => ({ referralId, ...tick(deadline, now, calendar) }));
    await this.deadlines.save(manager, ticked);
    const breached = ticked.filter(
      ({ deadline, happened }) => isToldToSender(deadline) && happened.includes('breached'),
    );
    const referrals = await manager.findBy(ReferralRow, { id: In(breached.map(({ referralId }) => referralId)) });
    const trace: Trace = { correlationId: this.newId() };
    for (const { referralId, deadline } of breached) {
      const row = referrals.find(({ id }) => id === referralId);
      if (row) await this.tell(manager, row, deadline, now, trace);
    }
    return { looked: locked.length, told: breached.length };
  }

  private async tell(manager: EntityManager, row: ReferralRow, deadline: Deadline, at: Date, trace: Trace) {
    const data: DeadlineBreached = {
      referralId: row.id,
      at: at.toISOString(),
      owner: 'receiver',
      policy: deadline.policy.id,
      what: deadline.policy.name,
      dueAt: (dueAt(deadline, calendar) ?? at).toISOString(),
      explanation: explainDeadline(deadline, calendar),
    };
    const said = { referral: row.sent, to: row.sender, type: 'referral-hub.deadline-breached.v1', data, at } as const;
    await this.telling.inConversation(manager, said, trace);
  }
}
