import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VoiceHeard } from './childs-voice.js';

/** What a child said to whoever saw them, or why nobody did. Rows are added and never changed. */
@Entity('childs_voice')
export class ChildsVoiceRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('jsonb')
  voice: VoiceHeard;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
