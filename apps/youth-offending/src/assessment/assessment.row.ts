import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentTool } from './assessment-tool.js';

/** That a child was assessed, and with what. Rows are added and never changed. */
@Entity('assessment')
export class AssessmentRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  tool: AssessmentTool;

  @Column('date', { name: 'done_on' })
  doneOn: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
