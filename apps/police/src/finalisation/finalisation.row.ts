import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Finalisation } from './finalisation.js';

/** That the police are done with an incident, and how. Said once and never changed. */
@Entity('incident_finalisation')
export class FinalisationRow {
  @PrimaryColumn('uuid', { name: 'incident_id' })
  incidentId: string;

  @Column('text')
  how: Finalisation;

  @Column('text')
  note: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
