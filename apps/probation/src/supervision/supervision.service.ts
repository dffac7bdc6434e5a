import { AccessLog, type Actor } from '#libs/access';
import { checkIdentifier, dayInLondon, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound, unprocessable } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { ReferralQuery, type WholeReferral } from '../referral/referral.query.js';
import { ReferralRepository } from '../referral/referral.repository.js';
import { isSupervisable, momentRefusal, type Milestone, type Supervision } from './supervision.js';
import { SupervisionRepository, type Recorded } from './supervision.repository.js';

/** The supervision of somebody who was referred. It is no step of the referral, and its sender hears nothing of it. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly supervisions: SupervisionRepository,
    private readonly referrals: ReferralRepository,
    private readonly query: ReferralQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async supervise(id: string, said: Supervision, actor: Actor, trace: Trace): Promise<WholeReferral> {
    return this.record(id, actor, trace, async (manager, recorded) => {
      const supervision = { ...said, crn: canonicalCrn(said.crn, recorded.recordedAt) };
      await this.supervisions.add(manager, id, supervision, recorded);
      await this.deadlines.supervise(manager, id, supervision);
    });
  }

  async reach(id: string, milestone: Milestone, at: Date, actor: Actor, trace: Trace): Promise<WholeReferral> {
    return this.record(id, actor, trace, async (manager, recorded) => {
      const { supervision } = await this.supervised(manager, id);
      refuseMoment(at, supervision, recorded.recordedAt);
      if (await this.supervisions.isReached(manager, id, milestone))
        throw conflict('already-recorded', 'This is recorded already');
      await this.supervisions.reach(manager, { referralId: id, milestone, at, ...recorded });
      await this.deadlines.meet(manager, id, milestone, at);
    });
  }

  private async supervised(manager: EntityManager, id: string) {
    const row = await this.supervisions.latest(manager, id);
    if (!row) throw conflict('not-supervised', 'Record the supervision first');
    return row;
  }

  private async record(
    id: string,
    actor: Actor,
    trace: Trace,
    work: (manager: EntityManager, recorded: Recorded) => Promise<void>,
  ): Promise<WholeReferral> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      const { status } = row.state;
      if (!isSupervisable(status))
        throw conflict('not-taken-on', 'Only who was taken on is supervised', { referralStatus: status });
      await work(manager, { recordedBy: actor.name, recordedAt: this.now() });
      await this.accessLog.record(manager, { actor, action: 'change', what: 'supervision', id, trace });
      return (await this.query.one(manager, id, this.now())) as WholeReferral;
    });
  }
}

function canonicalCrn(raw: string, now: Date): string {
  const checked = checkIdentifier('crn', raw, now.getFullYear());
  if (checked.ok) return checked.canonical;
  throw unprocessable('crn-not-one', [
    { field: 'crn', code: checked.because, message: 'must be a letter and six digits' },
  ]);
}

/** What was done was done under the supervision, and before now. */
export function refuseMoment(at: Date, supervision: Supervision, now: Date): void {
  const code = momentRefusal({ at, on: dayInLondon(at) }, supervision, now);
  if (code) throw unprocessable(code, [{ field: 'at', code, message: 'must lie between its start and now' }]);
}
