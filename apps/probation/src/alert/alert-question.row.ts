import type { AlertAction } from '#libs/case-schemas';
import type { Deadline } from '#libs/deadlines';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QuestionState, Saying } from './alert-question.js';

/** What the alerts of a finding ask of probation, from the one that opened it to the one that holds now. */
@Entity('alert_question')
export class AlertQuestionRow {
  /** That of the alert by which it was opened. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  /** The alert that says it now. */
  @Column('uuid', { name: 'alert_id' })
  alertId: string;

  @Column('text')
  state: QuestionState;

  /** Grows with each thing that is said, and when another alert says it. */
  @Column('integer')
  version: number;

  @Column('jsonb')
  deadline: Deadline;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** It takes back what somebody has acknowledged: that is to be seen also once the work on its referrals is over. */
  @Column('boolean', { name: 'takes_back', default: false })
  takesBack: boolean;

  /** A later alert asked something else, or nothing. */
  @Column('boolean', { name: 'is_over' })
  isOver: boolean;
}

/** Who saw an alert, or what they did about it. Rows are added and never changed. */
@Entity('alert_entry')
export class AlertEntryRow {
  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;

  @PrimaryColumn('integer')
  position: number;

  /** The alert that they saw. */
  @Column('uuid', { name: 'alert_id' })
  alertId: string;

  @Column('text')
  kind: Saying['kind'];

  @Column('text', { nullable: true })
  action: AlertAction | null;

  @Column('text', { nullable: true })
  words: string | null;

  @Column('text', { name: 'said_by' })
  saidBy: string;

  @Column('text', { name: 'said_by_name' })
  saidByName: string;

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;
}
