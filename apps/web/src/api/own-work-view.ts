import type { CaseworkView } from './casework-view.js';
import type { IsvaView } from './isva-view.js';

/** What one agency alone keeps about a referral. Each service tells its own, and none of another’s. */
export interface OwnWork extends CaseworkView {
  /** Beacon’s: the work with a person, and by which ways they can be reached at this moment. */
  readonly support?: SupportView;
  readonly channels?: readonly ChannelView[];
  /** The youth offending service’s. */
  readonly assessments?: readonly {
    readonly toolName: string;
    readonly doneOn: string;
    readonly recordedBy: string;
  }[];
  readonly panels?: readonly PanelView[];
  /** The sexual assault referral centre’s. */
  readonly examination?: ExaminationView;
  readonly isva?: IsvaView;
  /** Whether the safeguarding hub has still to be told of this child. */
  readonly owed?: boolean;
  /** Probation’s. */
  readonly supervision?: SupervisionView;
  readonly licence?: LicenceView;
  /** The safeguarding hub’s. */
  readonly triageGrade?: string;
  readonly triages?: readonly TriageView[];
}

export interface TriageView {
  readonly grade: string;
  readonly why: string;
  readonly strategyDiscussion: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export interface PanelView {
  readonly heldOn: string;
  readonly members: readonly { readonly name: string; readonly seat: string }[];
  readonly decisionName: string;
  readonly reasons: string;
}

export interface ExaminationView {
  readonly status: string;
  /** What may be done next. */
  readonly allowedSteps?: readonly string[];
  readonly steps: readonly { readonly step: string; readonly at: string; readonly byName?: string | null }[];
  readonly samples: readonly {
    readonly id?: string;
    readonly type: string;
    readonly takenAt: string;
    readonly expiresAt: string;
    readonly expired: boolean;
    readonly explanation: string;
    readonly decision?: string;
    /** What the client may still decide. */
    readonly allowedDecisions?: readonly string[];
  }[];
}

export interface SupervisionView {
  readonly crn: string;
  readonly type: string;
  readonly startedOn: string;
  readonly riskOfSeriousHarm: string;
  readonly mappa?: { readonly category: number; readonly level: number };
  readonly milestones: readonly { readonly milestone: string; readonly at: string }[];
}

export interface LicenceView {
  readonly conditions: readonly ConditionView[];
  readonly breaches: readonly {
    readonly id?: string;
    readonly at: string;
    readonly inWords: string;
    readonly escalation: string;
    /** How much further it can be taken. */
    readonly allowedEscalations?: readonly string[];
  }[];
}

export interface ConditionView {
  readonly id: string;
  readonly kind: string;
  readonly inWords: string;
  readonly inForce: boolean;
  /** Its last day, where it has one. */
  readonly to?: string;
  readonly revocation?: { readonly from: string; readonly why: string };
}

export interface ChannelView {
  readonly channel: string;
  readonly name: string;
  readonly may: boolean;
  /** Why not, where it is not safe. */
  readonly because?: string;
  readonly codeWord?: string;
}

/** Each list in the order in which it was written down. */
export interface SupportView {
  readonly contactAttempts: readonly (Recorded & {
    readonly channel: string;
    readonly at: string;
    readonly result: string;
    readonly note?: string;
    readonly despite?: string;
  })[];
  readonly needsAssessments: readonly (Recorded & {
    readonly assessedOn: string;
    readonly needs: readonly { readonly areaName: string; readonly level: string; readonly words?: string }[];
  })[];
  readonly plan: readonly PlannedActionView[];
  readonly ownViews: readonly (Recorded & { readonly view: string; readonly words?: string })[];
  readonly restorativeJustice: readonly (Recorded & { readonly interest: string; readonly words?: string })[];
  readonly marac: readonly (Recorded & {
    readonly referred: boolean;
    readonly referredOn?: string;
    readonly discussedOn?: string;
    readonly because?: string;
  })[];
}

export interface PlannedActionView {
  /** What the plan calls it. */
  readonly action: number;
  readonly what: string;
  readonly who: string;
  readonly area?: string;
  readonly by?: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly why?: string;
}

interface Recorded {
  readonly recordedBy: string;
  readonly recordedAt: string;
}
