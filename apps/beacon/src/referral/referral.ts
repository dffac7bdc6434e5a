import type { Agency, EventType, ReferralOutcome, ReferralSent, RejectionReason } from '#libs/case-schemas';
import {
  applyRemote,
  couldHaveHappened,
  justSent,
  takeStep,
  type Lifecycle,
  type Refusal,
  type Step,
} from '#libs/referral-lifecycle';

/** A referral that Beacon was sent, as far as the rules need to see it. */
export interface Referral {
  readonly id: string;
  readonly sender: Agency;
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
  readonly referral: Referral;
  readonly entry: HistoryEntry;
}

/** What Beacon did, to be told to the sender. */
export interface Told extends Changed {
  readonly event: { readonly type: EventType; readonly data: object };
}

export type Outcome = ({ readonly ok: true } & Told) | { readonly ok: false; readonly refusal: Refusal };

export interface By {
  readonly byName: string;
  readonly at: Date;
}

/** Beacon's computer has a referral that was sent to it; nobody has looked at it yet. */
export function receive(sent: ReferralSent, sender: Agency, at: Date): { readonly arrival: HistoryEntry } & Told {
  const arrival: HistoryEntry = {
    version: 1,
    at: sent.at,
    byAgency: sender,
    step: 'send',
    details: { purpose: sent.purpose },
  };
  const asSent: Referral = { id: sent.referralId, sender, version: 1, state: justSent };
  const entry = { at: at.toISOString(), byAgency: 'beacon', step: 'receive', details: {} } as const;
  const changed = advance(asSent, applyRemote(justSent, 'receive'), entry);
  const event = {
    type: 'referral-hub.referral-received.v1',
    data: { referralId: sent.referralId, at: entry.at },
  } as const;
  return { arrival, ...changed, event };
}

export const accept = (referral: Referral, by: By): Outcome =>
  take(referral, 'accept', 'referral-hub.referral-accepted.v1', {}, by);

export const ask = (referral: Referral, said: { question: string }, by: By): Outcome =>
  take(referral, 'ask', 'referral-hub.question-asked.v1', said, by);

export const reject = (referral: Referral, said: { reason: RejectionReason; explanation: string }, by: By): Outcome =>
  take(referral, 'reject', 'referral-hub.referral-rejected.v1', said, by);

export const progress = (referral: Referral, said: { note: string }, by: By): Outcome =>
  take(referral, 'progress', 'referral-hub.referral-progressed.v1', said, by);

export const conclude = (referral: Referral, said: { outcome: ReferralOutcome; note?: string }, by: By): Outcome =>
  take(referral, 'conclude', 'referral-hub.referral-concluded.v1', said, by);

function take(referral: Referral, step: Step, type: EventType, details: HistoryDetails, by: By): Outcome {
  const taken = takeStep(referral.state, step, 'receiver');
  if (!taken.ok) return taken;
  const at = by.at.toISOString();
  const changed = advance(referral, taken.state, { at, byAgency: 'beacon', byName: by.byName, step, details });
  return {
    ok: true,
    ...changed,
    event: { type, data: { referralId: referral.id, at, byName: by.byName, ...details } },
  };
}

/** What the sender says that it did. */
export type StepHeard = { readonly referralId: string; readonly at: string; readonly byName?: string } & HistoryDetails;

/** Takes in what the sender has done; undefined for a step that no sender who keeps the rules can have taken. */
export function hear(referral: Referral, step: Step, heard: StepHeard): Changed | undefined {
  if (!couldHaveHappened(referral.state, step, 'sender')) return undefined;
  const { referralId: _, at, byName, ...details } = heard;
  const entry = { at, byAgency: referral.sender, ...(byName !== undefined && { byName }), step, details };
  return advance(referral, applyRemote(referral.state, step), entry);
}

function advance(referral: Referral, state: Lifecycle, entry: Omit<HistoryEntry, 'version'>): Changed {
  const version = referral.version + 1;
  return { referral: { ...referral, state, version }, entry: { ...entry, version } };
}
