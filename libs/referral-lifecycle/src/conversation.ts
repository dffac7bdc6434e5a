import type { Agency, EventType } from '#libs/case-schemas';
import { applyStep, couldHaveHappened, takeStep, type Lifecycle, type Refusal } from './lifecycle.js';
import { eventOfStep } from './step-event.js';
import type { Side, Step } from './status.js';

/** One side's copy of a referral, as far as the protocol needs to see it. Each step makes a new version of it. */
export interface ReferralCopy {
  readonly id: string;
  readonly version: number;
  readonly state: Lifecycle;
}

/** What was said with a step. Which of these there are depends on the step. */
export interface StepDetails {
  readonly question?: string;
  /** By when an answer is wanted: an ISO instant. */
  readonly answerBy?: string;
  readonly answer?: string;
  readonly note?: string;
  readonly explanation?: string;
  readonly reason?: string;
  readonly outcome?: string;
  readonly evidence?: string;
  readonly purpose?: string;
  readonly level?: string;
  /** Whom or which team the referral was given to, and how urgent it was made: the receiver's own affair, and never told. */
  readonly assignee?: string;
  readonly team?: string;
  readonly priority?: string;
  /** To whom it was referred on: told by whoever may tell it, and not by the step. */
  readonly to?: string;
}

/** One line of a referral's history: by whom, when, what, and why. */
export interface HistoryEntry {
  readonly version: number;
  readonly at: string;
  readonly byAgency: Agency;
  readonly byName?: string;
  readonly step: Step;
  readonly details: StepDetails;
}

export interface Changed<Copy extends ReferralCopy> {
  readonly referral: Copy;
  readonly entry: HistoryEntry;
}

/** A step of one's own: what changed, and what the other side is told; no event where it is not told. */
export interface Told<Copy extends ReferralCopy> extends Changed<Copy> {
  readonly event?: { readonly type: EventType; readonly data: object };
}

export type Outcome<Copy extends ReferralCopy> =
  ({ readonly ok: true } & Told<Copy>) | { readonly ok: false; readonly refusal: Refusal };

/** Who takes a step; no name where a computer does. */
export interface StepTaker {
  readonly side: Side;
  readonly agency: Agency;
  readonly byName?: string;
  readonly at: Date;
}

/** One's own step, refused unless the table allows it now. `told` is said to the other side beside the details. */
export function takeOwnStep<Copy extends ReferralCopy>(
  referral: Copy,
  step: Step,
  taker: StepTaker,
  details: StepDetails = {},
  told: object = {},
): Outcome<Copy> {
  const taken = takeStep(referral.state, step, taker.side);
  if (!taken.ok) return taken;
  const at = taker.at.toISOString();
  const byName = taker.byName === undefined ? {} : { byName: taker.byName };
  const changed = advance(referral, taken.state, { at, byAgency: taker.agency, ...byName, step, details });
  const type = eventOfStep(step);
  const data = { referralId: referral.id, at, ...byName, ...details, ...told };
  return { ok: true, ...changed, ...(type && { event: { type, data } }) };
}

/** What the other side says that it did. */
export type StepHeard = { readonly referralId: string; readonly at: string; readonly byName?: string } & StepDetails;

/** Takes in what the other side has done; undefined for a step that none who keeps the rules can have taken. */
export function hearStep<Copy extends ReferralCopy>(
  referral: Copy,
  step: Step,
  { at, byName, ...said }: StepHeard,
  { side, agency }: Pick<StepTaker, 'side' | 'agency'>,
): Changed<Copy> | undefined {
  if (!couldHaveHappened(referral.state, step, side)) return undefined;
  const details = detailsOf(said);
  const entry = { at, byAgency: agency, ...(byName !== undefined && { byName }), step, details };
  return advance(referral, applyStep(referral.state, step, side), entry);
}

const detailNames = [
  'question',
  'answerBy',
  'answer',
  'note',
  'explanation',
  'reason',
  'outcome',
  'evidence',
  'level',
] as const satisfies readonly (keyof StepDetails)[];

/** What else an event carries, such as the whole of an amended referral, is not for the history. */
function detailsOf(said: StepDetails): StepDetails {
  const named = detailNames.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]]));
  return Object.fromEntries(named) as StepDetails;
}

function advance<Copy extends ReferralCopy>(
  referral: Copy,
  state: Lifecycle,
  entry: Omit<HistoryEntry, 'version'>,
): Changed<Copy> {
  const version = referral.version + 1;
  return { referral: { ...referral, state, version }, entry: { ...entry, version } };
}
