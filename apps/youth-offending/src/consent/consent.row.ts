import type { Consent } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentEffect } from './consent.js';

/** What a word did to one of the referrals that the service sent. */
export type EffectOn = { readonly referralId: string } & ConsentEffect;

/** What somebody has said since, who wrote it down and when, and what it did. Rows are added and never changed. */
@Entity('consent_heard')
export class ConsentHeardRow {
  @PrimaryColumn('uuid')
  id: string;

  /** The referral by which the person came to the service, where they came by one. */
  @Column('uuid', { name: 'referral_id', nullable: true })
  referralId: string | null;

  /** The referral of the service’s own, where it came of none that was received. */
  @Column('uuid', { name: 'sent_referral_id', nullable: true })
  sentReferralId: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('jsonb')
  consent: Consent;

  @Column('jsonb')
  effects: EffectOn[];
}
