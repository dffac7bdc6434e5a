import { AccessLog, type Actor } from '#libs/access';
import { agreementFor, dayInLondon, type RequestWithdrawalReason, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { dueAt } from '#libs/deadlines';
import { isOpen } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { refuseNotYetSaid } from '../consent/consent-refusal.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { calendar } from '../deadline/calendar.js';
import { partnerClock } from '../deadline/partner-clock.js';
import type { WholeReferral } from '../referral/referral.query.js';
import { ReferralRecord, type WritingWanted } from '../referral/referral-record.service.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { notMade } from '../sent-referral/sent-referral-refusal.js';
import { InformationRequestTelling } from './information-request-telling.service.js';
import { ask, type Asking } from './information-request.js';
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
    private readonly consents: ConsentRepository,
    private readonly telling: InformationRequestTelling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
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
      write: (manager, row, at) => this.askOne(manager, row, said, { ...wanted, at }),
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

  private async askOne(
    manager: EntityManager,
    contact: ReferralRow,
    said: Asking,
    { actor, trace, at }: WritingWanted & { readonly at: Date },
  ): Promise<void> {
    if (!isOpen(contact.state.status)) throw conflict('contact-over', 'The hub has finished with this contact', {});
    const agreement = agreementFor('safeguarding-hub', said.to, 'information-request', dayInLondon(at));
    if (!agreement) throw unprocessable('no-agreement', [noAgreement]);
    const waiting = await this.requests.lockWaiting(manager, contact.id);
    if (waiting.some(({ agency }) => agency === said.to))
      throw conflict('asked-already', 'This partner has not answered what it was asked before', {});
    const deadline = partnerClock(contact.triageGrade, at);
    const answerBy = deadline && dueAt(deadline, calendar)?.toISOString();
    if (!deadline || answerBy === undefined) throw new Error('No policy says how soon a partner is to answer');
    const heard = await this.consents.heard(manager, { referralId: contact.id });
    const occasion = { requestId: this.newId(), contact, heard, byName: actor.name, at, answerBy };
    const asked = ask(said, agreement, occasion);
    if (!asked.ok) throw notMade(asked.because);
    const { told, restsOn } = asked;
    const row = { id: told.requestId, referralId: contact.id, agency: said.to, askedAt: at, told, restsOn, deadline };
    await this.requests.insert(manager, row);
    await this.telling.ask(manager, row, trace);
  }
}

const noAgreement = { field: 'to', code: 'no-agreement', message: 'no sharing agreement lets the hub ask there' };
