import type { ClockTime, OpeningHours } from './opening-hours.js';

/**
 * Which moment of its last day a limit in days ends at. `end-of-day` is the rule: the last day belongs whole to whoever
 * must act. `same-time-of-day` is that of the anchor; a time such as `17:00` is the same for all.
 */
export type EndsAt = 'end-of-day' | 'same-time-of-day' | ClockTime;

export const dayUnits = ['days', 'working-days', 'months'] as const;

/** How much time there is. Of days the anchor's own does not count; an hour is sixty minutes also when clocks change. */
export type Limit =
  | { readonly unit: 'hours'; readonly amount: number }
  | { readonly unit: 'opening-hours'; readonly amount: number; readonly opening: OpeningHours }
  | {
      readonly unit: (typeof dayUnits)[number];
      readonly amount: number;
      /** `end-of-day` when left out. */
      readonly endsAt?: EndsAt;
    };

/** How long before the due time somebody is warned: in the limit's own unit, in hours, or in days before an end in months. */
export interface Warning {
  readonly amount: number;
  readonly unit: 'hours' | 'opening-hours' | 'days' | 'working-days';
}

/**
 * How far the source can be trusted: `verified` was read there, `superseded` was read in an edition that a later one has
 * replaced or may have, `background` is known but was not read, `estimate` is our own.
 */
export const evidences = ['verified', 'superseded', 'background', 'estimate'] as const;
export type Evidence = (typeof evidences)[number];

/** By when something must be done. Data, not code: it differs by area, changes by year and names its source. */
export interface DeadlinePolicy {
  readonly id: string;
  readonly version: string;
  /** What must be done, as a heading shows it: `First contact with the victim`. */
  readonly name: string;
  /** What starts the clock: `reported`, `received`, `accepted`, `offence`, in the words of the agency that brings the policy. */
  readonly anchor: string;
  /** The anchor as a noun that follows "of": `the report`. */
  readonly anchorInWords: string;
  readonly limit: Limit;
  /** Only for what is graded so. Each grade is a policy of its own under the same id. */
  readonly grade?: string;
  /** Whether a change to this grade starts the count again. Said where there is a grade, the same for all of one id. */
  readonly onNewGrade?: 'restarts' | 'keeps';
  /** The statuses in which the clock stands still. */
  readonly pausedWhile: readonly string[] | 'never';
  /** Left out: nobody is warned. */
  readonly warnBefore?: Warning;
  /** A URL, or the name of the statute or document. */
  readonly source: string;
  readonly evidence: Evidence;
  /** What the source says, and what was decided because it does not. */
  readonly note?: string;
  /** Who in the partnership approved it; left out for a starting value. */
  readonly approvedBy?: string;
  /** First day in force, `YYYY-MM-DD`. The latest version in force replaces the earlier ones. */
  readonly effectiveFrom: string;
  /** Last day in force, where it ended and no version follows. */
  readonly effectiveUntil?: string;
}
