import type {
  Address,
  Agency,
  Birth,
  EmailAddress,
  FindingKind,
  FindingState,
  IncidentCategory,
  IncidentRole,
  Person,
  PersonIdentifier,
  PersonName,
  Phone,
  SuspectStanding,
} from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';
import type { Waterfall } from './match-view.js';
import type { Page } from './referral-view.js';

/** Something that agencies say of a person, and whether one of them says so still. */
export interface SaidBy {
  readonly agencies: readonly Agency[];
  readonly firstTold: string;
  readonly lastTold: string;
  readonly stillSaid: boolean;
}

/** One agency's record of them. */
export interface PersonRecordView {
  readonly id: string;
  readonly agency: Agency;
  readonly agencyRecordId: string;
  readonly person: Person;
  readonly toldAt: string;
}

/** Their part in one incident. */
export interface InvolvementView {
  readonly role: IncidentRole;
  readonly category: IncidentCategory;
  readonly incidentReference?: string;
  /** Of a suspect. */
  readonly standing?: SuspectStanding;
  readonly occurredAt: string;
  readonly reportedAt: string;
  readonly toldBy: readonly Agency[];
}

/** A referral of the hub's that names them. */
export interface PersonReferralView {
  readonly id: string;
  readonly direction: 'received' | 'sent';
  readonly agency: Agency;
  readonly category: IncidentCategory;
  readonly at: string;
  readonly status: Status;
  readonly isOpen: boolean;
}

export interface PersonFindingView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly state: FindingState;
  readonly sentence: string;
  /** Where each category is counted for itself. */
  readonly category?: IncidentCategory;
  readonly policy: { readonly id: string };
  readonly foundAt: string;
}

/** Somebody who was in an incident with them. */
export interface BesideView {
  readonly personId: string;
  readonly name: string;
  readonly role: IncidentRole;
  readonly incidents: number;
}

/** Records that came to them or left them, and by what. */
export interface PersonChangeView {
  readonly at: string;
  readonly kind: 'created' | 'joined' | 'merged' | 'split' | 'moved' | 'withdrawn';
  readonly personId: string;
  readonly fromId?: string;
  readonly records: number;
  readonly reason: string;
  readonly decidedBy?: string;
  readonly rationale?: string;
  readonly matchId?: string;
  readonly toldBy?: Agency;
}

/** Why two of the records are taken for one person's. */
export interface PersonPairView {
  readonly records: readonly string[];
  readonly sentence: string;
  readonly reasons: readonly string[];
  readonly against: readonly string[];
  readonly waterfall: Waterfall;
}

/** Somebody as the hub knew them at a moment, over all agencies. */
export interface PersonView {
  readonly id: string;
  readonly since: string;
  readonly mergedInto?: string;
  readonly name: string;
  readonly names: readonly (PersonName & SaidBy)[];
  readonly births: readonly (Birth & SaidBy)[];
  readonly addresses: readonly (Address & SaidBy)[];
  readonly phones: readonly (Phone & SaidBy)[];
  readonly emails: readonly (EmailAddress & SaidBy)[];
  readonly identifiers: readonly (PersonIdentifier & SaidBy)[];
  readonly records: readonly PersonRecordView[];
  readonly involvements: readonly InvolvementView[];
  readonly referrals: readonly PersonReferralView[];
  readonly findings: readonly PersonFindingView[];
  readonly beside: readonly BesideView[];
  readonly changes: readonly PersonChangeView[];
  readonly whyOnePerson: readonly PersonPairView[];
}

/** Somebody who was found. */
export interface FoundPersonView {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly births: readonly Birth[];
  readonly agencies: readonly Agency[];
  readonly records: number;
}

/** Those who were found, a page at a time; `more` where there may be others than these. */
export interface FoundPeople extends Page<FoundPersonView> {
  readonly more: boolean;
}
