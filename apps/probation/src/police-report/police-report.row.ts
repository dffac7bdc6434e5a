import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a referral of probation’s own was made of somebody’s supervision. Rows are added and never changed. */
@Entity('police_report')
export class PoliceReportRow {
  @PrimaryColumn('uuid', { name: 'sent_referral_id' })
  sentReferralId: string;

  /** The received referral behind the supervision. */
  @Column('uuid', { name: 'referral_id' })
  referralId: string;

  @Column('uuid', { name: 'breach_id', nullable: true })
  breachId: string | null;
}
