import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConditionKind, Escalation } from './licence.js';

/** A condition of somebody’s licence. Rows are added and never changed. */
@Entity('licence_condition')
export class LicenceConditionRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'referral_id' })
  referralId: string;

  @Column('text')
  kind: ConditionKind;

  @Column('text', { name: 'in_words' })
  inWords: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** That a condition was breached. Rows are added and never changed. */
@Entity('licence_breach')
export class LicenceBreachRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'referral_id' })
  referralId: string;

  @Column('uuid', { name: 'condition_id' })
  conditionId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'in_words' })
  inWords: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** How far a breach is taken, each time it is taken further: the last holds. Rows are added and never changed. */
@Entity('breach_escalation')
export class BreachEscalationRow {
  @PrimaryColumn('uuid', { name: 'breach_id' })
  breachId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  escalation: Escalation;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
