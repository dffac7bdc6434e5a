import { AccessLog, type Actor } from '#libs/access';
import type { ReferralSent, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { ReceivedDeadlineRepository } from '../deadline/received-deadline.repository.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { conclusionProblems, type Conclusion } from './conclusion.js';
import { conclude, type By, type Outcome, type ReceivedReferral, type Told } from './received-referral.js';
import { ReceivedReferralQuery, type WholeReceivedReferral } from './received-referral.query.js';
import { refuseConclusion, refused } from './received-referral-refusal.js';
import {
  ReceivedReferralQueueQuery,
  type Asking,
  type QueueCounts,
  type QueuePage,
} from './received-referral-queue.query.js';
import { ReceivedReferralRepository } from './received-referral.repository.js';
import { ReceivedReferralSearchQuery } from './received-referral-search.query.js';
import type { QueueQuestion, SearchBody } from './received-referral.requests.js';
import type { Handling, ReceivedReferralRow } from './received-referral.row.js';

/** What somebody of public protection wants to do, from the version they were looking at. */
export interface StepWanted {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** What goes with a step: what it changes in who works on it, and what is asked once the rules allow it. */
export interface Beside {
  readonly handling?: Handling;
  readonly check?: (row: ReceivedReferralRow) => void;
}

/** What those who work in public protection do with a referral. */
@Injectable()
export class ReceivedReferralService {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: ReceivedReferralRepository,
    private readonly query: ReceivedReferralQuery,
    private readonly queues: ReceivedReferralQueueQuery,
    private readonly searching: ReceivedReferralSearchQuery,
    private readonly telling: Telling,
    private readonly deadlines: ReceivedDeadlineRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async queue(question: QueueQuestion, actor: Actor, trace: Trace): Promise<QueuePage> {
    return this.transactions.run(async (manager) => {
      const page = await this.queues.page(manager, question, this.asking(actor));
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'received-referral', id, trace });
      return page;
    });
  }

  async search(wanted: SearchBody, actor: Actor, trace: Trace): Promise<QueuePage> {
    return this.transactions.run(async (manager) => {
      const page = await this.searching.page(manager, wanted, this.now());
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'received-referral', id, trace });
      return page;
    });
  }

  async counts(actor: Actor): Promise<QueueCounts> {
    return this.transactions.run((manager) => this.queues.counts(manager, this.asking(actor)));
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeReceivedReferral> {
    return this.transactions.run(async (manager) => {
      const whole = await this.query.one(manager, id, this.now());
      if (!whole) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'received-referral', id, trace });
      return whole;
    });
  }

  /** One step by one person: the row is locked, so that of two who decide at once the second is told of the first. */
  async take(
    { id, version, actor, trace }: StepWanted,
    step: (referral: ReceivedReferral, by: By) => Outcome,
    { handling = {}, check }: Beside = {},
  ): Promise<WholeReceivedReferral> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      const outcome = step(row, { byName: actor.name, at: this.now() });
      if (!outcome.ok || row.version !== version) throw refused(row, outcome);
      check?.(row);
      await this.saveAndTell(manager, row.sent, { ...outcome, handling }, trace);
      const whole = (await this.query.one(manager, id, this.now())) as WholeReceivedReferral;
      const recipients = [row.sender];
      await this.accessLog.record(manager, {
        actor,
        action: 'change',
        what: 'received-referral',
        id,
        recipients,
        trace,
      });
      return whole;
    });
  }

  /** Ends it, once it is said what that rests on where this kind of referral wants to know. */
  async conclude(wanted: StepWanted, said: Conclusion): Promise<WholeReceivedReferral> {
    return this.take(wanted, (referral, by) => conclude(referral, said, by), {
      check: (referral) => refuseConclusion(conclusionProblems(referral, said)),
    });
  }

  private asking({ subject, teams }: Actor): Asking {
    return { subject, teams, seenAt: this.now() };
  }

  private async saveAndTell(
    manager: EntityManager,
    referral: ReferralSent,
    told: Told & { readonly handling: Handling },
    trace: Trace,
  ): Promise<void> {
    await this.referrals.save(manager, told, told.handling);
    const { at, byName, step } = told.entry;
    const { id, state } = told.referral;
    await this.deadlines.follow(manager, id, { step, status: state.status, at: new Date(at) });
    if (!told.event) return;
    const said = { referral, to: told.referral.sender, ...told.event, at: new Date(at) };
    await this.telling.inConversation(manager, { ...said, ...(byName !== undefined && { byName }) }, trace);
  }
}
