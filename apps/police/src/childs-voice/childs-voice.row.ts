import type { ChildsVoice } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a child said after the report, or why nobody spoke to them. Rows are added and never changed. */
@Entity('incident_childs_voice')
export class ChildsVoiceRow {
  @PrimaryColumn('uuid', { name: 'incident_id' })
  incidentId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text', { name: 'person_record_id' })
  personRecordId: string;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('jsonb')
  voice: ChildsVoice;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
