import type { Agency, Consent, DataFlag, DeadlineBreached, ReferralSent, ReferringOn } from '#libs/case-schemas';
import type { Lifecycle, Status, StepDetails } from '#libs/referral-lifecycle';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentEffect } from './consent-change.js';

@Entity('sent_referral')
export class SentReferralRow {
  @PrimaryColumn('uuid')
  id: string;

  /** The referral to Beacon that it came of, where it was referred on. */
  @Column('uuid', { name: 'referred_on_from', nullable: true })
  referredOnFrom: string | null;

  /** Whoever came by themselves, of whom it was made. */
  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId: string | null;

  @Column('text')
  recipient: Agency;

  /** The caseworker who made it: their user name. */
  @Column('text', { name: 'made_by' })
  madeBy: string;

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

  /** What the caseworker said, beside what Beacon had been told of the person. */
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

/** What the person has said since it was sent, and what that stopped. Rows are added and never changed. */
@Entity('sent_referral_consent')
export class SentReferralConsentRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'referral_id' })
  referralId: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('jsonb')
  consent: Consent;

  @Column('jsonb')
  effect: ConsentEffect;
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
