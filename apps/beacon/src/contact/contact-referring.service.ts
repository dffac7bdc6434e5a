import { AccessLog } from '#libs/access';
import type { ReferringOn } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound } from '#libs/http';
import { Injectable } from '@nestjs/common';
import type { StepWanted } from '../referral/referral.service.js';
import { SentReferralMaking } from '../sent-referral/sent-referral-making.service.js';
import { isSecret } from '../sent-referral/sent-referral-secrecy.js';
import { referralOfContact } from './contact-referral.js';
import { ContactQuery, holderOf, type WholeContact } from './contact.query.js';
import { holds, mayRead } from './contact-work.js';
import { ContactWork, refuseOutdated } from './contact-work.service.js';

/** Refers somebody who came by themselves, by the same rules by which Beacon refers on whom it was sent. */
@Injectable()
export class ContactReferring {
  constructor(
    private readonly transactions: Transactions,
    private readonly work: ContactWork,
    private readonly query: ContactQuery,
    private readonly making: SentReferralMaking,
    private readonly accessLog: AccessLog,
  ) {}

  /** By whoever works on it. Of a secret one the log of the contact says that it was read; the referral has a log of its own. */
  async referOn({ id, version, actor, trace }: StepWanted, said: ReferringOn): Promise<WholeContact> {
    const done = await this.transactions.run(async (manager) => {
      const whole = await this.work.locked(manager, id, actor);
      if (!whole || !mayRead(actor, holderOf(whole))) {
        await this.accessLog.record(manager, { actor, action: 'refuse', what: 'contact', id, trace });
        return undefined;
      }
      if (!holds(actor, holderOf(whole)))
        throw conflict('not-yours', 'Whoever works on it refers the person: take it on first');
      refuseOutdated(whole, version);
      const wanted = referralOfContact(whole.row.details, said);
      await this.making.sendOfContact(manager, wanted, { actor, trace }, id);
      const entry = isSecret(said.to)
        ? ({ action: 'view' } as const)
        : ({ action: 'change', recipients: [said.to] } as const);
      await this.accessLog.record(manager, { actor, ...entry, what: 'contact', id, trace });
      return this.query.one(manager, id, actor.subject);
    });
    if (!done) throw notFound();
    return done;
  }
}
