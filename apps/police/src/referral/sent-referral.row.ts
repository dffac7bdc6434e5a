import type { Agency, Consent, DataFlag, ReferralSent } from '#libs/case-schemas';
import type { Lifecycle, Status, StepDetails } from '#libs/referral-lifecycle';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentEffect } from './consent-change.js';

@Entity('sent_referral')
export class SentReferralRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'incident_id' })
  incidentId: string;

  @Column('text')
  recipient: Agency;

  @Column('text', { name: 'reporting_officer', nullable: true })
  reportingOfficer: string | null;

  /** Copied from the state, so that a list can be filtered by it. */
  @Column('text')
  status: Status;

  @Column('jsonb')
  state: Lifecycle;

  @Column('integer')
  version: number;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('text', { name: 'person_record_id' })
  personRecordId: string;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;

  @Column('jsonb')
  sent: ReferralSent;

  @Column('jsonb')
  flags: DataFlag[];
}

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

/** What the person answered after the referral was sent. Rows are added and never changed. */
@Entity('referral_consent')
export class ReferralConsentRow {
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

/** What a referral said before and after it was put right, at that version. Rows are added and never changed. */
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
