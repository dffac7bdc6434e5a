import { allowedSteps, stepsOf, type Side, type Status, type Step } from './status.js';

/** How far the receiver has come, by its own steps alone: no step of the sender's changes it. */
export type Stage = 'sent' | 'received' | 'accepted' | 'rejected' | 'in-progress' | 'concluded';

/**
 * What one side knows of a referral. Kept apart are what only the receiver moves (`stage`), what only the sender
 * moves (whether it was withdrawn) and the questions asked less the answers given. Each can be counted in any order,
 * so both sides come to the same `status` however their messages cross.
 */
export interface Lifecycle {
  readonly status: Status;
  readonly stage: Stage;
  readonly openQuestions: number;
}

export interface Refusal {
  readonly step: Step;
  readonly side: Side;
  readonly status: Status;
  /** What this side may do instead. */
  readonly allowedSteps: Step[];
}

export type StepTaken =
  { readonly ok: true; readonly state: Lifecycle } | { readonly ok: false; readonly refusal: Refusal };

/** How each referral begins, on both sides. */
export const justSent: Lifecycle = { status: 'sent', stage: 'sent', openQuestions: 0 };

/** One's own step: refused unless the table allows it now. */
export function takeStep(state: Lifecycle, step: Step, side: Side): StepTaken {
  const allowed = allowedSteps(state.status, side);
  return allowed.includes(step)
    ? { ok: true, state: applyRemote(state, step) }
    : { ok: false, refusal: { step, side, status: state.status, allowedSteps: allowed } };
}

/**
 * The other side's step, which has happened already and cannot be refused. A withdrawal wins over everything that it
 * crossed; of two decisions the first stands; what makes no sense changes nothing (see `couldHaveHappened`).
 */
export function applyRemote(state: Lifecycle, step: Step): Lifecycle {
  const stage = onwards[state.stage][step] ?? state.stage;
  const openQuestions = Math.max(0, state.openQuestions + questionsOpenedBy(state, step));
  const withdrawn = state.status === 'withdrawn' || step === 'withdraw';
  return { stage, openQuestions, status: withdrawn ? 'withdrawn' : statusOf(stage, openQuestions) };
}

/**
 * Whether a side that follows the table can have taken this step, as the other side sees it. False for one that
 * skips a stage, decides twice, or answers what was not asked: a fault to be looked at, not a crossing.
 */
export function couldHaveHappened(state: Lifecycle, step: Step, by: Side): boolean {
  if (!stepsOf(by).includes(step)) return false;
  if (by === 'receiver') return allowedSteps(state.stage, 'receiver').includes(step);
  return step === 'answer' ? state.openQuestions > 0 : step === 'withdraw' && state.status !== 'withdrawn';
}

/** The receiver's road. A first word from it, whatever it is, shows that it has the referral. */
const onwards = {
  sent: { receive: 'received', ask: 'received', accept: 'accepted', reject: 'rejected' },
  received: { accept: 'accepted', reject: 'rejected' },
  accepted: { progress: 'in-progress', conclude: 'concluded' },
  'in-progress': { conclude: 'concluded' },
  rejected: {},
  concluded: {},
} as const satisfies Record<Stage, Partial<Record<Step, Stage>>> as Record<Stage, Partial<Record<Step, Stage>>>;

function questionsOpenedBy({ stage }: Lifecycle, step: Step): number {
  if (step === 'answer') return -1;
  return step === 'ask' && (stage === 'sent' || stage === 'received') ? 1 : 0;
}

/** A question holds a referral up only until it is decided. */
const statusOf = (stage: Stage, openQuestions: number): Status =>
  stage === 'received' && openQuestions > 0 ? 'question-asked' : stage;
