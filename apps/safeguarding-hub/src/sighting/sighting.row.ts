import type { IncidentCategory, IncidentRole, ReferredTo, RiskGrade, SuspectStanding } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person in one role in one incident, as one agency told it. The id is the event's, so it can stand only once. */
@Entity('sighting')
export class SightingRow {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'record_id' })
  recordId: string;

  @Column('text', { name: 'incident_key' })
  incidentKey: string;

  @Column('text', { name: 'incident_reference', nullable: true })
  incidentReference: string | null;

  @Column('text')
  role: IncidentRole;

  @Column('text')
  category: IncidentCategory;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;

  @Column('uuid', { name: 'referral_id', nullable: true })
  referralId: string | null;

  @Column('text', { nullable: true })
  grade: RiskGrade | null;

  /** Of a suspect; suspected where nothing else was said. */
  @Column('text', { nullable: true })
  standing: SuspectStanding | null;

  /** The referrals that went on when it was told, of those by which their holders may be warned. */
  @Column('jsonb', { name: 'referred_to' })
  referredTo: ReferredTo[];
  /** Of a victim: when the incident was referred to MARAC, and discussed there, as this agency says. */
  @Column('date', { name: 'marac_referred_on', nullable: true })
  maracReferredOn: string | null;

  @Column('date', { name: 'marac_discussed_on', nullable: true })
  maracDiscussedOn: string | null;

  @Column('timestamptz', { name: 'told_at' })
  toldAt: Date;
}
