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
}

export interface Rules {
  readonly policies: readonly DeadlinePolicy[];
  readonly calendar: Calendar;
}

/** Which steps do what a policy asks for. */
const metBy: Readonly<Record<string, readonly Step[]>> = {
  'beacon-decision': ['accept', 'reject'],
  'beacon-first-contact': ['progress', 'conclude'],
};

/** What a step begins, in the words of the policies' anchors. */
const begins: Readonly<Partial<Record<Step, string>>> = { receive: 'received', accept: 'accepted' };

/** What is met as soon as somebody has reached the person. */
const metByReaching: readonly string[] = ['beacon-first-contact'];

export const afterReaching = (deadlines: readonly Deadline[], reachedAt: Date): Deadline[] =>
  deadlines.map((each) => (metByReaching.includes(each.policy.id) ? meet(each, reachedAt) : each));

const over: readonly Status[] = ['withdrawn', 'entered-in-error'];

/** The deadlines of a referral after a step: what it begins, what it meets, what it stops or lets go on. */
export function afterStep(deadlines: readonly Deadline[], happened: Happened, rules: Rules): Deadline[] {
  const known = deadlines.map((deadline) => moved(deadline, happened));
  const begun = startedBy(happened, rules).filter(({ policy }) => !known.some((each) => each.policy.id === policy.id));
  return [...known, ...begun];
}

function moved(deadline: Deadline, { step, status, at }: Happened): Deadline {
  if (over.includes(status)) return cancel(deadline, at);
  if (metBy[deadline.policy.id]?.includes(step)) return meet(deadline, at);
  return deadline.ended ? deadline : followStatus(deadline, status, at);
}

function startedBy({ step, status, at }: Happened, { policies, calendar }: Rules): Deadline[] {
  const anchor = begins[step];
  if (anchor === undefined || over.includes(status)) return [];
  return policiesStartedBy(policies, { anchor }, calendar.dateOf(at)).map((policy) => startDeadline(policy, at));
}
