import { AccessLog } from '#libs/access';
import { Transactions } from '#libs/database';
import { Idempotency, notFound, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { ReferralQuery, type WholeReferral } from './referral.query.js';
import { versionConflict } from './referral-refusal.js';
import { ReferralRepository } from './referral.repository.js';
import type { ReferralRow } from './referral.row.js';
import type { StepWanted } from './referral.service.js';

/** What somebody wants to have written down, under a key: sent again, it is there once. */
export interface WritingWanted extends StepWanted {
  readonly key: string;
}

/** Something that is to be written down, as it was said, and what the access log calls it. */
export interface Writing {
  readonly what: string;
  readonly said: object;
  readonly write: (manager: EntityManager, row: ReferralRow, now: Date) => Promise<void>;
}

/** Writes down about a referral, once for each key, what is no step of it: its version stays, and its sender hears nothing. */
@Injectable()
export class ReferralRecord {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: ReferralRepository,
    private readonly query: ReferralQuery,
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async add({ key, ...wanted }: WritingWanted, { what, said, write }: Writing): Promise<KeyedAnswer<WholeReferral>> {
    const { id, version, actor, trace } = wanted;
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      const now = this.now();
      const request = { actor, key, operation: what, body: { id, version, ...said }, now };
      const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
        if (row.version !== version) throw versionConflict(row);
        await write(manager, row, now);
      });
      const whole = (await this.query.one(manager, id, now)) as WholeReferral;
      const action = replayed ? 'view' : 'change';
      await this.accessLog.record(manager, { actor, action, what: replayed ? 'referral' : what, id, trace });
      return { status: 200, body: whole, replayed };
    });
  }
}
