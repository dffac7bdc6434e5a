import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionCode, MeetingEnd, Partner } from './strategy-meeting.data.js';

/**
 * That others are to meet about a referral, when and why. As all that is kept of a meeting, it is added and never changed; only
 * that it is over stands with it too (`is_over`), so that what is not can be found by an index.
 */
@Entity('strategy_meeting')
export class StrategyMeetingRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'referral_id' })
  referralId: string;

  @Column('timestamptz', { name: 'planned_for' })
  plannedFor: Date;

  @Column('text')
  reason: string;

  @Column('text', { name: 'called_by' })
  calledBy: string;

  @Column('timestamptz', { name: 'called_at' })
  calledAt: Date;
}

@Entity('strategy_meeting_invited')
export class InvitedRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  agency: Partner;

  @Column('text')
  name: string;

  @Column('text')
  role: string;
}

/** Whether somebody came: of what was said of them the last holds. */
@Entity('strategy_meeting_attendance')
export class AttendanceRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('integer')
  invited: number;

  @PrimaryColumn('integer')
  position: number;

  @Column('boolean')
  present: boolean;

  @Column('text', { name: 'why_absent', nullable: true })
  whyAbsent: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** What somebody told the others there. */
@Entity('strategy_meeting_information')
export class InformationRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  agency: Partner;

  @Column('text')
  name: string;

  @Column('text')
  words: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

@Entity('strategy_meeting_decision')
export class DecisionRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  decision: DecisionCode;

  @Column('text')
  reasons: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** That a meeting is over: closed with its minutes, or called off and why. Said once. */
@Entity('strategy_meeting_end')
export class MeetingEndRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('text')
  how: MeetingEnd;

  @Column('text')
  words: string;

  @Column('date', { name: 'next_review_on', nullable: true })
  nextReviewOn: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
