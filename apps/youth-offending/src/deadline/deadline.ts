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
  /** Said of an arrival: whether it asks for a joint decision out of court, for which the child must be assessed. */
  readonly outOfCourt?: boolean;
}

export interface Rules {
  readonly policies: readonly DeadlinePolicy[];
  readonly calendar: Calendar;
}

/** Which steps do what a policy asks for. */
const metBy: Readonly<Record<string, readonly Step[]>> = { 'youth-offending-decision': ['accept', 'reject'] };

/** What a step begins, in the words of the policies' anchors. */
const begunBy = ({ step, outOfCourt }: Happened): readonly string[] => {
  if (step !== 'receive') return [];
  return outOfCourt ? ['received', 'received-for-out-of-court'] : ['received'];
};

/** What a recorded assessment does, and no step. */
const metByAssessment: readonly string[] = ['youth-offending-assessment'];

const over: readonly Status[] = ['withdrawn', 'entered-in-error'];

/** The deadlines of a referral after a step: what it begins, what it meets, what it stops or lets go on. */
export function afterStep(deadlines: readonly Deadline[], happened: Happened, rules: Rules): Deadline[] {
  const known = deadlines.map((deadline) => moved(deadline, happened));
  const begun = startedBy(happened, rules).filter(({ policy }) => !known.some((each) => each.policy.id === policy.id));
  return [...known, ...begun];
}

/** The deadlines of a referral after an assessment was recorded. Had it been made in time and not written down, nobody could know. */
export const afterAssessment = (deadlines: readonly Deadline[], recordedAt: Date): Deadline[] =>
  deadlines.map((each) => (metByAssessment.includes(each.policy.id) ? meet(each, recordedAt) : each));

function moved(deadline: Deadline, { step, status, at }: Happened): Deadline {
  if (over.includes(status)) return cancel(deadline, at);
  if (metBy[deadline.policy.id]?.includes(step)) return meet(deadline, at);
  return deadline.ended ? deadline : followStatus(deadline, status, at);
}

function startedBy(happened: Happened, { policies, calendar }: Rules): Deadline[] {
  const { status, at } = happened;
  if (over.includes(status)) return [];
  return begunBy(happened)
    .flatMap((anchor) => policiesStartedBy(policies, { anchor }, calendar.dateOf(at)))
    .map((policy) => startDeadline(policy, at));
}
