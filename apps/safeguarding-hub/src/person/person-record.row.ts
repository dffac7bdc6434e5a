import type { Agency, Person } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One agency's record of somebody, and whose the hub takes it to be. */
@Entity('person_record')
export class PersonRecordRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  agency: Agency;

  @Column('text', { name: 'agency_record_id' })
  agencyRecordId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('jsonb')
  details: Person;

  @Column('timestamptz', { name: 'told_at' })
  toldAt: Date;
}
