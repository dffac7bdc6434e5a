import type { Agency, EventType, ReferralSent, WithdrawalReason } from '#libs/case-schemas';
import {
  applyRemote,
  couldHaveHappened,
  takeStep,
  type Lifecycle,
  type Refusal,
  type Step,
} from '#libs/referral-lifecycle';

/** A referral that the police sent, as far as the rules need to see it. */
export interface SentReferral {
  readonly id: string;
  readonly recipient: Agency;
  readonly version: number;
  readonly state: Lifecycle;
}

/** What was said with a step. Which of these there are depends on the step. */
export interface HistoryDetails {
  readonly question?: string;
  readonly answer?: string;
  readonly note?: string;
  readonly explanation?: string;
  readonly reason?: string;
  readonly outcome?: string;
  readonly purpose?: string;
}

export interface HistoryEntry {
  readonly version: number;
  readonly at: string;
  readonly byAgency: Agency;
  readonly byName?: string;
  readonly step: Step;
  readonly details: HistoryDetails;
}

export interface Changed {
  readonly referral: SentReferral;
  readonly entry: HistoryEntry;
}

/** What an officer did, to be told to the receiver. */
export interface Told extends Changed {
  readonly event: { readonly type: EventType; readonly data: object };
}

export type Outcome = ({ readonly ok: true } & Told) | { readonly ok: false; readonly refusal: Refusal };

export interface By {
  readonly byName: string;
  readonly at: Date;
}

export function answerQuestion(referral: SentReferral, { answer }: { answer: string }, by: By): Outcome {
  return take(referral, 'answer', 'referral-hub.question-answered.v1', { answer }, by);
}

export function withdraw(
  referral: SentReferral,
  reason: { reason: WithdrawalReason; explanation?: string },
  by: By,
): Outcome {
  return take(referral, 'withdraw', 'referral-hub.referral-withdrawn.v1', { ...reason }, by);
}

function take(referral: SentReferral, step: Step, type: EventType, details: HistoryDetails, by: By): Outcome {
  const taken = takeStep(referral.state, step, 'sender');
  if (!taken.ok) return taken;
  const at = by.at.toISOString();
  const changed = advance(referral, taken.state, { at, byAgency: 'police', byName: by.byName, step, details });
  return {
    ok: true,
    ...changed,
    event: { type, data: { referralId: referral.id, at, byName: by.byName, ...details } },
  };
}

/** What the receiver says that it did. */
export type StepHeard = { readonly referralId: string; readonly at: string; readonly byName?: string } & HistoryDetails;

/** Takes in what the receiver has done; undefined for a step that no receiver who keeps the rules can have taken. */
export function hear(referral: SentReferral, step: Step, heard: StepHeard): Changed | undefined {
  if (!couldHaveHappened(referral.state, step, 'receiver')) return undefined;
  const { referralId: _, at, byName, ...details } = heard;
  const entry = { at, byAgency: referral.recipient, ...(byName !== undefined && { byName }), step, details };
  return advance(referral, applyRemote(referral.state, step), entry);
}

function advance(referral: SentReferral, state: Lifecycle, entry: Omit<HistoryEntry, 'version'>): Changed {
  const version = referral.version + 1;
  return { referral: { ...referral, state, version }, entry: { ...entry, version } };
}

/** The first line of the history of a referral that has just been made. */
export function sentEntry(sent: ReferralSent): HistoryEntry {
  return { version: 1, at: sent.at, byAgency: 'police', step: 'send', details: { purpose: sent.purpose } };
}
