import type { Agency, DataFlag, DeadlineBreached, ReferralSent, ReferringOn } from '#libs/case-schemas';
import type { Lifecycle, Status, StepDetails } from '#libs/referral-lifecycle';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sent_referral')
export class SentReferralRow {
  @PrimaryColumn('uuid')
  id: string;

  /** The referral to the hub that it came of, where it was referred on. */
  @Column('uuid', { name: 'referred_on_from', nullable: true })
  referredOnFrom: string | null;

  @Column('text')
  recipient: Agency;

  /** Copied from the state, so that a list can be filtered by it. */
  @Column('text')
  status: Status;

  @Column('jsonb')
  state: Lifecycle;

  @Column('integer')
  version: number;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  /** What crossed, as it reads now. */
  @Column('jsonb')
  sent: ReferralSent;

  /** What the practitioner said, beside what the hub had been told of the person. */
  @Column('jsonb')
  said: ReferringOn;

  @Column('jsonb')
  flags: DataFlag[];
}

/** One step, as it was taken. Rows are added and never changed. */
@Entity('sent_referral_history')
export class SentReferralHistoryRow {
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

/** What a referral said before and after it was put right, at that version. Rows are added and never changed. */
@Entity('sent_referral_amendment')
export class SentReferralAmendmentRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  before: ReferralSent;

  @Column('jsonb')
  after: ReferralSent;
}

/** What the receiver was late with, as it told. Rows are added and never changed. */
@Entity('receivers_breach')
export class ReceiversBreachRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('text', { name: 'policy_id' })
  policyId: string;

  @PrimaryColumn('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('jsonb')
  breach: DeadlineBreached;
}
