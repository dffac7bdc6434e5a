import type { Deadline } from '#libs/deadlines';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExaminationStep, SampleDecision } from './examination.js';
import type { SampleType } from './sample-type.js';

/** That an examination was offered, done or declined. Rows are added and never changed. */
@Entity('examination_step')
export class ExaminationStepRow {
  /** Whose examination it is: the id of a referral, or of a client. */
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  step: ExaminationStep;

  @Column('timestamptz')
  at: Date;

  /** Who offered it, who examined, or to whom the client said no. */
  @Column('text', { name: 'by_name' })
  byName: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** A sample that was taken. Only the client’s decision about it can change. */
@Entity('stored_sample')
export class StoredSampleRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  type: SampleType;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt: Date;

  /** Until when it is stored, with the policy that says so. */
  @Column('jsonb')
  storage: Deadline;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** The latest; none while the client has said nothing. */
  @Column('text', { nullable: true })
  decision: SampleDecision | null;
}

/** What the client said about a sample, each time. Rows are added and never changed. */
@Entity('sample_decision')
export class SampleDecisionRow {
  @PrimaryColumn('uuid', { name: 'sample_id' })
  sampleId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  decision: SampleDecision;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
