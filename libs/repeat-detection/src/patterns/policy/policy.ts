import type { RiskGrade } from '#libs/case-schemas';
import type { Standing } from '../incident/sighting.js';
import type { Window } from '../incident/calendar.js';

export const patternKinds = [
  'repeat-victim',
  'repeat-perpetrator',
  'repeat-pair',
  'serial-perpetrator',
  'asb-case-review',
  'repeat-missing',
  'repeat-hate',
  'low-level-accumulation',
  'escalation',
] as const;
export type PatternKind = (typeof patternKinds)[number];

/** Which day places an incident: its own, its report's, or that of the last referral or discussion before it. */
export const anchors = ['occurred', 'reported', 'referred', 'discussed'] as const;
export type Anchor = (typeof anchors)[number];

export const escalationSigns = ['shortening-gaps', 'rising-grade', 'another-victim'] as const;
export type EscalationSign = (typeof escalationSigns)[number];

/** What counts as again. Data, not code: it differs by area, changes by year and names its source. */
interface Rule {
  readonly id: string;
  readonly version: string;
  readonly kind: PatternKind;
  /** How many of what it counts make a pattern. */
  readonly atLeast: number;
  /** Left out: everything that is known, however old. */
  readonly window?: Window;
  readonly anchor: Anchor;
  /** The person's part in an incident for it to count. */
  readonly roles: readonly string[];
  /** Only incidents in which the suspect stands so; all when left out. */
  readonly standings?: readonly Standing[];
  /** Only these categories; all when left out. */
  readonly categories?: readonly string[];
  /** Only incidents graded so; graded or not when left out. */
  readonly grades?: readonly RiskGrade[];
  /** Only incidents reported so soon. */
  readonly reportedWithin?: Window;
  readonly source: string;
  /** What the source says, and what was decided here because it does not. */
  readonly note: string;
  /** Who in the partnership approved it; left out for a starting value. */
  readonly approvedBy?: string;
  /** First day in force, `YYYY-MM-DD`. The latest version in force replaces the earlier ones. */
  readonly effectiveFrom: string;
  /** Last day in force, where it ended and no version follows. */
  readonly effectiveUntil?: string;
}

/** Counts distinct incidents: all of a person's, those of each category, or those with each person on the other side. */
export interface IncidentPolicy extends Rule {
  readonly counts: 'incidents';
  readonly per?: 'category' | 'counterpart';
}

/** Counts the people whom one person has harmed; when `unconnected`, those known to be connected count as one. */
export interface VictimPolicy extends Rule {
  readonly counts: 'victims';
  readonly unconnected: boolean;
}

/** Counts the people who report one problem. */
export interface ReporterPolicy extends Rule {
  readonly counts: 'reporters';
}

/** From `atLeast` incidents on, looks for signs that it gets worse. */
export interface EscalationPolicy extends Rule {
  readonly counts: 'signs';
  readonly per?: 'counterpart';
  readonly signs: readonly EscalationSign[];
  readonly signsAtLeast: number;
  /** The latest gap is shorter when it is at most this part of the mean of those before it. */
  readonly gapAtMost: number;
}

export type Policy = IncidentPolicy | VictimPolicy | ReporterPolicy | EscalationPolicy;
