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
import { circumstancesOf, type IncidentCategory, type ReferralSent, type SharingPurpose } from '#libs/case-schemas';
import type { Status, Step } from '#libs/referral-lifecycle';

/** What was asked for, and how soon by its kind: both as it came. */
export interface Asked {
  readonly purposeCode: SharingPurpose;
  readonly grade?: string;
}

/** A step that was taken, whoever took it, and where it leaves the referral. */
export interface Happened {
  readonly step: Step;
  readonly status: Status;
  readonly at: Date;
  /** Said of an arrival. */
  readonly asked?: Asked;
}

export interface Rules {
  readonly policies: readonly DeadlinePolicy[];
  readonly calendar: Calendar;
}

/** Of the most serious crimes, as far as a category tells. */
const mostSerious: readonly IncidentCategory[] = ['domestic-abuse', 'sexual-offence', 'homicide'];

/** Whether a report is of somebody with the enhanced rights of a victim; how urgent a hub says that its request is. */
export function gradeAsked(purposeCode: SharingPurpose, sent: ReferralSent, at: Date): string | undefined {
  if (purposeCode === 'safeguarding') return sent.priority ?? 'routine';
  if (purposeCode !== 'report-to-police') return undefined;
  const { category, child } = circumstancesOf(sent, at);
  return child || mostSerious.includes(category) ? 'enhanced' : 'standard';
}

/** Which steps do what a policy asks for. */
const metBy: Readonly<Record<string, readonly Step[]>> = {
  'police-received-decision': ['accept', 'reject'],
  'police-report-update': ['progress', 'conclude', 'reject'],
  'police-information-back': ['progress', 'conclude', 'reject'],
};

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

function startedBy({ step, status, at, asked }: Happened, { policies, calendar }: Rules): Deadline[] {
  if (over.includes(status) || step !== 'receive') return [];
  const anchors = ['received', ...(asked ? [`received-for-${asked.purposeCode}`] : [])];
  const { grade } = asked ?? {};
  return anchors
    .flatMap((anchor) =>
      policiesStartedBy(policies, { anchor, ...(grade !== undefined && { grade }) }, calendar.dateOf(at)),
    )
    .map((policy) => startDeadline(policy, at));
}
