import type { Agency, FindingKind, FindingState, IncidentCategory, IncidentRole } from '#libs/case-schemas';

export interface FindingEvidence {
  readonly occurredAt: string;
  readonly category: IncidentCategory;
  readonly role: IncidentRole;
  readonly toldBy: readonly Agency[];
  readonly incidentReference?: string;
}

/** Somebody who has been here before, as the hub's staff see it. */
export interface FindingView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly state: FindingState;
  readonly personId: string;
  readonly personName: string;
  readonly count: number;
  readonly windowMonths: number;
  readonly toldBy: readonly Agency[];
  readonly sentence: string;
  readonly evidence: readonly FindingEvidence[];
  /** Sentences. */
  readonly whySamePerson: readonly string[];
  readonly policy: { readonly id: string; readonly version: string; readonly source: string };
  readonly foundAt: string;
}
