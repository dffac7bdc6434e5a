import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TakeoverReason } from './takeover.js';

/** That somebody took over what goes in secret, from whom and why: the last works on it. Rows are added and never changed. */
@Entity('secret_takeover')
export class TakeoverRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text', { name: 'taken_from' })
  takenFrom: string;

  @Column('text', { name: 'taken_by' })
  takenBy: string;

  @Column('text', { name: 'taken_by_name' })
  takenByName: string;

  @Column('text')
  reason: TakeoverReason;

  @Column('text')
  explanation: string;

  @Column('timestamptz')
  at: Date;
}
