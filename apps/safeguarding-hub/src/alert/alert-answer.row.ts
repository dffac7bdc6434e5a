import type { Agency, AlertAction, AlertAnswerState } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An alert that an agency was sent. Rows are added and never changed. */
@Entity('alert_sent')
export class AlertSentRow {
  @PrimaryColumn('uuid', { name: 'alert_id' })
  alertId: string;

  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  @Column('text')
  agency: Agency;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;
}

/** What became of an alert, as its agency says. Rows are added and never changed. */
@Entity('alert_answer')
export class AlertAnswerRow {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'alert_id' })
  alertId: string;

  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  @Column('text')
  agency: Agency;

  @Column('text')
  state: AlertAnswerState;

  @Column('text', { nullable: true })
  action: AlertAction | null;

  /** When somebody saw it, or said what was done. */
  @Column('timestamptz')
  at: Date;
}
