import type {
  Agency,
  FindingKind,
  FindingState,
  IncidentCategory,
  IncidentRole,
  RiskGrade,
  SuspectStanding,
  WindowUnit,
} from '#libs/case-schemas';

export interface FindingEvidence {
  readonly occurredAt: string;
  readonly category: IncidentCategory;
  readonly role: IncidentRole;
  readonly toldBy: readonly Agency[];
  readonly incidentReference?: string;
  readonly standing?: SuspectStanding;
  readonly grade?: RiskGrade;
}

/** Somebody who has been here before, as the hub's staff see it. */
export interface FindingView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly state: FindingState;
  readonly personId: string;
  readonly personName: string;
  readonly count: number;
  /** On which side of what happened it sees the person. */
  readonly subject: 'victim' | 'suspect';
  /** None where everything that is known counts. */
  readonly window?: { readonly length: number; readonly unit: WindowUnit };
  readonly category?: IncidentCategory;
  /** Whom it counts, where it counts people. */
  readonly people?: readonly string[];
  readonly standings?: Readonly<Partial<Record<SuspectStanding, number>>>;
  readonly toldBy: readonly Agency[];
  readonly sentence: string;
  readonly evidence: readonly FindingEvidence[];
  /** Sentences. */
  readonly whySamePerson: readonly string[];
  readonly policy: { readonly id: string; readonly version: string; readonly source: string };
  readonly foundAt: string;
}
