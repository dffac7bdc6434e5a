import { dueAt, explainDeadline, standing, type Deadline } from '#libs/deadlines';
import { calendar } from './calendar.js';

/** By when something is due, how that stands now, by which rule and from which source. */
export function clockView(deadline: Deadline, now: Date) {
  const due = dueAt(deadline, calendar);
  return {
    policy: deadline.policy.id,
    what: deadline.policy.name,
    standing: standing(deadline, now, calendar),
    ...(due && { dueAt: due.toISOString() }),
    explanation: explainDeadline(deadline, calendar),
  };
}
