import type { FindingAlert, FindingState, RepeatAlert } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('alert')
export class AlertRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  @Column('text')
  state: FindingState;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('jsonb')
  details: RepeatAlert | FindingAlert;
}

/** Which of Beacon's referrals an alert speaks of. */
@Entity('alert_about')
export class AlertAboutRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('uuid', { name: 'alert_id' })
  alertId: string;
}

/** Of which of those an alert speaks who came to Beacon by themselves. */
@Entity('alert_about_contact')
export class AlertAboutContactRow {
  @PrimaryColumn('uuid', { name: 'alert_id' })
  alertId: string;

  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId: string;
}
