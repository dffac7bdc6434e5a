import type {
  Agency,
  ChildsVoice,
  Consent,
  ConsentOverride,
  DataFlag,
  IncidentCategory,
  IncidentInBrief,
  Person,
  FindingAlert,
  RiskAssessment,
  RiskGrade,
  SafeContact,
  ValueChange,
} from '#libs/case-schemas';
import type { Status, Step } from '#libs/referral-lifecycle';
import type { AlertState } from './alert-view.js';
import type { HereBeforeView } from './earlier-contact-view.js';
import type { OwnWork } from './own-work-view.js';

/** One page of a list, as each service answers it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** What somebody said later, who wrote it down, and what it did: to this referral, or to those that were made of it. */
export type LaterConsent = Consent & {
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly effect?: ConsentEffect;
  readonly effects?: readonly (ConsentEffect & { readonly referralId: string })[];
};

export interface ConsentEffect {
  readonly sharing: 'stops' | 'goes-on';
  readonly because?: string;
}

/** How many there are in each pile of a queue, by its name in the address. */
export type QueueCounts = Readonly<Record<string, number>>;

/** A referral in a list: `from` is told by the receiver's service, `to` by the sender's. Not every service tells all. */
export interface ReferralSummary {
  readonly id: string;
  readonly status: Status;
  readonly personName: string;
  readonly category?: IncidentCategory;
  readonly grade?: RiskGrade;
  readonly from?: Agency;
  readonly to?: Agency;
  readonly purpose?: string;
  readonly reportedAt?: string;
  readonly sentAt: string;
  /** How many hold now; none where the hub tells this agency of nobody. */
  readonly alerts?: number;
  /** How many nobody has acknowledged: in all, and too late. */
  readonly newAlerts?: number;
  readonly overdueAlerts?: number;
  /** The police’s own: of which incident it came, and what happened to it last. */
  readonly incidentId?: string;
  readonly last?: TimelineEntry;
  /** What of it is due first; none where nothing is, or the service keeps no clock for it. */
  readonly due?: DeadlineView;
  /** The hub’s own: by when whoever sent it is to answer what was asked, and whether that is over. */
  readonly answerWanted?: { readonly by: string; readonly isLate: boolean };
  /** The hub’s own: that the person has been here before. */
  readonly hereBefore?: HereBeforeView;
}

/** By when something is to be done, and how that stands. */
export interface DeadlineView {
  readonly policy: string;
  readonly what: string;
  readonly standing: 'running' | 'paused' | 'due-soon' | 'overdue' | 'met' | 'met-late' | 'cancelled';
  /** None while the clock stands still. */
  readonly dueAt?: string;
  /** By which rule and from which source, in sentences. */
  readonly explanation: string;
}

/** What the other agency was late with. */
export type BreachView = Pick<DeadlineView, 'policy' | 'what' | 'explanation'> & { readonly dueAt: string };

/** One crossing: which fields were told to whom, and what that rested on. */
export interface DisclosureView {
  readonly at: string;
  readonly to: Agency;
  readonly event: string;
  readonly byName?: string;
  readonly lawfulBasis: string;
  readonly restsOn: string;
  readonly fields: readonly string[];
}

export interface TimelineEntry {
  readonly at: string;
  readonly by: Agency;
  readonly byName?: string;
  readonly step: Step;
  /** What it is called, where it is no step of a referral’s. */
  readonly title?: string;
  readonly note?: string;
  /** Code of why it was rejected or withdrawn. */
  readonly reason?: string;
  readonly outcome?: string;
  /** Of a question: by when whoever asks wants the answer. */
  readonly answerBy?: string;
  /** What the outcome rests on. */
  readonly evidence?: string;
  /** Whom it was given to, and how soon somebody must act. */
  readonly assignee?: string;
  readonly team?: string;
  readonly priority?: string;
  /** Of a referral on: to whom. */
  readonly to?: Agency;
  /** Of an amendment: what was put right. */
  readonly changes?: readonly ValueChange[];
}

/** In the words of either version: the first counts its window in months. */
export type AlertView = FindingAlert & {
  readonly windowMonths?: number;
  readonly receivedAt: string;
  /** What it asks of this agency; none where a later one asks it. */
  readonly question?: {
    readonly id: string;
    readonly state: AlertState;
    readonly isAsked?: boolean;
    readonly due?: DeadlineView;
  };
};

export interface ReferredOn {
  readonly id: string;
  readonly to: Agency;
  readonly status: Status;
  readonly at: string;
}

export interface ReferralView extends OwnWork {
  readonly id: string;
  readonly status: Status;
  readonly version: number;
  readonly from: Agency;
  readonly to: Agency;
  readonly purpose?: string;
  readonly sentAt: string;
  readonly receivedAt?: string;
  readonly incident: IncidentInBrief;
  /** The police’s own: of which of their incidents it came. */
  readonly incidentId?: string;
  /** The hub’s alone: the person of whom it tells, where the record that it names is known. */
  readonly personId?: string;
  readonly person: Person;
  /** It names nobody: then the person is empty. */
  readonly anonymous?: boolean;
  readonly riskAssessment?: RiskAssessment;
  readonly consent?: Consent;
  /** Of those services alone in which it can be written down. */
  readonly laterConsents?: readonly LaterConsent[];
  readonly override?: ConsentOverride;
  readonly safeContact?: SafeContact;
  readonly summary?: string;
  readonly childsVoice?: ChildsVoice;
  readonly requestedService?: string;
  /** Of two children whose it is, where one harmed the other: the youth offending service's own. */
  readonly about?: string;
  /** The receiver's: who works on it and how soon. */
  readonly assignee?: { readonly subject: string; readonly name: string };
  readonly priority?: string;
  /** Which of the receiver's teams has it. */
  readonly team?: string;
  /** Beacon's own. */
  readonly entitlements?: readonly string[];
  /** The receiver’s: to whom it referred the person on. */
  readonly referredOn?: readonly ReferredOn[];
  /** The sender’s: of which referral that it was sent itself this one came. */
  readonly referredOnFrom?: string;
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  /** What the reader's side may do now. */
  readonly allowedSteps: readonly Step[];
  /** Of those agencies alone whom the hub warns. */
  readonly alerts?: readonly AlertView[];
  readonly deadlines?: readonly DeadlineView[];
  /** As the receiver's service tells them, and as the sender's does. */
  readonly sendersBreaches?: readonly BreachView[];
  readonly receiversBreaches?: readonly BreachView[];
  /** What this side has told, oldest first. */
  readonly disclosures: readonly DisclosureView[];
  readonly dataFlags: readonly DataFlag[];
}
