import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChildsVoiceRow } from '../childs-voice/childs-voice.row.js';
import { FinalisationRow } from '../finalisation/finalisation.row.js';
import { MaracRow } from '../marac/marac.row.js';
import { ProtectionPowerQuery, type WholePower } from '../protection-power/protection-power.query.js';
import { NoticeQuery, type WholeNotice } from '../public-protection-notice/notice.query.js';
import { SentReferralQuery, type ListedReferral } from '../referral/sent-referral.query.js';
import { RiskAssessmentRow } from '../risk-assessment/risk-assessment.row.js';
import { VictimUpdateQuery, type WholeUpdate } from '../victim-update/victim-update.query.js';
import { isOwnIncident } from './incident-access.js';
import type { IncidentRow } from './incident.row.js';

/** What people wrote down about an incident since it was recorded, and what became of it. */
export interface Casework {
  readonly finalisation: FinalisationRow | null;
  readonly updates: readonly WholeUpdate[];
  readonly notices: readonly WholeNotice[];
  readonly powers: readonly WholePower[];
  readonly voices: readonly ChildsVoiceRow[];
  readonly risks: readonly RiskAssessmentRow[];
  readonly marac: readonly MaracRow[];
  /** For the officer whose incident it is; to whom somebody was referred is nobody else's to see. */
  readonly referrals: readonly ListedReferral[];
  /** Whether whoever reads it is the officer whose incident it is. */
  readonly own: boolean;
  readonly seenAt: Date;
}

export interface WholeIncident {
  readonly row: IncidentRow;
  /** For those who do it. */
  readonly casework?: Casework;
}

/** Who reads it, and when. */
export interface Reading {
  readonly actor: Actor;
  readonly seenAt: Date;
}

@Injectable()
export class IncidentQuery {
  constructor(
    private readonly updates: VictimUpdateQuery,
    private readonly notices: NoticeQuery,
    private readonly powers: ProtectionPowerQuery,
    private readonly sent: SentReferralQuery,
  ) {}

  async whole(manager: EntityManager, row: IncidentRow, { actor, seenAt }: Reading): Promise<WholeIncident> {
    const incidentId = row.id;
    const finalisation = await manager.findOneBy(FinalisationRow, { incidentId });
    const updates = await this.updates.ofIncident(manager, incidentId);
    const notices = await this.notices.ofIncident(manager, incidentId);
    const powers = await this.powers.ofIncident(manager, incidentId);
    const written = { where: { incidentId }, order: { position: 'ASC' } } as const;
    const voices = await manager.find(ChildsVoiceRow, written);
    const risks = await manager.find(RiskAssessmentRow, written);
    const marac = await manager.find(MaracRow, written);
    const referrals = await this.sent.ofIncident(manager, actor.subject, incidentId, seenAt);
    const own = isOwnIncident(row, actor) && actor.roles.includes('officer');
    return { row, casework: { finalisation, updates, notices, powers, voices, risks, marac, referrals, own, seenAt } };
  }
}
