import type { Agency, DataFlag, ReferralPriority, ReferralSent } from '#libs/case-schemas';
import type { Lifecycle, Status, StepDetails } from '#libs/referral-lifecycle';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Team } from '../team/team.js';
import type { TriageGrade } from '../triage/triage-grade.js';

@Entity('referral')
export class ReferralRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  sender: Agency;

  /** Copied from the state, so that the queue can be filtered by it. */
  @Column('text')
  status: Status;

  @Column('jsonb')
  state: Lifecycle;

  @Column('integer')
  version: number;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** What of the referral is the hub’s to read: whatever else came was not kept. */
  @Column('jsonb')
  sent: ReferralSent;

  @Column('jsonb')
  flags: DataFlag[];

  @Column('text')
  team: Team;

  /** The practitioner who has it: their user name, and their name to show. */
  @Column('text', { nullable: true })
  assignee: string | null;

  @Column('text', { name: 'assignee_name', nullable: true })
  assigneeName: string | null;

  /** The hub’s own, which may differ from what the sender thought. */
  @Column('text', { nullable: true })
  priority: ReferralPriority | null;

  /** Copied from the last triage, so that the queue can be filtered by it. */
  @Column('text', { name: 'triage_grade', nullable: true })
  triageGrade: TriageGrade | null;
}

/** Who works on it and how soon: the hub’s own affair, and no part of the conversation. */
export type Handling = Partial<Pick<ReferralRow, 'assignee' | 'assigneeName' | 'priority' | 'team'>>;

/** One step, as it was taken. Rows are added and never changed. */
@Entity('referral_history')
export class ReferralHistoryRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'by_agency' })
  byAgency: Agency;

  @Column('text', { name: 'by_name', nullable: true })
  byName: string | null;

  @Column('text')
  step: string;

  @Column('jsonb')
  details: StepDetails;
}

/** What a referral said before and after the sender put it right, at that version. Rows are added and never changed. */
@Entity('referral_amendment')
export class ReferralAmendmentRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  before: ReferralSent;

  @Column('jsonb')
  after: ReferralSent;
}
