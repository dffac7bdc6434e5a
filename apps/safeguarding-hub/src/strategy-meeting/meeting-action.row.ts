import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionState, Partner } from './strategy-meeting.data.js';

/** Something that a meeting wants done, and by when. */
@Entity('strategy_meeting_action')
export class ActionRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  what: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** Who does it: the last holds. */
@Entity('strategy_meeting_action_owner')
export class ActionOwnerRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('integer')
  action: number;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  agency: Partner;

  @Column('text')
  name: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** What became of it, with a word. Said once. */
@Entity('strategy_meeting_action_end')
export class ActionEndRow {
  @PrimaryColumn('uuid', { name: 'meeting_id' })
  meetingId: string;

  @PrimaryColumn('integer')
  action: number;

  @Column('text')
  state: ActionState;

  @Column('text')
  words: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
