import { AccessLog } from '#libs/access';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { ReferralQuery, type WholeReferral } from './referral.query.js';
import { versionConflict } from './referral-refusal.js';
import { ReferralRepository } from './referral.repository.js';
import type { ReferralRow } from './referral.row.js';
import type { StepWanted } from './referral.service.js';

/** Something that is to be written down, and what the access log calls it. */
export interface Writing {
  readonly what: string;
  readonly write: (manager: EntityManager, row: ReferralRow, now: Date) => Promise<void>;
}

/** Writes down about a referral what is no step of it: its version stays, and its sender hears nothing. */
@Injectable()
export class ReferralRecord {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: ReferralRepository,
    private readonly query: ReferralQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async add({ id, version, actor, trace }: StepWanted, { what, write }: Writing): Promise<WholeReferral> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      if (row.version !== version) throw versionConflict(row);
      const now = this.now();
      await write(manager, row, now);
      const whole = (await this.query.one(manager, id, { ...actor, seenAt: now })) as WholeReferral;
      await this.accessLog.record(manager, { actor, action: 'change', what, id, trace });
      return whole;
    });
  }
}
