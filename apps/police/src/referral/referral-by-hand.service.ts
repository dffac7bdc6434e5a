import { AccessLog, type Actor } from '#libs/access';
import {
  completedAs,
  displayName,
  impossibleDates,
  personFlags,
  type Agency,
  type DataFlag,
  type DraftGap,
  type Trace,
} from '#libs/case-schemas';
import { badRequest, conflict, unprocessable } from '#libs/http';
import { isOpen } from '#libs/referral-lifecycle';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { isOwnIncident } from '../incident/incident-access.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { IncidentSightings } from '../incident/incident-sighting.service.js';
import type { IncidentRow } from '../incident/incident.row.js';
import { personIn } from '../incident/named-in-incident.js';
import type { Referred } from '../incident/referral-decision.js';
import { decideByHand } from './by-hand.js';
import { PersonReferral, type PersonReferralDraft } from './by-hand.requests.js';
import { SentReferralRepository } from './sent-referral.repository.js';
import { SentReferralRow } from './sent-referral.row.js';
import { SentReferralTelling } from './sent-referral-telling.service.js';

/** What an officer is told of a referral that was made. */
export interface SendingReceipt {
  readonly id: string;
  readonly to: Agency;
  readonly status: 'sent';
  readonly warnings: readonly DataFlag[];
}

const notFoundHere: DraftGap = { field: 'incidentId', code: 'no-incident-of-yours' };

/** How an officer refers somebody of their own incident whom the routes did not lead anywhere, or who has said yes since. */
@Injectable()
export class ReferralByHand {
  constructor(
    private readonly incidents: IncidentRepository,
    private readonly referrals: SentReferralRepository,
    private readonly telling: SentReferralTelling,
    private readonly sightings: IncidentSightings,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  /** In the caller's transaction, and in turn with whatever else is done about the incident. */
  async send(manager: EntityManager, wanted: PersonReferral, actor: Actor, trace: Trace): Promise<SendingReceipt> {
    const now = this.now();
    refuseFuture(wanted, now);
    await this.incidents.lock(manager, wanted.incidentId);
    const incident = await this.own(manager, wanted.incidentId, actor);
    const decided = incident ? this.decide(incident, wanted, actor, now) : notFoundHere;
    if (!('sent' in decided)) throw notByHand(decided);
    await this.refuseSecond(manager, wanted, decided);
    const { to, sent } = decided;
    const flags = personFlags(sent.person, 'person', now);
    const as = { to, incidentId: wanted.incidentId, reportingOfficer: actor.subject, flags };
    await this.referrals.insert(manager, sent, as);
    await this.telling.tell(manager, decided, now, trace, actor.name);
    await this.sightings.tellWhoHolds(manager, wanted.incidentId, decided, { at: now, trace });
    const [id, recipients] = [sent.referralId, [to]];
    await this.accessLog.record(manager, { actor, action: 'create', what: 'referral', id, recipients, trace });
    return { id, to, status: 'sent', warnings: flags };
  }

  /** All that stands in the way of sending a draft, as far as it can be said beforehand. */
  async gapsOf(manager: EntityManager, draft: PersonReferralDraft, actor: Actor): Promise<readonly DraftGap[]> {
    const complete = completedAs(PersonReferral, draft);
    if (!complete.whole) return complete.gaps;
    const incident = await this.own(manager, complete.referral.incidentId, actor);
    const decided = incident ? this.decide(incident, complete.referral, actor, this.now()) : notFoundHere;
    return 'sent' in decided ? [] : [decided];
  }

  /** Whom a draft is about, where the officer may know. */
  async nameIn(manager: EntityManager, draft: PersonReferralDraft, actor: Actor): Promise<string> {
    const { incidentId, personRecordId } = draft;
    const incident = incidentId === undefined ? undefined : await this.own(manager, incidentId, actor);
    const person = incident && personRecordId !== undefined && personIn(incident.details, personRecordId);
    return displayName(person ? person.names : []);
  }

  private decide(incident: IncidentRow, wanted: PersonReferral, { name }: Actor, now: Date): Referred | DraftGap {
    return decideByHand(incident, wanted, { byName: name, referralId: this.newId(), now });
  }

  private async own(manager: EntityManager, id: string, actor: Actor): Promise<IncidentRow | undefined> {
    const row = await this.incidents.find(manager, id);
    return row && isOwnIncident(row, actor) ? row : undefined;
  }

  /** Nobody is referred twice from one incident to one agency for one purpose, while the first is still open. */
  private async refuseSecond(
    manager: EntityManager,
    { incidentId, personRecordId }: PersonReferral,
    { to: recipient, sent: { agreement } }: Referred,
  ): Promise<void> {
    const known = await manager.findBy(SentReferralRow, { incidentId, personRecordId, recipient });
    if (known.some(({ sent, status }) => sent.agreement === agreement && isOpen(status)))
      throw conflict('referred-already', 'This person is referred there already', {});
  }
}

function refuseFuture({ consent, override }: PersonReferral, now: Date): void {
  const moments = {
    ...(consent && { 'consent.at': consent.at }),
    ...(override && { 'override.at': override.at }),
  };
  const problems = impossibleDates(moments, [], now);
  const fields = problems.map(({ code, field }) => ({ code, field, message: 'must not lie in the future' }));
  if (fields.length > 0) throw badRequest('invalid', fields);
}

const notByHand = (gap: DraftGap): Error =>
  unprocessable('not-referred', [{ ...gap, message: 'keeps this person from being referred there' }]);
