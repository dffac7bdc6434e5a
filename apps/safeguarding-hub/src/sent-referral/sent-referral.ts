import type { Agency, AmendmentReason, ErrorReason, ReferralSent, WithdrawalReason } from '#libs/case-schemas';
import {
  allowedSteps,
  hearStep,
  nextDisputeLevel,
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

/** A referral that the hub sent, as far as the rules need to see it. */
export interface SentReferral extends ReferralCopy {
  readonly recipient: Agency;
}

export type Changed = ChangedCopy<SentReferral>;
export type Told = ToldOf<SentReferral>;
export type Outcome = OutcomeOf<SentReferral>;

/** Who takes a step; no name where it follows by rule from what another agency said. */
export interface By {
  readonly byName?: string;
  readonly at: Date;
}

export const answerQuestion = (referral: SentReferral, said: { answer: string }, by: By): Outcome =>
  take(referral, 'answer', said, by);

/** Disagrees with a rejection, one level further up than the last time. */
export function dispute(referral: SentReferral, { explanation }: { explanation: string }, by: By): Outcome {
  const level = nextDisputeLevel(referral.state.disputes);
  return take(referral, 'dispute', { ...(level && { level }), explanation }, by);
}

export const withdraw = (
  referral: SentReferral,
  said: { reason: WithdrawalReason; explanation?: string },
  by: By,
): Outcome => take(referral, 'withdraw', said, by);

export const enterInError = (
  referral: SentReferral,
  said: { reason: ErrorReason; explanation?: string },
  by: By,
): Outcome => take(referral, 'enter-in-error', said, by);

/** Puts right what was sent: the receiver is told the whole as it should read. */
export const amend = (
  referral: SentReferral,
  amended: ReferralSent,
  said: { reason: AmendmentReason; explanation?: string },
  by: By,
): Outcome => take(referral, 'amend', said, by, { amended });

const take = (referral: SentReferral, step: Step, details: StepDetails, by: By, told: object = {}): Outcome =>
  takeOwnStep(referral, step, { side: 'sender', agency: 'safeguarding-hub', ...by }, details, told);

export const offeredSteps = ({ state }: Pick<SentReferral, 'state'>): Step[] => allowedSteps(state, 'sender');

/** Takes in what the receiver has done; undefined for a step that no receiver who keeps the rules can have taken. */
export const hear = (referral: SentReferral, step: Step, heard: StepHeard): Changed | undefined =>
  hearStep(referral, step, heard, { side: 'receiver', agency: referral.recipient });

/** The first line of the history of a referral that has just been made. */
export const sentEntry = ({ at, byName, purpose }: ReferralSent): HistoryEntry => ({
  version: 1,
  at,
  byAgency: 'safeguarding-hub',
  ...(byName !== undefined && { byName }),
  step: 'send',
  details: { purpose },
});
