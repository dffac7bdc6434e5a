import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PowerCode, PowerEnd, ToldOfPower } from './protection-power.data.js';

/** What is said of a power beside when and which. */
export interface PowerDetails {
  readonly officer: string;
  readonly reason: string;
  readonly told: ToldOfPower[];
  readonly designatedOfficer?: string;
  readonly until?: string;
}

/** That a power was used to protect whoever a referral is about. Rows are added and never changed. */
@Entity('protection_power')
export class ProtectionPowerRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'referral_id' })
  referralId: string;

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
