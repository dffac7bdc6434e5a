import { AccessLog } from '#libs/access';
import type { ReferringOn } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { isOwed } from '../client/client-duty.js';
import { referralOfClient } from '../client/client-referral.js';
import { ClientQuery, dutyOf, type WholeClient } from '../client/client.query.js';
import { ClientRepository } from '../client/client.repository.js';
import { CLOCK, type Clock } from '../clock.js';
import { DeadlineRepository } from '../deadline/deadline.repository.js';
import { ReferralQuery, type WholeReferral } from '../referral/referral.query.js';
import { ReferralRepository } from '../referral/referral.repository.js';
import { SentReferralMaking, type Maker } from '../sent-referral/sent-referral-making.service.js';
import { HUB } from './safeguarding-duty.js';

/** What a practitioner adds to what the record says. */
export type SaidOfChild = Omit<ReferringOn, 'to' | 'purpose'>;

const toHub = { to: HUB, purpose: 'safeguarding' } as const;

/**
 * The referral that is owed the hub of a child, made in one call of what the record says. Somebody makes it: nothing is sent
 * behind a practitioner’s back. It does not wait for a decision on the referral by which the child came.
 */
@Injectable()
export class ChildReferring {
  constructor(
    private readonly transactions: Transactions,
    private readonly making: SentReferralMaking,
    private readonly referrals: ReferralRepository,
    private readonly referralQuery: ReferralQuery,
    private readonly deadlines: DeadlineRepository,
    private readonly clients: ClientRepository,
    private readonly clientQuery: ClientQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async referred(id: string, said: SaidOfChild, maker: Maker): Promise<WholeReferral> {
    return this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, id);
      if (!row) throw notFound();
      if (!isOwed(await this.deadlines.duty(manager, id))) throw notOwed();
      await this.making.sendOn(manager, row, { ...said, ...toHub }, maker);
      await this.accessLog.record(manager, { ...maker, action: 'change', what: 'referral', id, recipients: [HUB] });
      return (await this.referralQuery.one(manager, id, this.now())) as WholeReferral;
    });
  }

  async whoCame(id: string, said: SaidOfChild, maker: Maker): Promise<WholeClient> {
    const now = this.now();
    return this.transactions.run(async (manager) => {
      const row = await this.clients.lock(manager, id);
      if (!row) throw notFound();
      if (!isOwed(dutyOf((await this.clientQuery.one(manager, id, now)) as WholeClient))) throw notOwed();
      const summary = said.summary ?? row.details.summary;
      const whole = { ...said, ...(summary !== undefined && { summary }), ...toHub };
      const wanted = referralOfClient(row.details, whole, {}, now);
      await this.making.sendNew(manager, wanted, maker, { clientId: id });
      await this.accessLog.record(manager, { ...maker, action: 'change', what: 'client', id, recipients: [HUB] });
      return (await this.clientQuery.one(manager, id, now)) as WholeClient;
    });
  }
}

const notOwed = (): Error => conflict('not-owed', 'No referral to the safeguarding hub is owed', {});
