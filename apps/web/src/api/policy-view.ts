import type { Policy, PatternKind } from '#libs/repeat-detection';

/** What the hub began with, what waits for a second person, what that person made of it, and what its proposer took back. */
export type PolicyStanding = 'starting-value' | 'waiting' | 'approved' | 'rejected' | 'taken-back';
export type PolicyStep = 'propose' | 'decide' | 'take-back';

/** What a version that waits would change: how many findings, and of how many people that was counted. */
export interface PolicyPreviewView {
  readonly counted?: {
    readonly at: string;
    /** On which day it would be so. */
    readonly day: string;
    readonly looked: number;
    readonly begins: number;
    readonly ends: number;
    readonly changes: number;
    readonly stays: number;
    /** About which part of everybody was looked at, where it was not everybody. */
    readonly samplePercent?: number;
    /** Where it has a last day: what would end by that, on the day after. */
    readonly lastDay?: string;
    readonly endsAfterLastDay?: number;
  };
  readonly counting?: { readonly since: string; readonly looked: number; readonly percent: number };
}

/** One version of a policy: what it says, who proposed it, and whether a second person approved it. */
export interface PolicyVersionView {
  readonly version: number;
  readonly standing: PolicyStanding;
  readonly policy: Policy;
  readonly knownAt: string;
  readonly proposed?: { readonly by: string; readonly why: string; readonly whyPast?: string };
  readonly decided?: {
    readonly approves: boolean;
    readonly rationale: string;
    readonly by: string;
    readonly at: string;
  };
  /** Of one that waits. */
  readonly preview?: PolicyPreviewView;
  readonly takenBack?: { readonly why: string; readonly by: string; readonly at: string };
}

/** A policy as it is on a day; without a version, where it has ended or not begun. */
export interface PolicyOnView {
  readonly id: string;
  readonly kind: PatternKind;
  /** Whether a version of it waits for a second person. */
  readonly waits: boolean;
  readonly inForce?: PolicyVersionView;
  readonly next?: { readonly version: number; readonly from: string };
}

export interface PoliciesView {
  readonly on: string;
  readonly items: readonly PolicyOnView[];
}

export interface PolicyHistoryView {
  readonly id: string;
  readonly kind: PatternKind;
  /** The latest, whatever became of it. */
  readonly version: number;
  readonly inForce?: number;
  /** Newest first. */
  readonly versions: readonly PolicyVersionView[];
  readonly allowedSteps: readonly PolicyStep[];
}
