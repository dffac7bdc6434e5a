import { AccessLog, type Actor } from '#libs/access';
import {
  agreementOn,
  correctedReferral,
  correctsNothing,
  dayInLondon,
  type Person,
  type ReferralSent,
  type SharingAgreement,
  type Trace,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound, unprocessable } from '#libs/http';
import { allowedSteps, isOpen, type Step } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { sightingAgreement } from '../incident/incident-sighting.js';
import { IncidentSightings } from '../incident/incident-sighting.service.js';
import { personIn } from '../incident/named-in-incident.js';
import { amend, correctedSightings, personPutRight } from './amendment.js';
import { isStopped } from './consent-change.js';
import {
  answerQuestion,
  dispute,
  enterInError,
  withdraw,
  type By,
  type Outcome,
  type SentReferral,
  type Told,
} from './sent-referral.js';
import {
  SentReferralQuery,
  type ReferralCounts,
  type ReferralPage,
  type WholeReferral,
} from './sent-referral.query.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import type { SentReferralRow } from './sent-referral.row.js';
import type {
  AmendBody,
  AnswerBody,
  DisputeBody,
  EnterInErrorBody,
  ReferralFilter,
  WithdrawBody,
} from './sent-referral.requests.js';

/** Of an amendment: the referral as it should read, and the person of whom the hub is told anew. */
interface Correcting {
  readonly amended?: ReferralSent;
  readonly person?: Person;
}

@Injectable()
export class SentReferralService {
  constructor(
    private readonly transactions: Transactions,
    private readonly referrals: SentReferralRepository,
    private readonly query: SentReferralQuery,
    private readonly telling: Telling,
    private readonly incidents: IncidentSightings,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async list(filter: ReferralFilter, actor: Actor, trace: Trace): Promise<ReferralPage> {
    return this.transactions.run(async (manager) => {
      const page = await this.query.page(manager, actor.subject, filter, this.now());
      const id = page.rows.map((row) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'referral', id, trace });
      return page;
    });
  }

  async counts({ subject }: Actor): Promise<ReferralCounts> {
    return this.transactions.run((manager) => this.query.counts(manager, subject));
  }

  async view(id: string, actor: Actor, trace: Trace): Promise<WholeReferral> {
    const whole = await this.transactions.run(async (manager) => {
      const found = await this.query.one(manager, actor.subject, id, this.now());
      await this.accessLog.record(manager, { actor, action: found ? 'view' : 'refuse', what: 'referral', id, trace });
      return found;
    });
    if (!whole) throw notFound();
    return whole;
  }

  async answer(id: string, { version, answer }: AnswerBody, actor: Actor, trace: Trace): Promise<WholeReferral> {
    return this.take(id, version, actor, trace, (referral, by) => answerQuestion(referral, { answer }, by));
  }

  async withdraw(id: string, { version, ...reason }: WithdrawBody, actor: Actor, trace: Trace): Promise<WholeReferral> {
    return this.take(id, version, actor, trace, (referral, by) => withdraw(referral, reason, by));
  }

  /** Puts right what was sent; how it read before is kept, and the receiver is told the whole as it should read. */
  async amend(id: string, body: AmendBody, actor: Actor, trace: Trace): Promise<WholeReferral> {
    const { version, reason, explanation, ...correction } = body;
    if (correctsNothing(correction)) throw unprocessable('nothing-amended', nothingAmended);
    const said = { reason, ...(explanation !== undefined && { explanation }) };
    return this.take(id, version, actor, trace, (row, by) => {
      const after = correctedReferral(row.sent, correction, agreementToday(row.sent, by.at));
      const { person } = correction;
      return { ...amend(row, after, said, by), amended: after, ...(person && { person }) };
    });
  }

  async dispute(id: string, { version, ...said }: DisputeBody, actor: Actor, trace: Trace): Promise<WholeReferral> {
    return this.take(id, version, actor, trace, (referral, by) => dispute(referral, said, by));
  }

  async enterInError(
    id: string,
    { version, ...said }: EnterInErrorBody,
    actor: Actor,
    trace: Trace,
  ): Promise<WholeReferral> {
    return this.take(id, version, actor, trace, (referral, by) => enterInError(referral, said, by));
  }

  private async take(
    id: string,
    version: number,
    actor: Actor,
    trace: Trace,
    step: (referral: SentReferralRow, by: By) => Outcome & Correcting,
  ): Promise<WholeReferral> {
    const whole = await this.transactions.run(async (manager) => {
      const row = await this.referrals.lock(manager, { id, reportingOfficer: actor.subject });
      if (!row) return this.refuseUnknown(manager, id, actor, trace);
      const outcome = step(row, { byName: actor.name, at: this.now() });
      if (row.version !== version || !outcome.ok) throw refused(row, outcome);
      if (!withoutTelling.includes(outcome.entry.step) && (await this.isStopped(manager, row))) throw stopped();
      await this.saveAndTell(manager, row, outcome, trace);
      await this.correct(manager, row, outcome, trace);
      const after = (await this.query.one(manager, actor.subject, id, this.now())) as WholeReferral;
      const recipients = [row.recipient];
      await this.accessLog.record(manager, { actor, action: 'change', what: 'referral', id, recipients, trace });
      return after;
    });
    if (!whole) throw notFound();
    return whole;
  }

  private async isStopped(manager: EntityManager, { id, sent }: SentReferralRow): Promise<boolean> {
    return isStopped(await this.query.laterConsents(manager, id), sent, this.now());
  }

  /** What was put right is kept, and told to the hub as well where it is about the person. */
  private async correct(
    manager: EntityManager,
    row: SentReferralRow,
    { amended, person, entry }: Told & Correcting,
    trace: Trace,
  ): Promise<void> {
    const now = this.now();
    if (amended) await this.referrals.amend(manager, row, amended, entry.version, now);
    if (!person) return;
    const incident = await this.query.incidentOf(manager, row);
    const { person: first } = await this.query.sentFirst(manager, row);
    const whole = personPutRight(personIn(incident.details, row.personRecordId) ?? first, first, person);
    const known = await this.incidents.known(manager, incident, now);
    const sightings = correctedSightings(known, row.personRecordId, whole, sightingAgreement(now));
    for (const sighting of sightings) await this.telling.sighting(manager, sighting, now, trace);
  }

  /** Whoever tries ids leaves a trace, whether or not there is anything behind them. */
  private async refuseUnknown(manager: EntityManager, id: string, actor: Actor, trace: Trace): Promise<undefined> {
    await this.accessLog.record(manager, { actor, action: 'refuse', what: 'referral', id, trace });
  }

  /** In the caller's transaction. */
  async saveAndTell(manager: EntityManager, row: SentReferralRow, told: Told, trace: Trace): Promise<void> {
    await this.referrals.save(manager, told);
    const { incidentId, recipient: to, sent } = row;
    const at = new Date(told.entry.at);
    if (isOpen(row.status) !== isOpen(told.referral.state.status))
      await this.incidents.tellWhoHolds(manager, incidentId, { to, sent }, { at, trace });
    if (!told.event) return;
    const { byName } = told.entry;
    const said = { referral: sent, to, ...told.event, at };
    await this.telling.inConversation(manager, { ...said, ...(byName !== undefined && { byName }) }, trace);
  }
}

/** A step that the rules forbid is told with what they allow; one that was decided on an old view, with the new version. */
function refused(row: SentReferral, outcome: Outcome): Error {
  if (outcome.ok)
    return conflict('version-conflict', 'Something has happened since you looked', {
      version: row.version,
      referralStatus: row.state.status,
      allowedSteps: allowedSteps(row.state, 'sender'),
    });
  return conflict('step-not-allowed', 'This cannot be done now', {
    version: row.version,
    step: outcome.refusal.step,
    referralStatus: outcome.refusal.status,
    allowedSteps: outcome.refusal.allowedSteps,
  });
}

/** These tell that something ends, and nothing about the person. */
const withoutTelling: readonly Step[] = ['withdraw', 'enter-in-error'];

const stopped = (): Error =>
  conflict('consent-withdrawn', 'The person has said no, and what was shared rested on their consent', {});

const nothingAmended = [
  { field: 'person', code: 'nothing-amended', message: 'say what is to be put right: person, summary or another part' },
];

/** What crosses now is decided by what is agreed now, not by what was agreed when it was first sent. */
function agreementToday({ agreement: id }: ReferralSent, now: Date): SharingAgreement {
  const agreement = agreementOn(id, dayInLondon(now));
  if (!agreement) throw new Error(`The sharing agreement ${id} is not in force any more`);
  return agreement;
}
