import type {
  Agency,
  FindingKind,
  FindingState,
  IncidentCategory,
  IncidentRole,
  MaracReferral,
  RiskGrade,
  SuspectStanding,
} from '#libs/case-schemas';
import type { SignSeen, Window } from '#libs/repeat-detection';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface Evidence {
  readonly occurredAt: string;
  readonly category: IncidentCategory;
  readonly role: IncidentRole;
  readonly toldBy: readonly Agency[];
  readonly incidentReference?: string;
  /** How far the law has come with the suspect, where it is about one. */
  readonly standing?: SuspectStanding;
  readonly grade?: RiskGrade;
  /** When it was referred to MARAC, and discussed there, where the finding counts from that. */
  readonly marac?: MaracReferral;
}

/** On which side of what happened a finding sees its person: one who is harmed here and suspected there has findings of both. */
export type FindingSubject = 'victim' | 'suspect';

/**
 * Records were parted from this person, or all of them went to another; it would hold still by the rule by which it was found; or
 * less is known or counts than did.
 */
export type WhyWithdrawn = 'parted' | 'combined' | 'rule' | 'less';

/** What was found, in full: enough to explain it without asking anything else. */
export interface FindingDetails {
  readonly subject: FindingSubject;
  /** None where everything that is known counts, however old. */
  readonly window?: Window;
  /** First day of the window, `YYYY-MM-DD`, and the last: that of the latest incident. */
  readonly from: string;
  readonly to: string;
  /** Where each category is counted for itself. */
  readonly category?: IncidentCategory;
  /** Whom it counts, where it counts people: those harmed, or those who reported. */
  readonly people?: readonly string[];
  /** In how many of the incidents the suspect stands how. */
  readonly standings?: Readonly<Partial<Record<SuspectStanding, number>>>;
  /** What shows that it gets worse. */
  readonly signs?: readonly SignSeen[];
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

  /** By which rule: several may find the same kind. */
  @Column('text', { name: 'policy_id' })
  policyId: string;

  /** The other person of a pair, or the category that is counted for itself; empty for a finding about one person alone. */
  @Column('text')
  about: string;

  @Column('text')
  state: FindingState;

  @Column('integer')
  version: number;

  /** The last that somebody looked at; 0 where nobody has. */
  @Column({ type: 'integer', name: 'seen_version', insert: false, update: false })
  seenVersion: number;

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
