import { cancel, policiesStartedBy, regrade, startDeadline, tick, type Deadline, type Ticked } from '#libs/deadlines';
import type { TriageGrade } from '../triage/triage-grade.js';
import type { Rules } from './deadline.js';

/** A contact that was graded, by a person, at that moment. */
export interface Graded {
  readonly grade: TriageGrade;
  readonly at: Date;
}

/**
 * The clock of the grade that a contact now has, beside the one that has run since it arrived: it starts, is counted by
 * another grade, or is due no more. What was late until then is told first. None where nothing becomes of it: what was
 * decided before it was graded is decided.
 */
export function afterTriage(known: readonly Deadline[], { grade, at }: Graded, rules: Rules): Ticked | undefined {
  const [policy] = policiesStartedBy(rules.policies, { anchor: 'triaged', grade }, rules.calendar.dateOf(at));
  const clock = known.find((each) => each.policy.anchor === 'triaged');
  if (known.some(({ ended }) => ended?.as === 'met')) return undefined;
  if (!clock) return policy && { deadline: startDeadline(policy, at), happened: [] };
  if (!policy) return stopped(clock, at, rules);
  return clock.ended
    ? { deadline: begunAgain(clock, startDeadline(policy, at)), happened: [] }
    : regrade(clock, policy, at, rules.calendar);
}

function stopped(clock: Deadline, at: Date, { calendar }: Rules): Ticked {
  const { deadline, happened } = tick(clock, at, calendar);
  return { deadline: cancel(deadline, at), happened };
}

/** Of a grade without a clock nothing was due; with the next grade the count begins, and the earlier one stays on record. */
function begunAgain({ policy, countedFrom, breachedAt, ended, earlier }: Deadline, anew: Deadline): Deadline {
  const until = ended?.at ?? anew.countedFrom;
  const broken = { grade: policy.grade ?? null, policyVersion: policy.version, countedFrom, until, breachedAt };
  return { ...anew, earlier: [...earlier, broken] };
}
