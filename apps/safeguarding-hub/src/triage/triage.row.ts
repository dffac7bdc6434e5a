import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StrategyDiscussion } from './triage.js';
import type { TriageGrade } from './triage-grade.js';

/** How a contact was graded, by whom and when: the last holds. Rows are added and never changed. */
@Entity('triage')
export class TriageRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  grade: TriageGrade;

  @Column('text')
  why: string;

  @Column('text', { name: 'strategy_discussion' })
  strategyDiscussion: StrategyDiscussion;

  @Column('text', { name: 'decided_by' })
  decidedBy: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt: Date;
}
