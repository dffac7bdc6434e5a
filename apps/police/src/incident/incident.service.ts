import { AccessLog, type Actor } from '#libs/access';
import {
  incidentProblems,
  type Agency,
  type DataFlag,
  type Incident,
  type IncidentProblem,
  type Trace,
} from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { badRequest, Idempotency, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { Telling } from '../disclosure/telling.publisher.js';
import { SentReferralRepository } from '../referral/sent-referral.repository.js';
import { SentReferralTelling } from '../referral/sent-referral-telling.service.js';
import { VictimUpdateRepository } from '../victim-update/victim-update.repository.js';
import { mayView } from './incident-access.js';
import { flagsOf, recordIncident, type Recording } from './incident-recording.js';
import { IncidentListQuery, type IncidentPage } from './incident-list.query.js';
import { IncidentQuery, type WholeIncident } from './incident.query.js';
import { IncidentRepository } from './incident.repository.js';
import type { IncidentQuestion } from './incident.requests.js';
import type { NotReferred } from './referral-decision.js';

/** What the police's computer system is told of an incident that was taken. */
export interface IncidentReceipt {
  readonly id: string;
  readonly referrals: readonly { readonly id: string; readonly to: Agency; readonly status: 'sent' }[];
  readonly notReferred: readonly NotReferred[];
  /** Where somebody was referred against their no, and a named person has still to write down why. */
  readonly reasonsOwed: readonly { readonly personRecordId: string; readonly to: Agency }[];
  readonly warnings: readonly DataFlag[];
}

@Injectable()
export class IncidentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly incidents: IncidentRepository,
    private readonly referrals: SentReferralRepository,
    private readonly updates: VictimUpdateRepository,
    private readonly query: IncidentQuery,
    private readonly listing: IncidentListQuery,
    private readonly sending: SentReferralTelling,
    private readonly telling: Telling,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** The incident, its referrals, its sightings and the answer stand or fall together. */
  async record(incident: Incident, key: string, actor: Actor, trace: Trace): Promise<KeyedAnswer<IncidentReceipt>> {
    const now = this.now();
    refuseImpossible(incidentProblems(incident, now));
    return this.transactions.run(async (manager) => {
      const answer = await this.idempotency.once(manager, { actor, key, body: incident, now }, async () => {
        const recording = recordIncident(incident, { newId: this.newId, now });
        await this.save(manager, recording, actor, now);
        await this.updates.oweFirst(manager, recording, this.newId);
        await this.tell(manager, recording, now, trace);
        return { status: 201, body: receipt(recording) };
      });
      if (!answer.replayed) await this.log(manager, answer.body, actor, trace);
      return answer;
    });
  }

  /** What an officer reported themselves. */
  async list({ page = 1 }: IncidentQuestion, actor: Actor, trace: Trace): Promise<IncidentPage> {
    return this.transactions.run(async (manager) => {
      const found = await this.listing.page(manager, { officer: actor.subject, page, seenAt: this.now() });
      const id = found.incidents.map(({ row }) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'incident', id, trace });
      return found;
    });
  }

  /** What people wrote down about it afterwards is not for the computer system that reported it. */
  async view(id: string, actor: Actor, trace: Trace): Promise<WholeIncident> {
    const seen = await this.transactions.run(async (manager) => {
      const row = await this.incidents.find(manager, id);
      const may = row !== null && mayView(row, actor);
      await this.accessLog.record(manager, { actor, action: may ? 'view' : 'refuse', what: 'incident', id, trace });
      if (!may) return undefined;
      return actor.kind === 'person' ? this.query.whole(manager, row, { actor, seenAt: this.now() }) : { row };
    });
    if (!seen) throw notFound();
    return seen;
  }

  private async save(manager: EntityManager, recording: Recording, actor: Actor, now: Date): Promise<void> {
    await this.incidents.insert(manager, recording, actor.clientId, now);
    const { id: incidentId, incident } = recording;
    const { reportingOfficer } = incident;
    for (const referred of recording.referrals) {
      const flags = flagsOf(recording, referred);
      await this.referrals.insert(manager, referred.sent, { to: referred.to, incidentId, reportingOfficer, flags });
    }
  }

  private async tell(
    manager: EntityManager,
    { referrals, sightings }: Recording,
    at: Date,
    trace: Trace,
  ): Promise<void> {
    for (const referred of referrals) await this.sending.tell(manager, referred, at, trace);
    for (const sighting of sightings) await this.telling.sighting(manager, sighting, at, trace);
  }

  private async log(
    manager: EntityManager,
    { id, referrals }: IncidentReceipt,
    actor: Actor,
    trace: Trace,
  ): Promise<void> {
    const recipients: Agency[] = [...new Set(referrals.map(({ to }) => to)), 'safeguarding-hub'];
    await this.accessLog.record(manager, { actor, action: 'create', what: 'incident', id, recipients, trace });
  }
}

function receipt({ id, referrals, notReferred, flags }: Recording): IncidentReceipt {
  const sent = referrals.map((each) => ({ id: each.sent.referralId, to: each.to, status: 'sent' }) as const);
  const owed = referrals.filter(({ reasonOwed }) => reasonOwed);
  const reasonsOwed = owed.map(({ to, sent: { person } }) => ({ personRecordId: person.recordId as string, to }));
  return { id, referrals: sent, notReferred, reasonsOwed, warnings: flags };
}

function refuseImpossible(problems: readonly IncidentProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const fields = problems.map(({ code, field }) => ({ code, field, message: messages[code] }));
  throw first.status === 422 ? unprocessable(first.code, fields) : badRequest('invalid', fields);
}

const messages = {
  'born-in-the-future': 'must not lie in the future; for an unborn child use kind "unborn"',
  'in-the-future': 'must not lie in the future',
  'victim-is-suspect': 'the same person is named as victim; say counterAllegation if each accuses the other',
} satisfies Record<IncidentProblem['code'], string>;
