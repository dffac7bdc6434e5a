import type { DataFlag, Incident } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An incident as it was reported, word for word, with what the police made of it. */
@Entity('incident')
export class IncidentRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { nullable: true })
  reference: string | null;

  @Column('text', { name: 'reporting_officer', nullable: true })
  reportingOfficer: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;

  @Column('text')
  category: string;

  @Column('jsonb')
  details: Incident;

  @Column('jsonb')
  flags: DataFlag[];

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
