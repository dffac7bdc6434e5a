import type { Agency, Person } from '#libs/case-schemas';

/** Waiting for somebody, left by somebody who could not tell, waiting for a second person, or settled. */
export type MatchState = 'waiting' | 'second-wanted' | 'not-sure' | 'settled';
export type MatchStep = 'decide' | 'second' | 'undo';

/** How many there are in each state. */
export type MatchCounts = Readonly<Partial<Record<MatchState, number>>>;

/** One of the two records, as its agency has told it. */
export interface MatchedRecordView {
  readonly recordId: string;
  /** Whose the hub takes it to be. */
  readonly personId: string;
  readonly agency: Agency;
  readonly agencyRecordId: string;
  readonly person: Person;
  readonly toldAt: string;
}

/** What somebody said about two records. */
export interface MatchWordView {
  readonly id: string;
  readonly decided: 'same' | 'not-the-same' | 'not-sure' | 'open';
  readonly holds: boolean;
  /** The word with which this one agrees or does not. */
  readonly seconds?: string;
  readonly rationale: string;
  readonly by: string;
  readonly at: string;
}

/** Two records that may be of one person, as a list tells of them. */
export interface MatchSummary {
  readonly id: string;
  readonly state: MatchState;
  readonly version: number;
  readonly noticedAt: string;
  readonly sentence: string;
  /** That both are one person, 0 to 1. */
  readonly probability: number;
  /** Who asked, where it was not the hub by itself. */
  readonly asked?: { readonly by: string; readonly why?: string; readonly at: string };
  readonly records: readonly [MatchedRecordView, MatchedRecordView];
}

/** In bits, each with the total up to it; none where the model of its day is not at hand. */
export type Waterfall = readonly { readonly label: string; readonly weight: number; readonly total: number }[];

export interface MatchView extends MatchSummary {
  readonly reasons: readonly string[];
  readonly against: readonly string[];
  readonly wouldChangeIt: readonly string[];
  readonly waterfall: Waterfall;
  readonly words: readonly MatchWordView[];
  readonly allowedSteps: readonly MatchStep[];
}
