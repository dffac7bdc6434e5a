import type { ReferralDraft } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody has written of a referral that is not sent. Gone when it is sent or discarded. */
@Entity('draft')
export class DraftRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'begun_by' })
  begunBy: string;

  @Column('text', { name: 'begun_by_name' })
  begunByName: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('integer')
  version: number;

  @Column('jsonb')
  said: ReferralDraft;
}
