import type { Agency, DataFlag, ReferralPriority, ReferralSent, SharingPurpose } from '#libs/case-schemas';
import type { Lifecycle, Status, StepDetails } from '#libs/referral-lifecycle';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Team } from '../team/team.js';

@Entity('received_referral')
export class ReceivedReferralRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  sender: Agency;

  /** What it asks of the police, and whether it names nobody: as its agreement says, kept so that a list can show it. */
  @Column('text', { name: 'purpose_code' })
  purposeCode: SharingPurpose;

  @Column('boolean')
  anonymous: boolean;

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

  /** What of the referral is the police’s to read: whatever else came was not kept. */
  @Column('jsonb')
  sent: ReferralSent;

  @Column('jsonb')
  flags: DataFlag[];

  @Column('text')
  team: Team;

  /** Whoever has it: their user name, and their name to show. */
  @Column('text', { nullable: true })
  assignee: string | null;

  @Column('text', { name: 'assignee_name', nullable: true })
  assigneeName: string | null;

  /** The service’s own, which may differ from what the sender thought. */
  @Column('text', { nullable: true })
  priority: ReferralPriority | null;
}

/** Who works on it and how soon: the police’s own affair, and no part of the conversation. */
export type Handling = Partial<Pick<ReceivedReferralRow, 'assignee' | 'assigneeName' | 'priority' | 'team'>>;

/** One step, as it was taken. Rows are added and never changed. */
@Entity('received_referral_history')
export class ReceivedReferralHistoryRow {
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
@Entity('received_referral_amendment')
export class ReceivedReferralAmendmentRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  before: ReferralSent;

  @Column('jsonb')
  after: ReferralSent;
}
