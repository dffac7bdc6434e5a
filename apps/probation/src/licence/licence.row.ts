import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConditionTerm } from './in-force.js';
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

  /** The last day on which it holds, where it has one. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}

/** That a condition holds no more from a day on. Rows are added and never changed. */
@Entity('condition_revocation')
export class ConditionRevocationRow {
  @PrimaryColumn('uuid', { name: 'condition_id' })
  conditionId: string;

  @Column('date', { name: 'effective_from' })
  effectiveFrom: string;

  @Column('text')
  why: string;

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

export interface KnownCondition {
  readonly row: LicenceConditionRow;
  readonly revocation: ConditionRevocationRow | null;
}

/** Until when a condition holds, as it was recorded. */
export const termOf = ({ row, revocation }: KnownCondition): ConditionTerm => ({
  ...(row.endsOn !== null && { to: row.endsOn }),
  ...(revocation && { revokedFrom: revocation.effectiveFrom }),
});
