import type {
  Agency,
  AlertAction,
  AlertAnswerState,
  FindingKind,
  FindingState,
  IncidentCategory,
  IncidentRole,
  MaracReferral,
  RiskGrade,
  SuspectStanding,
  WindowUnit,
} from '#libs/case-schemas';
import type { DeadlineView } from './referral-view.js';

export interface FindingEvidence {
  readonly occurredAt: string;
  readonly category: IncidentCategory;
  readonly role: IncidentRole;
  readonly toldBy: readonly Agency[];
  readonly incidentReference?: string;
  readonly standing?: SuspectStanding;
  readonly grade?: RiskGrade;
  /** Where the finding counts from that. */
  readonly marac?: MaracReferral;
}

/** What one agency was told of a finding, and what became of it there. */
export interface ToldView {
  readonly agency: Agency;
  readonly toldAt: string;
  /** Or nobody there has to acknowledge it: the work on its referrals is over, or another alert says it. */
  readonly state: 'told' | 'referral-over' | 'superseded' | AlertAnswerState;
  readonly answers: readonly { readonly state: AlertAnswerState; readonly action?: AlertAction; readonly at: string }[];
  /** Where somebody is to acknowledge it. */
  readonly due?: DeadlineView;
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
  /** Of one finding; a list leaves it out. */
  readonly told?: readonly ToldView[];
  /** Whether nobody has looked at it as it reads now. */
  readonly isNew?: boolean;
  /** Of one alone: how often it was found anew, and who looked at which. */
  readonly version?: number;
  readonly seen?: readonly { readonly version: number; readonly by: string; readonly at: string }[];
}
