import { disputeLevels } from './dispute-level.js';
import { nextStepsOf, stepsOf, type Side, type Status, type Step } from './status.js';

/** How far the receiver has come, by its own steps alone: no step of the sender's changes it once the referral is sent. */
export type Stage = 'draft' | 'sent' | 'received' | 'opened' | 'accepted' | 'rejected' | 'in-progress' | 'concluded';

/**
 * What one side knows of a referral. Kept apart are what only the receiver moves (`stage`, the rejections it upheld), what
 * only the sender moves (its disputes, whether it withdrew), and what both count (questions asked less answers given).
 * Each can be counted in any order, so both sides come to the same `status` however their messages cross.
 */
export interface Lifecycle {
  readonly status: Status;
  readonly stage: Stage;
  readonly openQuestions: number;
  readonly disputes: number;
  readonly upheld: number;
  readonly withdrawn: boolean;
  readonly enteredInErrorBy: readonly Side[];
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

const untouched = {
  openQuestions: 0,
  disputes: 0,
  upheld: 0,
  withdrawn: false,
  enteredInErrorBy: [],
} as const;

/** Somebody at the sender is still writing it: the receiver knows nothing of it. */
export const justDrafted: Lifecycle = { status: 'draft', stage: 'draft', ...untouched };

/** How each referral begins for the receiver, and for the sender once it is sent. */
export const justSent: Lifecycle = { status: 'sent', stage: 'sent', ...untouched };

/** What may be done next, in the order in which buttons are drawn. */
export const allowedSteps = (state: Lifecycle, side: Side): Step[] =>
  nextStepsOf(state.status, side).filter((step) => isPossible(state, step));

/** An answer needs a question; a dispute needs somebody further up who has not looked at it yet. */
function isPossible({ openQuestions, disputes }: Lifecycle, step: Step): boolean {
  if (step === 'answer') return openQuestions > 0;
  return step !== 'dispute' || disputes < disputeLevels.length;
}

/** One's own step: refused unless the table allows it now. */
export function takeStep(state: Lifecycle, step: Step, side: Side): StepTaken {
  const allowed = allowedSteps(state, side);
  return allowed.includes(step)
    ? { ok: true, state: applyStep(state, step, side) }
    : { ok: false, refusal: { step, side, status: state.status, allowedSteps: allowed } };
}

/**
 * A step that has happened already, whoever took it, and cannot be refused. Entered in error wins over everything, then a
 * withdrawal, whatever it crossed; of two decisions the first stands; what makes no sense changes nothing (see
 * `couldHaveHappened`).
 */
export function applyStep(state: Lifecycle, step: Step, by: Side): Lifecycle {
  const changed = {
    stage: stageAfter(state, step),
    openQuestions: Math.max(0, state.openQuestions + questionsOpenedBy(state, step)),
    disputes: state.disputes + Number(step === 'dispute' && isRejected(state)),
    upheld: state.upheld + Number(step === 'uphold' && isDisputed(state)),
    withdrawn: state.withdrawn || step === 'withdraw',
    enteredInErrorBy: step === 'enter-in-error' ? withSide(state.enteredInErrorBy, by) : state.enteredInErrorBy,
  };
  return { status: statusOf(changed), ...changed };
}

/**
 * Whether a side that follows the table can have taken this step, as the other side sees it. False for one that skips a
 * stage, decides twice, or answers what was not asked: a fault to be looked at, not a crossing.
 */
export function couldHaveHappened(state: Lifecycle, step: Step, by: Side): boolean {
  if (!stepsOf(by).includes(step) || state.enteredInErrorBy.includes(by)) return false;
  return by === 'receiver' ? couldBeTheReceivers(state, step) : couldBeTheSenders(state, step);
}

/** The receiver may not have heard yet that the sender withdrew it, or called it an error. */
const couldBeTheReceivers = (state: Lifecycle, step: Step): boolean =>
  nextStepsOf(receiversStatus(state), 'receiver').includes(step);

function couldBeTheSenders(state: Lifecycle, step: Step): boolean {
  if (step === 'enter-in-error') return true;
  if (state.withdrawn || state.stage === 'draft' || step === 'send') return false;
  if (step === 'dispute')
    return isRejected(state) && state.disputes === state.upheld && state.disputes < disputeLevels.length;
  return step !== 'answer' || state.openQuestions > 0;
}

/**
 * A first word from the receiver, whatever it is, shows that it has the referral; what a person says, that one saw it. What the
 * sender is not told moves nothing, or the two would not agree.
 */
const onwards = {
  draft: { send: 'sent' },
  sent: { receive: 'received', open: 'opened', ask: 'opened', accept: 'accepted', reject: 'rejected' },
  received: { open: 'opened', ask: 'opened', accept: 'accepted', reject: 'rejected' },
  opened: { accept: 'accepted', reject: 'rejected' },
  accepted: { progress: 'in-progress', conclude: 'concluded' },
  'in-progress': { conclude: 'concluded' },
  rejected: { accept: 'accepted' },
  concluded: { reopen: 'in-progress' },
} as const satisfies Record<Stage, Partial<Record<Step, Stage>>> as Record<Stage, Partial<Record<Step, Stage>>>;

/** Only a dispute lets a rejection become an acceptance. */
const stageAfter = (state: Lifecycle, step: Step): Stage =>
  (isRejected(state) && !isDisputed(state) ? undefined : onwards[state.stage][step]) ?? state.stage;

function questionsOpenedBy({ stage }: Lifecycle, step: Step): number {
  if (step === 'answer') return -1;
  return step === 'ask' && nextStepsOf(stage, 'receiver').includes('ask') ? 1 : 0;
}

type Parts = Omit<Lifecycle, 'status'>;

const isRejected = ({ stage }: Parts): boolean => stage === 'rejected';
const isDisputed = (parts: Parts): boolean => isRejected(parts) && parts.disputes > parts.upheld;

const withSide = (sides: readonly Side[], by: Side): readonly Side[] =>
  (['sender', 'receiver'] as const).filter((side) => side === by || sides.includes(side));

function statusOf(parts: Parts): Status {
  if (parts.enteredInErrorBy.length > 0) return 'entered-in-error';
  return parts.withdrawn ? 'withdrawn' : receiversStatus(parts);
}

/**
 * Where it would stand if the sender had said nothing final. A question holds a referral up only until it is decided:
 * after that the work goes on while the answer is waited for.
 */
function receiversStatus(parts: Parts): Status {
  const { stage, openQuestions } = parts;
  if (isDisputed(parts)) return 'disputed';
  return (stage === 'received' || stage === 'opened') && openQuestions > 0 ? 'on-hold' : stage;
}
