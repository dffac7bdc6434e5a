import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SupportEntry, SupportKind } from './support.js';

/** One thing that was written down of the work with a person. Rows are added and never changed. */
@Entity('support_entry')
export class SupportEntryRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: SupportKind;

  @Column('jsonb')
  details: SupportEntry['details'];

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
