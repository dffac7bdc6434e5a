import type { DeadlineBreached } from '#libs/case-schemas';
import type { Deadline } from '#libs/deadlines';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One deadline of a referral, with the moments by which lists are asked for beside it. */
@Entity('received_referral_deadline')
export class ReceivedDeadlineRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('text', { name: 'policy_id' })
  policyId: string;

  @Column('jsonb')
  deadline: Deadline;

  /** None while the clock stands still. */
  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'warn_at', nullable: true })
  warnAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** When a look at the clock next changes something. */
  @Column('timestamptz', { name: 'next_tick_at', nullable: true })
  nextTickAt: Date | null;
}

/** What the sender was late with, as it told. Rows are added and never changed. */
@Entity('received_referral_breach')
export class SendersBreachRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('text', { name: 'policy_id' })
  policyId: string;

  @PrimaryColumn('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('jsonb')
  breach: DeadlineBreached;
}
