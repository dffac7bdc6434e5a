import type {
  Agency,
  ErrorReason,
  ReferralOutcome,
  ReferralPriority,
  ReferralSent,
  RejectionReason,
  ReopeningReason,
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
import { goesOn, type TriageGrade } from '../triage/triage-grade.js';

/** A referral that the hub was sent, as far as the rules need to see it. */
export interface Referral extends ReferralCopy {
  readonly sender: Agency;
}

export type Changed = ChangedCopy<Referral>;
export type Told = ToldOf<Referral>;
export type Outcome = OutcomeOf<Referral>;

export interface By {
  readonly byName: string;
  readonly at: Date;
}

/** The hub’s computer has a referral that was sent to it; nobody has looked at it yet. */
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
    referral: { id, sender, version: 2, state: applyStep(justSent, 'receive', 'receiver') },
    entry: { version: 2, at: time, byAgency: 'safeguarding-hub', step: 'receive', details: {} },
    event: { type: 'referral-hub.referral-received.v1', data: { referralId: id, at: time } },
  };
}

/** Somebody is to work on it, or nobody any more. The sender is told neither who nor that it changed. */
export const assign = (referral: Referral, said: { assignee: string }, by: By): Outcome =>
  take(referral, 'assign', said, by);

/** It goes to another team, where nobody has it yet. The sender is not told. */
export const moveToTeam = (referral: Referral, said: { team: string; explanation: string }, by: By): Outcome =>
  take(referral, 'assign', said, by);

/** How soon somebody must act, as the hub sees it. */
export const prioritise = (referral: Referral, said: { priority: ReferralPriority }, by: By): Outcome =>
  take(referral, 'prioritise', said, by);

/** A practitioner has seen it. */
export const open = (referral: Referral, by: By): Outcome => take(referral, 'open', {}, by);

export const accept = (referral: Referral, said: { note?: string }, by: By): Outcome =>
  take(referral, 'accept', said, by);

export const ask = (referral: Referral, said: { question: string; answerBy?: string }, by: By): Outcome =>
  take(referral, 'ask', said, by);

export const reject = (referral: Referral, said: { reason: RejectionReason; explanation: string }, by: By): Outcome =>
  take(referral, 'reject', said, by);

/** Stays with a rejection that the sender disputes. */
export const uphold = (referral: Referral, said: { explanation: string }, by: By): Outcome =>
  take(referral, 'uphold', said, by);

export const progress = (referral: Referral, said: { note: string }, by: By): Outcome =>
  take(referral, 'progress', said, by);

/** It goes on to another agency, by a referral of the hub’s own. */
export const referredOn = (referral: Referral, said: { to: Agency }, by: By): Outcome =>
  take(referral, 'refer-on', said, by);

/**
 * The sender is told that it went on, and never to whom: no agreement lets the hub say where somebody was sent, and who is
 * told of every place but one knows that one.
 */
export const tellThatItWentOn = (referral: Referral, by: By): Outcome =>
  take(referral, 'progress', { note: 'We have asked another service to help. Which one is not told with this.' }, by);

export const conclude = (
  referral: Referral,
  said: { outcome: ReferralOutcome; note?: string; evidence?: string },
  by: By,
): Outcome => take(referral, 'conclude', said, by);

export const reopen = (referral: Referral, said: { reason: ReopeningReason; explanation?: string }, by: By): Outcome =>
  take(referral, 'reopen', said, by);

export const enterInError = (
  referral: Referral,
  said: { reason: ErrorReason; explanation?: string },
  by: By,
): Outcome => take(referral, 'enter-in-error', said, by);

const take = (referral: Referral, step: Step, details: StepDetails, by: By): Outcome =>
  takeOwnStep(referral, step, { side: 'receiver', agency: 'safeguarding-hub', ...by }, details);

interface Offered extends Pick<Referral, 'state'> {
  readonly triageGrade: TriageGrade | null;
}

/** Of the steps that the table allows a receiver, those that a practitioner of the hub can take here. */
const offered: readonly Step[] = [
  'open',
  'assign',
  'prioritise',
  'accept',
  'ask',
  'reject',
  'uphold',
  'progress',
  'refer-on',
  'conclude',
  'reopen',
  'enter-in-error',
];

/** What may be done next, of a contact that is graded so: none is referred on before somebody has said how much it matters. */
export const offeredSteps = ({ state, triageGrade }: Offered): Step[] =>
  allowedSteps(state, 'receiver').filter(
    (step) => offered.includes(step) && (step !== 'refer-on' || goesOn(triageGrade)),
  );

/** Takes in what the sender has done; undefined for a step that no sender who keeps the rules can have taken. */
export const hear = (referral: Referral, step: Step, heard: StepHeard): Changed | undefined =>
  hearStep(referral, step, heard, { side: 'sender', agency: referral.sender });
