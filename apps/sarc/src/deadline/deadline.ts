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
import { safeguardingReferralPolicy } from './policies.data.js';

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
const metBy: Readonly<Record<string, readonly Step[]>> = { 'sarc-decision': ['accept', 'reject'] };

/** What a step begins, in the words of the policies' anchors. */
const begins: Readonly<Partial<Record<Step, string>>> = { receive: 'received' };

/** Nothing is due of what is so. */
export const over: readonly Status[] = ['withdrawn', 'entered-in-error'];

/**
 * All that a sender hears of what the centre did not do in time. That a forensic window closed would tell that somebody
 * was not examined; that a child was not referred in time, that they are one and who was to be told.
 */
const toldToSender: readonly string[] = ['sarc-decision'];

export const isToldToSender = ({ policy }: Deadline): boolean => toldToSender.includes(policy.id);

/** The deadlines of a referral after a step: what it begins, what it meets, what it stops or lets go on. */
export function afterStep(deadlines: readonly Deadline[], happened: Happened, rules: Rules): Deadline[] {
  const known = deadlines.map((deadline) => moved(deadline, happened));
  const begun = startedBy(happened, rules).filter(({ policy }) => !known.some((each) => each.policy.id === policy.id));
  return [...known, ...begun];
}

/** What the centre owes of a child does not depend on where a referral stands. */
function moved(deadline: Deadline, { step, status, at }: Happened): Deadline {
  if (deadline.policy.id === safeguardingReferralPolicy) return deadline;
  if (over.includes(status)) return cancel(deadline, at);
  if (metBy[deadline.policy.id]?.includes(step)) return meet(deadline, at);
  return deadline.ended ? deadline : followStatus(deadline, status, at);
}

function startedBy({ step, status, at }: Happened, { policies, calendar }: Rules): Deadline[] {
  const anchor = begins[step];
  if (anchor === undefined || over.includes(status)) return [];
  return policiesStartedBy(policies, { anchor }, calendar.dateOf(at)).map((policy) => startDeadline(policy, at));
}
