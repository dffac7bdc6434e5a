import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsvaEntry, IsvaStatus, IsvaStep } from './isva.js';

/** How an adviser's support of somebody stands, so that advisers can be shown their own. */
@Entity('isva_support')
export class IsvaSupportRow {
  /** Whose it is: the id of a referral, or of a client. */
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  status: IsvaStatus;

  /** Who has it: their user name, and their name to show. */
  @Column('text', { nullable: true })
  adviser: string | null;

  @Column('text', { name: 'adviser_name', nullable: true })
  adviserName: string | null;

  @Column('date', { name: 'review_on', nullable: true })
  reviewOn: string | null;

  /** When something was written down last. */
  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}

/** One thing that was written down of it. Rows are added and never changed. */
@Entity('isva_entry')
export class IsvaEntryRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  kind: IsvaStep;

  @Column('jsonb')
  details: IsvaEntry['details'];

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
