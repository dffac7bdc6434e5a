import type { DeadlineBreached } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody was late with, the police themselves or the receiver. Rows are added and never changed. */
@Entity('referral_breach')
export class BreachRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('text', { name: 'policy_id' })
  policyId: string;

  @PrimaryColumn('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('jsonb')
  breach: DeadlineBreached;
}

export const breachRow = (breach: DeadlineBreached): BreachRow => ({
  referralId: breach.referralId,
  policyId: breach.policy,
  dueAt: new Date(breach.dueAt),
  breach,
});
