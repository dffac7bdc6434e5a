import type { Agency } from '#libs/case-schemas';
import type { PartnerRequestView } from './information-view.js';
import type { DeadlineView } from './referral-view.js';

/** What the safeguarding hub writes down of its work on a referral. */
export interface CaseworkView {
  readonly strategyMeetings?: readonly MeetingView[];
  readonly protectionPowers?: readonly CasePowerView[];
  readonly childsVoices?: readonly CaseVoiceView[];
  readonly exploitation?: readonly ExploitationView[];
  readonly modernSlavery?: readonly ModernSlaveryView[];
  /** What partners were asked about the person, and whom else the hub may ask. */
  readonly informationRequests?: readonly PartnerRequestView[];
  readonly partnersToAsk?: readonly Agency[];
}

interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** Somebody of an agency, by name. */
export interface Somebody {
  readonly agency: string;
  readonly name: string;
}

export interface MeetingView {
  readonly id: string;
  readonly plannedFor: string;
  readonly reason: string;
  readonly calledBy: string;
  readonly calledAt: string;
  readonly invited: readonly InvitedView[];
  readonly information: readonly (Somebody & Recorded & { readonly words: string })[];
  readonly decisions: readonly (Recorded & {
    readonly decision: string;
    readonly words: string;
    readonly source: string;
    readonly reasons: string;
  })[];
  readonly actions: readonly MeetingActionView[];
  /** None while it has no minutes and was not called off. */
  readonly ended?: Recorded & {
    readonly how: 'closed' | 'called-off';
    readonly words: string;
    readonly nextReviewOn?: string;
  };
}

export interface InvitedView extends Somebody {
  /** Their place in the list. */
  readonly invited: number;
  readonly role: string;
  /** None where nobody has said whether they came. */
  readonly present?: boolean;
  readonly whyAbsent?: string;
}

export interface MeetingActionView {
  /** What the meeting calls it. */
  readonly action: number;
  readonly what: string;
  readonly dueOn: string;
  readonly owner?: Somebody;
  readonly ended?: Recorded & { readonly state: string; readonly words: string };
}

export interface CasePowerView extends Recorded {
  readonly id: string;
  readonly power: string;
  readonly words: string;
  readonly source: string;
  readonly usedAt: string;
  readonly officer: string;
  readonly reason: string;
  readonly told: readonly string[];
  readonly designatedOfficer?: string;
  readonly until?: string;
  readonly doubts: readonly string[];
  readonly deadline?: DeadlineView;
  readonly ended?: Recorded & { readonly at: string; readonly how: string; readonly explanation: string };
}

export interface CaseVoiceView extends Recorded {
  readonly seen: boolean;
  readonly seenAt?: string;
  readonly seenBy?: string;
  readonly seenAlone?: boolean;
  readonly whyNotAlone?: string;
  readonly ownWords?: string;
  readonly whyNotSeen?: string;
  readonly doubts: readonly string[];
}

export interface ExploitationView extends Recorded {
  readonly indicators: readonly string[];
  readonly kinds: readonly string[];
  readonly words: string;
}

export interface ModernSlaveryView extends Recorded {
  readonly takenFor: string;
  readonly consent?: string;
  readonly route: string;
  readonly reportedAt: string;
  readonly reportedBy: string;
  readonly reference?: string;
  readonly words: string;
  readonly doubts: readonly string[];
}

/** A meeting in a list, and something that one wants done. */
export interface MeetingLine {
  readonly id: string;
  readonly referralId: string;
  readonly personName: string;
  /** Where the hub knows them and may show whom. */
  readonly personId?: string;
  readonly plannedFor: string;
  readonly reason: string;
  readonly calledBy: string;
}

export interface ActionLine {
  readonly meetingId: string;
  readonly action: number;
  readonly referralId: string;
  readonly personName: string;
  readonly personId?: string;
  readonly what: string;
  readonly dueOn: string;
  readonly owner?: Somebody;
}
