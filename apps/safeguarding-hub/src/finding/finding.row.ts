import type { Agency, FindingKind, FindingState, IncidentCategory, IncidentRole } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface Evidence {
  readonly occurredAt: string;
  readonly category: IncidentCategory;
  readonly role: IncidentRole;
  readonly toldBy: readonly Agency[];
  readonly incidentReference?: string;
}

/** Records were parted from this person, or all of them went to another; or less is known or counts than did. */
export type WhyWithdrawn = 'parted' | 'combined' | 'less';

/** What was found, in full: enough to explain it without asking anything else. */
export interface FindingDetails {
  readonly windowMonths: number;
  readonly toldBy: readonly Agency[];
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
  readonly whySamePerson: readonly string[];
  readonly whyWithdrawn?: WhyWithdrawn;
  readonly policy: { readonly id: string; readonly version: string; readonly source: string };
}

@Entity('finding')
export class FindingRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  kind: FindingKind;

  /** The other person of a pair; empty for a finding about one person alone. */
  @Column('text')
  about: string;

  @Column('text')
  state: FindingState;

  @Column('integer')
  version: number;

  @Column('integer')
  count: number;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('jsonb')
  details: FindingDetails;

  @Column('timestamptz', { name: 'found_at' })
  foundAt: Date;
}

/** What was found at one time. Rows are added and never changed. */
@Entity('finding_history')
export class FindingHistoryRow {
  @PrimaryColumn('uuid', { name: 'finding_id' })
  findingId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text')
  state: FindingState;

  @Column('jsonb')
  details: FindingDetails;

  @Column('timestamptz', { name: 'found_at' })
  foundAt: Date;
}
