import { AccessLog, type Actor } from '#libs/access';
import type { ErrorReason, ReferralSent, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { isOpen } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { InformationRequestTelling } from '../information-request/information-request-telling.service.js';
import { SentReferralFollowing } from '../sent-referral/sent-referral-following.service.js';
import type { By, Outcome, Referral, Told } from './referral.js';
import { ReferralQuery, type WholeReferral } from './referral.query.js';
import { refused } from './referral-refusal.js';
import { ReferralQueueQuery, type Asking, type QueueCounts, type QueuePage } from './referral-queue.query.js';
import { ReferralRepository } from './referral.repository.js';
import { ReferralSearchQuery } from './referral-search.query.js';
import type { QueueQuestion, SearchBody } from './referral.requests.js';
import type { Handling, ReferralRow } from './referral.row.js';

/** What a practitioner wants to do, from the version they were looking at. */
export interface StepWanted {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** What goes with a step, and stands or falls with it. */
export interface Beside {
  readonly handling?: Handling;
  /** What else is done, before the sender hears of it. */
  readonly also?: (manager: EntityManager, row: ReferralRow) => Promise<void>;
  /** A step that follows by itself. */
  readonly then?: (referral: Referral, by: By) => Outcome;
}

/** What the hub’s practitioners do with a referral. */
@Injectable()
export class ReferralService {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: ReferralRepository,
    private readonly query: ReferralQuery,
    private readonly queues: ReferralQueueQuery,
    private readonly searching: ReferralSearchQuery,
    private readonly telling: Telling,
    private readonly deadlines: DeadlineRepository,
    private readonly following: SentReferralFollowing,
    private readonly asked: InformationRequestTelling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async queue(question: QueueQuestion, actor: Actor, trace: Trace): Promise<QueuePage> {
    return this.transactions.run(async (manager) => {
      const page = await this.queues.page(manager, question, this.asking(actor));
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'referral', id, trace });
      return page;
    });
  }

  async search(wanted: SearchBody, actor: Actor, trace: Trace): Promise<QueuePage> {
    return this.transactions.run(async (manager) => {
      const page = await this.searching.page(manager, wanted, this.now());
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'referral', id, trace });
      return page;
    });
  }

  async counts(actor: Actor): Promise<QueueCounts> {
    return this.transactions.run((manager) => this.queues.counts(manager, this.asking(actor)));
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeReferral> {
    return this.transactions.run(async (manager) => {
      const whole = await this.query.one(manager, id, this.now());
      if (!whole) throw notFound();
      await this.accessLog.record(manager, { actor, action: 'view', what: 'referral', id, trace });
      return whole;
    });
  }

  /** One step by one practitioner: the row is locked, so that of two who decide at once the second is told of the first. */
  async take(
    { id, version, actor, trace }: StepWanted,
    step: (referral: Referral & Pick<ReferralRow, 'triageGrade'>, by: By) => Outcome,
    { handling = {}, also, then }: Beside = {},
  ): Promise<WholeReferral> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      const by = { byName: actor.name, at: this.now() };
      const outcome = step(row, by);
      if (!outcome.ok || row.version !== version) throw refused(row, outcome);
      await this.saveAndTell(manager, row.sent, { ...outcome, handling }, trace);
      await also?.(manager, row);
      const next = then?.(outcome.referral, by);
      // By a number that another agency has too, the sender could lay this beside what that one was sent.
      const apart = { correlationId: this.newId() };
      if (next?.ok) await this.saveAndTell(manager, row.sent, { ...next, handling: {} }, apart);
      const whole = (await this.query.one(manager, id, this.now())) as WholeReferral;
      const recipients = [row.sender];
      await this.accessLog.record(manager, { actor, action: 'change', what: 'referral', id, recipients, trace });
      return whole;
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
    const { id, state, sender } = told.referral;
    await this.deadlines.follow(manager, id, { step, status: state.status, at: new Date(at) });
    if (!isOpen(state.status)) await this.asked.endWith(manager, id, state.status);
    if (step === 'enter-in-error') {
      const ending = { step, reason: told.entry.details.reason as ErrorReason } as const;
      await this.following.end(manager, { id, sender }, ending, trace);
    }
    if (!told.event) return;
    const said = { referral, to: sender, ...told.event, at: new Date(at) };
    await this.telling.inConversation(manager, { ...said, ...(byName !== undefined && { byName }) }, trace);
  }
}
