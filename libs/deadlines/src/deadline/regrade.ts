import type { Calendar } from '../calendar/calendar.js';
import type { DeadlinePolicy } from '../policy/deadline-policy.js';
import { isPaused, type Deadline } from './deadline.js';
import { tick, type Ticked } from './tick.js';

/**
 * Goes on under the policy of another grade, which says whether the count starts again. What was late until then is told
 * first, and stays on record, so that a new grade hides nothing. Under `keeps` it is one count, of which a breach is told
 * once. A grade that it has already changes nothing, nor does one that comes when it is over.
 * @throws RangeError for a policy of another id.
 */
export function regrade(deadline: Deadline, policy: DeadlinePolicy, at: Date, calendar: Calendar): Ticked {
  if (policy.id !== deadline.policy.id) throw new RangeError(`${policy.id} is no grade of ${deadline.policy.id}`);
  if (policy.grade === deadline.policy.grade || deadline.ended) return { deadline, happened: [] };
  const ticked = tick(deadline, at, calendar);
  const next = policy.onNewGrade === 'restarts' ? countedAnew(ticked.deadline, at) : ticked.deadline;
  const pauses = policy.pausedWhile === 'never' ? [] : next.pauses;
  return { deadline: { ...next, policy, pauses }, happened: ticked.happened };
}

function countedAnew(deadline: Deadline, at: Date): Deadline {
  const { policy, countedFrom, breachedAt, earlier } = deadline;
  const until = at.toISOString();
  const broken = { grade: policy.grade ?? null, policyVersion: policy.version, countedFrom, until, breachedAt };
  return {
    ...deadline,
    countedFrom: until,
    pauses: isPaused(deadline) ? [{ from: until, to: null }] : [],
    warnedAt: null,
    breachedAt: null,
    earlier: [...earlier, broken],
  };
}
