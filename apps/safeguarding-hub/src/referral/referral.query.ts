import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ChildsVoiceRow } from '../childs-voice/childs-voice.row.js';
import { ConsentHeardRow } from '../consent/consent.row.js';
import { DeadlineRow, HeardBreachRow } from '../deadline/deadline.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { ExploitationRow, ModernSlaveryRow } from '../exploitation/exploitation.row.js';
import { InformationRequestQuery, type WholeRequest } from '../information-request/information-request.query.js';
import { PersonReferralQuery } from '../person/person-referral.query.js';
import { ProtectionPowerQuery, type WholePower } from '../protection-power/protection-power.query.js';
import { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { StrategyMeetingQuery, type WholeMeeting } from '../strategy-meeting/strategy-meeting.query.js';
import { TriageRow } from '../triage/triage.row.js';
import { ReferralAmendmentRow, ReferralHistoryRow, ReferralRow } from './referral.row.js';

/** What the hub has written down of its work on it: who met, what was done to protect, what was seen and heard. */
export interface Casework {
  readonly meetings: readonly WholeMeeting[];
  readonly powers: readonly WholePower[];
  readonly voices: readonly ChildsVoiceRow[];
  readonly exploitation: readonly ExploitationRow[];
  readonly modernSlavery: readonly ModernSlaveryRow[];
}

export interface WholeReferral {
  readonly row: ReferralRow;
  /** The person of whom it tells, where the hub knows the record that it names. */
  readonly personId: string | undefined;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly disclosures: readonly DisclosureRow[];
  readonly deadlines: readonly DeadlineRow[];
  readonly heardBreaches: readonly HeardBreachRow[];
  /** How it was graded, the latest last. */
  readonly triages: readonly TriageRow[];
  /** What the person has said since. */
  readonly consents: readonly ConsentHeardRow[];
  /** The hub’s casework, each in its order. */
  readonly casework: Casework;
  /** What partners were asked about the person, the first first. */
  readonly requests: readonly WholeRequest[];
  /** The referrals that the hub made of it. */
  readonly referredOn: readonly SentReferralRow[];
  readonly seenAt: Date;
}

@Injectable()
export class ReferralQuery {
  constructor(
    private readonly meetings: StrategyMeetingQuery,
    private readonly powers: ProtectionPowerQuery,
    private readonly people: PersonReferralQuery,
    private readonly requests: InformationRequestQuery,
  ) {}

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeReferral | undefined> {
    const row = await manager.findOneBy(ReferralRow, { id });
    if (!row) return undefined;
    const of = { where: { referralId: id } };
    const requests = await this.requests.ofReferral(manager, id);
    const subjects = [id, ...requests.map((request) => request.row.id)];
    return {
      row,
      personId: await this.people.personOf(manager, row.sender, row.sent),
      history: await manager.find(ReferralHistoryRow, { ...of, order: { version: 'ASC' } }),
      amendments: await manager.find(ReferralAmendmentRow, { ...of, order: { version: 'ASC' } }),
      disclosures: await manager.find(DisclosureRow, { where: { subject: In(subjects) }, order: { at: 'ASC' } }),
      deadlines: await manager.find(DeadlineRow, { ...of, order: { dueAt: 'ASC' } }),
      heardBreaches: await manager.find(HeardBreachRow, { ...of, order: { dueAt: 'ASC' } }),
      triages: await manager.find(TriageRow, { ...of, order: { position: 'ASC' } }),
      consents: await manager.find(ConsentHeardRow, { ...of, order: { recordedAt: 'ASC', id: 'ASC' } }),
      casework: await this.casework(manager, id),
      requests,
      referredOn: await manager.find(SentReferralRow, { where: { referredOnFrom: id }, order: { sentAt: 'ASC' } }),
      seenAt,
    };
  }

  private async casework(manager: EntityManager, referralId: string): Promise<Casework> {
    const inOrder = { where: { referralId }, order: { position: 'ASC' } } as const;
    return {
      meetings: await this.meetings.ofReferral(manager, referralId),
      powers: await this.powers.ofReferral(manager, referralId),
      voices: await manager.find(ChildsVoiceRow, inOrder),
      exploitation: await manager.find(ExploitationRow, inOrder),
      modernSlavery: await manager.find(ModernSlaveryRow, inOrder),
    };
  }
}
