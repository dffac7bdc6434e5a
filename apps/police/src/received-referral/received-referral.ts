import type {
  Agency,
  ErrorReason,
  ReferralPriority,
  ReferralSent,
  RejectionReason,
  ReopeningReason,
  SharingPurpose,
} from '#libs/case-schemas';
import {
  allowedSteps,
  applyStep,
  hearStep,
  justSent,
  takeOwnStep,
  type Changed as ChangedCopy,
  type HistoryEntry,
  type Outcome as OutcomeOf,
  type ReferralCopy,
  type Step,
  type StepDetails,
  type StepHeard,
  type Told as ToldOf,
} from '#libs/referral-lifecycle';
import type { Conclusion } from './conclusion.js';
import { withoutName } from './ours-to-read.js';
import { purposeOf } from './received-purpose.js';

/** A referral that the police were sent, as far as the rules need to see it. */
export interface ReceivedReferral extends ReferralCopy {
  readonly sender: Agency;
  readonly purposeCode: SharingPurpose;
  readonly anonymous: boolean;
}

export type Changed = ChangedCopy<ReceivedReferral>;
export type Told = ToldOf<ReceivedReferral>;
export type Outcome = OutcomeOf<ReceivedReferral>;

export interface By {
  readonly byName: string;
  readonly at: Date;
}

/** The police’s computer has a referral that was sent to them; nobody has looked at it yet. */
export function receive(
  sent: ReferralSent,
  sender: Agency,
  at: Date,
): { readonly arrival: HistoryEntry } & Required<Told> {
  const { referralId: id, purpose } = sent;
  const arrival: HistoryEntry = { version: 1, at: sent.at, byAgency: sender, step: 'send', details: { purpose } };
  const time = at.toISOString();
  return {
    arrival,
    referral: { id, sender, ...purposeOf(sent), version: 2, state: applyStep(justSent, 'receive', 'receiver') },
    entry: { version: 2, at: time, byAgency: 'police', step: 'receive', details: {} },
    event: { type: 'referral-hub.referral-received.v1', data: { referralId: id, at: time } },
  };
}

/** Somebody is to work on it, or nobody any more. The sender is told neither who nor that it changed. */
export const assign = (referral: ReceivedReferral, said: { assignee: string }, by: By): Outcome =>
  take(referral, 'assign', said, by);

/** It goes to another team, where nobody has it yet. The sender is not told. */
export const moveToTeam = (referral: ReceivedReferral, said: { team: string; explanation: string }, by: By): Outcome =>
  take(referral, 'assign', said, by);

/** How soon somebody must act, as the police see it. */
export const prioritise = (referral: ReceivedReferral, said: { priority: ReferralPriority }, by: By): Outcome =>
  take(referral, 'prioritise', said, by);

/** A person has seen it. */
export const open = (referral: ReceivedReferral, by: By): Outcome => take(referral, 'open', {}, by);

export const accept = (referral: ReceivedReferral, by: By): Outcome => take(referral, 'accept', {}, by);

export const ask = (referral: ReceivedReferral, said: { question: string }, by: By): Outcome =>
  take(referral, 'ask', said, by);

export const reject = (
  referral: ReceivedReferral,
  said: { reason: RejectionReason; explanation: string },
  by: By,
): Outcome => take(referral, 'reject', said, by);

/** Stays with a rejection that the sender disputes. */
export const uphold = (referral: ReceivedReferral, said: { explanation: string }, by: By): Outcome =>
  take(referral, 'uphold', said, by);

export const progress = (referral: ReceivedReferral, said: { note: string }, by: By): Outcome =>
  take(referral, 'progress', said, by);

export const conclude = (referral: ReceivedReferral, said: Conclusion, by: By): Outcome =>
  take(referral, 'conclude', said, by);

export const reopen = (
  referral: ReceivedReferral,
  said: { reason: ReopeningReason; explanation?: string },
  by: By,
): Outcome => take(referral, 'reopen', said, by);

export const enterInError = (
  referral: ReceivedReferral,
  said: { reason: ErrorReason; explanation?: string },
  by: By,
): Outcome => take(referral, 'enter-in-error', said, by);

function take(referral: ReceivedReferral, step: Step, details: StepDetails, by: By): Outcome {
  const { status } = referral.state;
  if (!canBeTaken(referral, step))
    return { ok: false, refusal: { step, side: 'receiver', status, allowedSteps: offeredSteps(referral) } };
  return takeOwnStep(referral, step, { side: 'receiver', agency: 'police', ...by }, details);
}

/** Of the steps that the table allows a receiver, those that the police take. */
const offered: readonly Step[] = [
  'open',
  'assign',
  'prioritise',
  'accept',
  'ask',
  'reject',
  'uphold',
  'progress',
  'conclude',
  'reopen',
  'enter-in-error',
];

/**
 * Whoever passed on intelligence for somebody who must not be known is asked nothing: each further answer, in free words,
 * narrows down who it can have been, and only the sender, unasked, can judge what is safe to add.
 */
const canBeTaken = ({ anonymous }: Pick<ReceivedReferral, 'anonymous'>, step: Step): boolean =>
  offered.includes(step) && !(anonymous && step === 'ask');

export const offeredSteps = (referral: Pick<ReceivedReferral, 'state' | 'anonymous'>): Step[] =>
  allowedSteps(referral.state, 'receiver').filter((step) => canBeTaken(referral, step));

/** Takes in what the sender has done; undefined for a step that no sender who keeps the rules can have taken. */
export const hear = (referral: ReceivedReferral, step: Step, heard: StepHeard): Changed | undefined =>
  hearStep(referral, step, referral.anonymous ? withoutName(heard) : heard, {
    side: 'sender',
    agency: referral.sender,
  });
