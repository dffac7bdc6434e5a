import type { AlertAction, AlertEvidence, Agency, FindingKind } from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';
import type { DeadlineView } from './referral-view.js';

export type AlertState = 'new' | 'acknowledged' | 'answered';
export type AlertPile = AlertState | 'overdue' | 'referral-over';
export type AlertStep = 'acknowledge' | 'answer';

/** How many there are in each pile. */
export type AlertCounts = Readonly<Partial<Record<AlertPile, number>>>;

/**
 * Of whom an alert speaks: the police know them by an incident, everybody else by a referral, and Beacon who came by themselves by that.
 */
export interface ConcernedView {
  readonly personName: string;
  readonly referralId?: string;
  readonly status?: Status;
  readonly contactId?: string;
  readonly incidentId?: string;
  readonly category?: string;
  readonly reference?: string;
}

/** An alert in a list. */
export interface AskedView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly state: AlertState;
  readonly version: number;
  /** Or it was taken back. */
  readonly holds: boolean;
  readonly sentence: string;
  readonly receivedAt: string;
  /** Left out as true by whoever is asked always; false once the work on each of its referrals is over. */
  readonly isAsked?: boolean;
  /** By when it must be acknowledged, where anybody is asked. */
  readonly due?: DeadlineView;
  readonly about: readonly ConcernedView[];
}

/** That somebody has seen it, or what they did. */
export interface AlertEntryView {
  readonly kind: 'acknowledged' | 'answered';
  readonly action?: AlertAction;
  readonly words?: string;
  readonly by: string;
  readonly at: string;
}

export interface WholeAlertView extends AskedView {
  /** A later alert has taken its place. */
  readonly isOver: boolean;
  readonly count: number;
  readonly toldBy: readonly Agency[];
  readonly evidence: readonly AlertEvidence[];
  readonly asked: string;
  readonly policyId: string;
  readonly policyVersion?: string;
  readonly foundAt: string;
  readonly entries: readonly AlertEntryView[];
  readonly allowedSteps: readonly AlertStep[];
}
