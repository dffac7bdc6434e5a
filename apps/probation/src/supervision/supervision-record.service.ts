import { AccessLog, type Actor } from '#libs/access';
import { dayInLondon, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { ReferralQuery, type WholeReferral } from '../referral/referral.query.js';
import { ReferralRepository } from '../referral/referral.repository.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { isSupervisable, momentRefusal, type Supervision } from './supervision.js';
import { SupervisionRepository, type Recorded } from './supervision.repository.js';

/** Who writes something down about the supervision behind which referral. */
export interface Recording {
  readonly id: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** The same under a key, as it was said: sent again, it is there once. */
export interface KeyedRecording extends Recording {
  readonly key: string;
}

/** What is written down, as it was said: the same key does not stand for something else. */
export interface Said {
  readonly operation: string;
  readonly body: object;
}

/**
 * Something is written down about a supervision, once for each key, in one transaction with the access log. It is no step of the referral,
 * and its sender hears nothing of it.
 */
@Injectable()
export class SupervisionRecord {
  constructor(
    private readonly transactions: Transactions,
    private readonly supervisions: SupervisionRepository,
    private readonly referrals: ReferralRepository,
    private readonly query: ReferralQuery,
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async write(
    { id, key, actor, trace }: KeyedRecording,
    { operation, body }: Said,
    work: (manager: EntityManager, recorded: Recorded) => Promise<void>,
  ): Promise<KeyedAnswer<WholeReferral>> {
    return this.transactions.run(async (manager) => {
      const row = await this.locked(manager, id);
      const now = this.now();
      const request = { actor, key, operation, body: { id, ...body }, now };
      const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
        refuseNotTakenOn(row);
        await work(manager, { recordedBy: actor.name, recordedAt: now });
      });
      const done = replayed ? ({ action: 'view', what: 'referral' } as const) : changed;
      await this.accessLog.record(manager, { actor, ...done, id, trace });
      return { status: 200, body: (await this.query.one(manager, id, this.now())) as WholeReferral, replayed };
    });
  }

  /** The same about somebody whose supervision is recorded already. */
  async writeOfSupervised(
    recording: KeyedRecording,
    said: Said,
    work: (manager: EntityManager, supervision: Supervision, recorded: Recorded) => Promise<void>,
  ): Promise<KeyedAnswer<WholeReferral>> {
    return this.write(recording, said, async (manager, recorded) => {
      await work(manager, await this.supervisionOf(manager, recording.id), recorded);
    });
  }

  /** The referral, locked, of somebody who is supervised, and how: for what is written down in another's transaction. */
  async supervised(manager: EntityManager, id: string): Promise<{ row: ReferralRow; supervision: Supervision }> {
    const row = await this.locked(manager, id);
    refuseNotTakenOn(row);
    return { row, supervision: await this.supervisionOf(manager, id) };
  }

  private async locked(manager: EntityManager, id: string): Promise<ReferralRow> {
    const row = await this.referrals.lock(manager, id);
    if (!row) throw notFound();
    return row;
  }

  private async supervisionOf(manager: EntityManager, id: string): Promise<Supervision> {
    const row = await this.supervisions.latest(manager, id);
    if (!row) throw conflict('not-supervised', 'Record the supervision first');
    return row.supervision;
  }
}

const changed = { action: 'change', what: 'supervision' } as const;

function refuseNotTakenOn({ state: { status } }: ReferralRow): void {
  if (!isSupervisable(status))
    throw conflict('not-taken-on', 'Only who was taken on is supervised', { referralStatus: status });
}

/** What was done was done under the supervision, and before now. */
export function refuseMoment(at: Date, supervision: Supervision, now: Date): void {
  const code = momentRefusal({ at, on: dayInLondon(at) }, supervision, now);
  if (code) throw unprocessable(code, [{ field: 'at', code, message: 'must lie between its start and now' }]);
}
