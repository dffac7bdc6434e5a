import type { Consent } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentEffect } from './consent.js';

/** What a word did to one of the referrals that the centre sent. */
export type EffectOn = { readonly referralId: string } & ConsentEffect;

/** What somebody has said since, who wrote it down and when, and what it did. Rows are added and never changed. */
@Entity('consent_heard')
export class ConsentHeardRow {
  @PrimaryColumn('uuid')
  id: string;

  /** The referral by which the person came to the centre, where they came by one. */
  @Column('uuid', { name: 'referral_id', nullable: true })
  referralId: string | null;

  /** The one who came by themselves, where it was made from their record. */
  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;

  /** The referral of the centre’s own, where it came of no record. */
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
