import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Milestone, Supervision } from './supervision.js';

/** How somebody is supervised, as it was recorded or put right: the last holds. Rows are added and never changed. */
@Entity('supervision')
export class SupervisionRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('jsonb')
  supervision: Supervision;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** That the first appointment was held, or the plan made. Rows are added and never changed. */
@Entity('supervision_milestone')
export class SupervisionMilestoneRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('text')
  milestone: Milestone;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
