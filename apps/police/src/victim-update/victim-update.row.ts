import type { Deadline } from '#libs/deadlines';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Entitlement } from './entitlement.js';
import type { EnhancedReason } from './entitlement.data.js';
import type { NotGivenReason, UpdateChannel, UpdateKind } from './victim-update.js';

/** Word that a victim is owed. Rows are added and never changed: what became of it is a row of its own. */
@Entity('victim_update')
export class VictimUpdateRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'incident_id' })
  incidentId: string;

  @Column('text', { name: 'person_record_id' })
  personRecordId: string;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('text', { name: 'reporting_officer', nullable: true })
  reportingOfficer: string | null;

  @Column('integer')
  number: number;

  @Column('text')
  entitlement: Entitlement;

  @Column('jsonb')
  because: EnhancedReason[];

  /** As it was started. */
  @Column('jsonb')
  deadline: Deadline;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('timestamptz', { name: 'warn_at', nullable: true })
  warnAt: Date | null;
}

/** How it was given. */
export interface Given {
  readonly channel: UpdateChannel;
  readonly kind: UpdateKind;
  readonly text: string;
  /** Why it was done although it was not safe: what has happened is written down all the same. */
  readonly despite?: string;
}

/** Why it was not. */
export interface NotGiven {
  readonly reason: NotGivenReason;
  readonly explanation: string;
}

export type UpdateEnd = 'given' | 'not-given' | 'finalised';

/** What became of it, once. */
@Entity('victim_update_ended')
export class VictimUpdateEndedRow {
  @PrimaryColumn('uuid', { name: 'update_id' })
  updateId: string;

  @Column('text')
  how: UpdateEnd;

  /** When it happened, which may be before it was written down. */
  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  details: Given | NotGiven | Record<string, never>;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
