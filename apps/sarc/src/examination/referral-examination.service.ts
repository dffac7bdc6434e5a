import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { isOpen } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { ReferralQuery, type WholeReferral } from '../referral/referral.query.js';
import { ReferralRepository } from '../referral/referral.repository.js';
import type { ExaminationSaid } from './examination.js';
import { ExaminationService } from './examination.service.js';

/** The examination of somebody who was referred. It is no step of the referral, and its sender hears nothing of it. */
@Injectable()
export class ReferralExaminationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly examinations: ExaminationService,
    private readonly referrals: ReferralRepository,
    private readonly query: ReferralQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async record(id: string, said: ExaminationSaid, actor: Actor, trace: Trace): Promise<WholeReferral> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      await this.examinations.record(manager, { id, isOpen: isOpen(row.state.status) }, said, actor);
      await this.followInWindows(manager, id, said);
      const whole = (await this.query.one(manager, id, this.now())) as WholeReferral;
      await this.accessLog.record(manager, { actor, action: 'change', what: 'examination', id, trace });
      return whole;
    });
  }

  private async followInWindows(manager: EntityManager, id: string, { step, at, samples = [] }: ExaminationSaid) {
    if (step === 'offer') await this.deadlines.reopenWindows(manager, id, this.now());
    else await this.deadlines.endWindows(manager, id, { at, samples });
  }
}
