import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PowerCode, PowerEnd, ToldOfPower } from './protection-power.data.js';

/** What is said of a power beside who, when and which. */
export interface PowerDetails {
  readonly circumstances: string;
  readonly authorisedBy?: string;
  readonly designatedOfficer?: string;
  readonly told?: ToldOfPower[];
  readonly until?: string;
}

/** That the police used a power to protect somebody. Rows are added and never changed. */
@Entity('protection_power')
export class ProtectionPowerRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'incident_id' })
  incidentId: string;

  @Column('text', { name: 'person_record_id' })
  personRecordId: string;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('text')
  power: PowerCode;

  @Column('timestamptz', { name: 'used_at' })
  usedAt: Date;

  @Column('jsonb')
  details: PowerDetails;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** That it ended, and how. Said once and never changed. */
@Entity('protection_power_ended')
export class ProtectionPowerEndedRow {
  @PrimaryColumn('uuid', { name: 'power_id' })
  powerId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  how: PowerEnd;

  @Column('text')
  explanation: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
