import type {
  ChildsVoice,
  DataFlag,
  Incident,
  IncidentCategory,
  IncidentRole,
  RiskAssessment,
} from '#libs/case-schemas';
import type { ChannelView } from './own-work-view.js';
import type { DeadlineView, ReferralSummary } from './referral-view.js';

/** An incident in an officer's list, with what it has led to. */
export interface IncidentSummary {
  readonly id: string;
  readonly reference?: string;
  readonly category: IncidentCategory;
  readonly occurredAt: string;
  readonly reportedAt: string;
  readonly people: readonly { readonly role: IncidentRole; readonly personName: string }[];
  readonly referrals: number;
  readonly updatesOwed: number;
  readonly updatesOverdue: number;
  readonly finalised: boolean;
}

/** An incident as the police keep it: as it was reported, what was written down since, and what became of it. */
export interface IncidentView extends Incident {
  readonly id: string;
  readonly recordedAt: string;
  readonly warnings: readonly DataFlag[];
  /** Whether the reader is the officer whose incident it is. */
  readonly own: boolean;
  readonly finalised?: Recorded & { readonly how: string; readonly note: string };
  readonly victimUpdates: readonly UpdateView[];
  readonly publicProtectionNotices: readonly NoticeView[];
  readonly protectionPowers: readonly PowerView[];
  readonly childsVoices: readonly (ChildsVoice & Recorded & Named & Doubted)[];
  readonly riskAssessments: readonly (RiskAssessment & Recorded)[];
  /** Whether it was referred to MARAC, word by word; the last counts. */
  readonly marac: readonly (MaracView & Recorded & Doubted)[];
  readonly referrals: readonly ReferralSummary[];
}

/** Whether an incident was referred to the agencies' risk conference, and when it was discussed there. */
interface MaracView {
  readonly referred: boolean;
  readonly referredOn?: string;
  readonly discussedOn?: string;
  readonly because?: string;
}

/** Word that a victim is owed, or was. */
export interface UpdateView extends Named {
  readonly id: string;
  readonly incidentId: string;
  readonly reference?: string;
  readonly category: IncidentCategory;
  readonly number: number;
  readonly entitlement: 'standard' | 'enhanced';
  readonly because: readonly string[];
  readonly state: 'owed' | 'given' | 'not-given' | 'finalised';
  readonly deadline: DeadlineView;
  /** By which ways the victim may be told now, while it is owed. */
  readonly channels?: readonly ChannelView[];
  readonly ended?: Recorded & {
    readonly at: string;
    readonly channel?: string;
    readonly kind?: string;
    readonly text?: string;
    readonly despite?: string;
    readonly reason?: string;
    readonly explanation?: string;
  };
}

export interface NoticeView extends Named, Doubted {
  readonly id: string;
  readonly incidentId: string;
  readonly category: IncidentCategory;
  readonly reference?: string;
  readonly grade: string;
  /** How many grades there are. */
  readonly version: number;
  readonly whose: string;
  readonly circumstances: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly grades: readonly {
    readonly grade: string;
    readonly because: string;
    readonly gradedAs: string;
    readonly gradedBy: string;
    readonly gradedAt: string;
  }[];
  readonly deadline?: DeadlineView;
}

export interface PowerView extends Named, Doubted, Recorded {
  readonly id: string;
  readonly power: string;
  readonly words: string;
  /** By which law. */
  readonly source: string;
  readonly usedAt: string;
  readonly circumstances: string;
  readonly authorisedBy?: string;
  readonly designatedOfficer?: string;
  readonly told?: readonly string[];
  readonly until?: string;
  readonly deadline?: DeadlineView;
  readonly ended?: Recorded & { readonly at: string; readonly how: string; readonly explanation: string };
}

interface Named {
  readonly personRecordId: string;
  readonly personName: string;
}

interface Doubted {
  readonly doubts: readonly string[];
}

interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: string;
}
