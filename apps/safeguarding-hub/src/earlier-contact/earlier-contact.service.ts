import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Injectable } from '@nestjs/common';
import { ReferralRow } from '../referral/referral.row.js';
import { EarlierContactQuery } from './earlier-contact.query.js';
import type { ContactAndEarlier } from './earlier-contact.view.js';

/** Who reads of earlier contacts has read them, and the access log says so of each. */
@Injectable()
export class EarlierContacts {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: EarlierContactQuery,
    private readonly accessLog: AccessLog,
  ) {}

  async before(referralId: string, actor: Actor, trace: Trace): Promise<ContactAndEarlier> {
    return this.transactions.run(async (manager) => {
      const contact = await manager.findOneBy(ReferralRow, { id: referralId });
      if (!contact) throw notFound();
      const earlier = (await this.query.before(manager, [referralId])).get(referralId) ?? [];
      const id = [referralId, ...earlier.map((each) => each.id)].join(' ');
      await this.accessLog.record(manager, { actor, action: 'view', what: 'earlier-contacts', id, trace });
      return { contact, earlier };
    });
  }
}
