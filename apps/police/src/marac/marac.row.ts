import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether an incident was referred to MARAC, when, and when it was discussed there; the last word counts. Rows are added and never changed. */
@Entity('incident_marac')
export class MaracRow {
  @PrimaryColumn('uuid', { name: 'incident_id' })
  incidentId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('boolean')
  referred: boolean;

  @Column('date', { name: 'referred_on', nullable: true })
  referredOn: string | null;

  @Column('date', { name: 'discussed_on', nullable: true })
  discussedOn: string | null;

  @Column('text', { nullable: true })
  because: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
