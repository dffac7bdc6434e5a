import type { Agency, Person } from '#libs/case-schemas';
import type { PairEvidence } from '#libs/repeat-detection';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a record belongs to its person, kept as it was decided. */
export interface Linked {
  readonly how: 'first-record' | 'same-person';
  readonly because: readonly string[];
  readonly weight?: number;
  readonly modelVersion: string;
  /** With the model and the costs of these versions the decision can be made again. */
  readonly costsVersion?: string;
  readonly evidence?: PairEvidence;
}

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

  @Column('jsonb')
  linked: Linked;
}
