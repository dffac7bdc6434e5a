/** What one agency alone keeps about a referral. Each service tells its own, and none of another’s. */
export interface OwnWork {
  /** The youth offending service’s. */
  readonly assessments?: readonly {
    readonly toolName: string;
    readonly doneOn: string;
    readonly recordedBy: string;
  }[];
  readonly panels?: readonly PanelView[];
  /** The sexual assault referral centre’s. */
  readonly examination?: ExaminationView;
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
  readonly steps: readonly { readonly step: string; readonly at: string; readonly byName?: string | null }[];
  readonly samples: readonly {
    readonly type: string;
    readonly takenAt: string;
    readonly expiresAt: string;
    readonly expired: boolean;
    readonly explanation: string;
    readonly decision?: string;
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
  readonly breaches: readonly { readonly at: string; readonly inWords: string; readonly escalation: string }[];
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
