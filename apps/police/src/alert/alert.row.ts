import type { FindingAlert, RepeatAlert } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('alert')
export class AlertRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'finding_id' })
  findingId: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('jsonb')
  details: RepeatAlert | FindingAlert;
}

/** Which of the police's own person records an alert speaks of. */
@Entity('alert_about')
export class AlertAboutRow {
  @PrimaryColumn('text', { name: 'person_record_id' })
  personRecordId: string;

  @PrimaryColumn('uuid', { name: 'alert_id' })
  alertId: string;
}

/** In which of the police's incidents somebody stands of whom an alert speaks, and whose incident that is. */
@Entity('alert_incident')
export class AlertIncidentRow {
  @PrimaryColumn('uuid', { name: 'alert_id' })
  alertId: string;

  @PrimaryColumn('uuid', { name: 'incident_id' })
  incidentId: string;

  @PrimaryColumn('text', { name: 'person_record_id' })
  personRecordId: string;

  @Column('text', { name: 'reporting_officer', nullable: true })
  reportingOfficer: string | null;
}
