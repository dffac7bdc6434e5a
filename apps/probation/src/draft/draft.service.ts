import { AccessLog, type AccessAction, type Actor } from '#libs/access';
import { changesBetween, type ReferralDraft, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Idempotency, notFound, Problem, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { mayWorkOn, seesAll } from './draft.js';
import { changedSince } from './draft-refusal.js';
import { DraftRepository, type DraftPage } from './draft.repository.js';
import type { DraftRow } from './draft.row.js';

/** Who wants something of which draft. */
export interface DraftWanted {
  readonly id: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** What a practitioner is told of a draft that was begun: nothing of what is in it, for the answer is remembered. */
export interface DraftReceipt {
  readonly id: string;
  readonly version: 1;
}

/** Referrals that practitioners write and have not sent. Nobody outside probation can learn of one. */
@Injectable()
export class DraftService {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly drafts: DraftRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async begin(said: ReferralDraft, key: string, actor: Actor, trace: Trace): Promise<KeyedAnswer<DraftReceipt>> {
    const now = this.now();
    const request = { actor, key, body: said, now, operation: 'POST /drafts' };
    return this.transactions.run((manager) =>
      this.idempotency.once(manager, request, async () => {
        const [id, version] = [this.newId(), 1] as const;
        const begun = { begunBy: actor.subject, begunByName: actor.name, begunAt: now };
        await this.drafts.insert(manager, { id, ...begun, changedAt: now, version, said });
        await this.log(manager, 'create', { id, actor, trace });
        return { status: 201, body: { id, version } };
      }),
    );
  }

  async list(page: number, actor: Actor, trace: Trace): Promise<DraftPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.drafts.page(manager, seesAll(actor) ? undefined : actor.subject, page);
      await this.log(manager, 'search', { id: found.rows.map(({ id }) => id).join(' '), actor, trace });
      return found;
    });
  }

  async view(wanted: DraftWanted): Promise<DraftRow> {
    return this.within(wanted, 'view', async (manager) =>
      visible(await this.drafts.find(manager, wanted.id), wanted.actor),
    );
  }

  /** The whole as it should read. Sent again, it is found to be so already. */
  async change(wanted: DraftWanted, version: number, said: ReferralDraft): Promise<DraftRow> {
    return this.within(wanted, 'change', async (manager) => {
      const row = await this.mine(manager, wanted);
      if (row.version === version + 1 && changesBetween(row.said, said).length === 0) return row;
      if (row.version !== version) throw changedSince(row);
      const changed = { ...row, said, version: version + 1, changedAt: this.now() };
      await this.drafts.save(manager, changed);
      return changed;
    });
  }

  async discard(wanted: DraftWanted, version: number): Promise<void> {
    return this.within(wanted, 'change', async (manager) => {
      const row = await this.mine(manager, wanted);
      if (row.version !== version) throw changedSince(row);
      await this.drafts.remove(manager, row.id);
    });
  }

  /** In the caller's transaction: the draft, locked, where this is somebody who may work on it. */
  async mine(manager: EntityManager, { id, actor }: DraftWanted): Promise<DraftRow> {
    return visible(await this.drafts.lock(manager, id), actor);
  }

  /** One transaction. Whoever tries ids leaves a trace, whether or not there is anything behind them. */
  async within<T>(wanted: DraftWanted, action: AccessAction, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const logged = (manager: EntityManager, done: AccessAction) => this.log(manager, done, wanted);
    try {
      return await this.transactions.run(async (manager) => {
        const result = await work(manager);
        await logged(manager, action);
        return result;
      });
    } catch (error) {
      if (error instanceof Problem && error.status === 404)
        await this.transactions.run((manager) => logged(manager, 'refuse'));
      throw error;
    }
  }

  private async log(manager: EntityManager, action: AccessAction, { id, actor, trace }: DraftWanted): Promise<void> {
    await this.accessLog.record(manager, { actor, action, what: 'draft', id, trace });
  }
}

/** What somebody may not work on is answered like what there is not. */
function visible(row: DraftRow | null, actor: Actor): DraftRow {
  if (!row || !mayWorkOn(row, actor)) throw notFound();
  return row;
}
