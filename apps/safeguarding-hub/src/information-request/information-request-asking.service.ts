import {
  agreementFor,
  dayInLondon,
  type Agency,
  type ReferralSent,
  type SharingAgreement,
  type Trace,
} from '#libs/case-schemas';
import { dueAt, type Deadline } from '#libs/deadlines';
import { conflict, unprocessable } from '#libs/http';
import { isOpen } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { calendar } from '../deadline/calendar.js';
import { notInTime } from '../deadline/answer-time-refusal.js';
import { partnerClock, wasSaid } from '../deadline/partner-clock.js';
import type { ReferralRow } from '../referral/referral.row.js';
import { notMade } from '../sent-referral/sent-referral-refusal.js';
import { InformationRequestTelling } from './information-request-telling.service.js';
import { ask, hasOther, type Asked, type Asking } from './information-request.js';
import { InformationRequestRepository } from './information-request.repository.js';
import type { InformationRequestRow } from './information-request.row.js';

/** The contact about which is asked, as it reads now. */
type Contact = Pick<ReferralRow, 'id' | 'state' | 'sent' | 'triageGrade'>;

/** Who asks, when, and what set it off. */
export interface AskedBy {
  readonly byName: string;
  readonly at: Date;
  readonly trace: Trace;
}

/** By which entry a partner is asked, and by when it is to answer. */
interface Terms {
  readonly agreement: SharingAgreement;
  readonly deadline: Deadline;
}

/** Asks a partner what it knows of somebody, in the caller's transaction and under the contact's lock. */
@Injectable()
export class InformationRequestAsking {
  constructor(
    private readonly requests: InformationRequestRepository,
    private readonly consents: ConsentRepository,
    private readonly telling: InformationRequestTelling,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async ask(manager: EntityManager, contact: Contact, said: Asking, by: AskedBy): Promise<void> {
    if (!isOpen(contact.state.status)) throw conflict('contact-over', 'The hub has finished with this contact', {});
    const agreement = agreementWith(said.to, by.at);
    if (!agreement) throw unprocessable('no-agreement', [noAgreement]);
    const waiting = await this.requests.lockWaiting(manager, contact.id);
    if (waiting.some(({ agency }) => agency === said.to))
      throw conflict('asked-already', 'This partner has not answered what it was asked before', {});
    const terms = { agreement, deadline: clockOf(contact, by.at, said.answerBy) };
    const asked = await this.underAgreement(manager, contact, said, { ...terms, ...by });
    if (!asked.ok) throw notMade(asked.because);
    await this.keepAndTell(manager, contact, said.to, asked, { ...terms, ...by });
  }

  /**
   * What the contact says of the person was put right: who waits to answer about somebody by what was wrong is told so, and asked
   * anew by what is right, where it may be asked of whoever it is now. Under a number of its own, as its sender must not be found by it.
   */
  async askAnew(manager: EntityManager, contact: Contact): Promise<void> {
    const at = this.now();
    for (const row of await this.requests.lockWaiting(manager, contact.id)) {
      const agreement = agreementWith(row.agency, at);
      if (agreement && !hasOther(row.told, contact.sent, agreement)) continue;
      const trace = { correlationId: this.newId() };
      await this.telling.withdraw(manager, row, { reason: 'asked-in-error', at }, trace);
      if (agreement)
        await this.askAgain(manager, contact, row, { agreement, deadline: clockAnew(contact, row, at), at, trace });
    }
  }

  private async askAgain(
    manager: EntityManager,
    contact: Contact,
    { agency: to, told: { question, why, byName = '' }, restsOn: { consent, override } }: InformationRequestRow,
    by: Omit<AskedBy, 'byName'> & Terms,
  ): Promise<void> {
    const said = { to, question, why, ...(consent && { consent }), ...(override && { override }) };
    const asked = await this.underAgreement(manager, contact, said, { ...by, byName });
    if (asked.ok) await this.keepAndTell(manager, contact, to, asked, { ...by, byName });
  }

  private async underAgreement(
    manager: EntityManager,
    contact: Contact,
    said: Asking,
    { agreement, deadline, byName, at }: AskedBy & Terms,
  ): Promise<Asked> {
    const heard = await this.consents.heard(manager, { referralId: contact.id });
    const answerBy = dueOf(deadline).toISOString();
    return ask(said, agreement, { requestId: this.newId(), contact, heard, byName, at, answerBy });
  }

  private async keepAndTell(
    manager: EntityManager,
    contact: Contact,
    agency: Agency,
    { told, restsOn }: { readonly told: InformationRequestRow['told']; readonly restsOn: ReferralSent },
    { deadline, at, trace }: AskedBy & Terms,
  ): Promise<void> {
    const row = { id: told.requestId, referralId: contact.id, agency, askedAt: at, told, restsOn, deadline };
    await this.requests.insert(manager, row);
    await this.telling.ask(manager, row, trace);
  }
}

const agreementWith = (to: Agency, at: Date): SharingAgreement | undefined =>
  agreementFor('safeguarding-hub', to, 'information-request', dayInLondon(at));

function clockOf({ triageGrade }: Contact, at: Date, wanted?: string): Deadline {
  const clock = partnerClock(triageGrade, at, wanted);
  if (!clock) throw new Error('No policy says how soon a partner is to answer');
  if (typeof clock === 'string') throw notInTime(clock);
  return clock;
}

/** What was wanted sooner than the rule says is wanted then all the same, as long as that can be. */
function clockAnew(contact: Contact, { told, deadline }: InformationRequestRow, at: Date): Deadline {
  const same = wasSaid(deadline) ? partnerClock(contact.triageGrade, at, told.answerBy) : undefined;
  return typeof same === 'object' ? same : clockOf(contact, at);
}

function dueOf(clock: Deadline): Date {
  const due = dueAt(clock, calendar);
  if (!due) throw new Error('The clock of a question to a partner never stands still');
  return due;
}

const noAgreement = { field: 'to', code: 'no-agreement', message: 'no sharing agreement lets the hub ask there' };
