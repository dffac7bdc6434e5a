import {
  cancel,
  followStatus,
  meet,
  policiesStartedBy,
  startDeadline,
  type Calendar,
  type Deadline,
  type DeadlinePolicy,
} from '#libs/deadlines';
import type { Status, Step } from '#libs/referral-lifecycle';

/** A step that was taken, whoever took it, and where it leaves the referral. */
export interface Happened {
  readonly step: Step;
  readonly status: Status;
  readonly at: Date;
  /** Said of an arrival: whether it hands somebody over who turns 18. */
  readonly handover?: boolean;
  /** Whether it was given to somebody, and not to nobody. */
  readonly assigned?: boolean;
}

export interface Rules {
  readonly policies: readonly DeadlinePolicy[];
  readonly calendar: Calendar;
}

/** Which steps do what a policy asks for. */
const metBy: Readonly<Record<string, readonly Step[]>> = { 'probation-decision': ['accept', 'reject'] };

/** A handover waits for somebody to whom the young person can be introduced. */
const metByAssignment: readonly string[] = ['probation-handover-allocation'];

/** What a step begins, in the words of the policies' anchors. */
function begunBy({ step, handover }: Happened): readonly string[] {
  if (step !== 'receive') return [];
  return handover ? ['received', 'received-as-handover'] : ['received'];
}

/** Nothing is due of what is so. */
export const over: readonly Status[] = ['withdrawn', 'entered-in-error'];

/**
 * All that a sender hears of what probation did not do in time. How the supervision goes is told by a practitioner or
 * not at all.
 */
const toldToSender: readonly string[] = ['probation-decision', 'probation-handover-allocation'];

export const isToldToSender = ({ policy }: Deadline): boolean => toldToSender.includes(policy.id);

/** The deadlines of a referral after a step: what it begins, what it meets, what it stops or lets go on. */
export function afterStep(deadlines: readonly Deadline[], happened: Happened, rules: Rules): Deadline[] {
  const known = deadlines.map((deadline) => moved(deadline, happened));
  const begun = startedBy(happened, rules).filter(({ policy }) => !known.some((each) => each.policy.id === policy.id));
  return [...known, ...begun];
}

function moved(deadline: Deadline, { step, status, at, assigned }: Happened): Deadline {
  if (over.includes(status)) return cancel(deadline, at);
  if (metBy[deadline.policy.id]?.includes(step)) return meet(deadline, at);
  if (assigned && metByAssignment.includes(deadline.policy.id)) return meet(deadline, at);
  return deadline.ended ? deadline : followStatus(deadline, status, at);
}

function startedBy(happened: Happened, { policies, calendar }: Rules): Deadline[] {
  const { status, at } = happened;
  if (over.includes(status)) return [];
  return begunBy(happened)
    .flatMap((anchor) => policiesStartedBy(policies, { anchor }, calendar.dateOf(at)))
    .map((policy) => startDeadline(policy, at));
}
