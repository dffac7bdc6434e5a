import { AccessLog, type Actor } from '#libs/access';
import type { RequestWithdrawalReason, Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { refuseNotYetSaid } from '../consent/consent-refusal.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import { InformationRequestTelling } from './information-request-telling.service.js';
import { InformationRequestAsking } from './information-request-asking.service.js';
import type { Asking } from './information-request.js';
import { InformationRequestQuery, type RequestCounts, type RequestPage } from './information-request.query.js';
import type { RequestsQuestion } from './information-request.requests.js';
import { InformationRequestRepository } from './information-request.repository.js';

/** What the hub asks partners about the people of its contacts. */
@Injectable()
export class InformationRequests {
  constructor(
    private readonly record: ReferralRecord,
    private readonly transactions: Transactions,
    private readonly requests: InformationRequestRepository,
    private readonly query: InformationRequestQuery,
    private readonly asking: InformationRequestAsking,
    private readonly telling: InformationRequestTelling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list({ pile = 'waiting', page = 1 }: RequestsQuestion, actor: Actor, trace: Trace): Promise<RequestPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(manager, pile, page, this.now());
      const id = found.lines.map(({ row }) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'information-request', id, trace });
      return found;
    });
  }

  async counts(): Promise<RequestCounts> {
    return this.transactions.run((manager) => this.query.counts(manager, this.now()));
  }

  async ask(wanted: WritingWanted, said: Asking): Promise<KeyedAnswer<WholeReferral>> {
    if (said.consent) refuseNotYetSaid(said.consent, this.now());
    return this.record.add(wanted, {
      what: 'information-request',
      said,
      write: (manager, row, at) =>
        this.asking.ask(manager, row, said, { byName: wanted.actor.name, at, trace: wanted.trace }),
    });
  }

  async withdraw(
    { requestId, ...wanted }: WritingWanted & { readonly requestId: string },
    reason: RequestWithdrawalReason,
  ): Promise<KeyedAnswer<WholeReferral>> {
    return this.record.add(wanted, {
      what: 'information-request-withdrawal',
      said: { requestId, reason },
      write: async (manager, { id }, at) => {
        const row = await this.requests.lock(manager, requestId);
        if (row?.referralId !== id) throw notFound();
        if (row.state !== 'asked') throw conflict('request-over', 'Nothing is waited for here any more', {});
        await this.telling.withdraw(manager, row, { reason, at, byName: wanted.actor.name }, wanted.trace);
      },
    });
  }
}
