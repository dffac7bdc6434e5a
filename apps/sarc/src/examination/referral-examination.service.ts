import { AccessLog } from '#libs/access';
import { Transactions } from '#libs/database';
import { Idempotency, notFound, type KeyedAnswer } from '#libs/http';
import { isOpen } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { ReferralQuery, type WholeReferral } from '../referral/referral.query.js';
import { ReferralRepository } from '../referral/referral.repository.js';
import type { ExaminationSaid } from './examination.js';
import { ExaminationService, type ExaminationWanted } from './examination.service.js';

/** The examination of somebody who was referred. It is no step of the referral, and its sender hears nothing of it. */
@Injectable()
export class ReferralExaminationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly examinations: ExaminationService,
    private readonly referrals: ReferralRepository,
    private readonly query: ReferralQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async record(
    said: ExaminationSaid,
    { id, key, actor, trace }: ExaminationWanted,
  ): Promise<KeyedAnswer<WholeReferral>> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      const request = { actor, key, operation: 'examination', body: { id, ...said }, now: this.now() };
      const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
        await this.examinations.record(manager, { id, isOpen: isOpen(row.state.status) }, said, actor);
        await this.followInWindows(manager, id, said);
      });
      const whole = (await this.query.one(manager, id, this.now())) as WholeReferral;
      const action = replayed ? 'view' : 'change';
      await this.accessLog.record(manager, { actor, action, what: 'examination', id, trace });
      return { status: 200, body: whole, replayed };
    });
  }

  private async followInWindows(manager: EntityManager, id: string, { step, at, samples = [] }: ExaminationSaid) {
    if (step === 'offer') await this.deadlines.reopenWindows(manager, id, this.now());
    else await this.deadlines.endWindows(manager, id, { at, samples });
  }
}
