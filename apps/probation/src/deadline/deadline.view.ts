import { dueAt, explainDeadline, standing } from '#libs/deadlines';
import { calendar } from './calendar.js';
import type { DeadlineRow, HeardBreachRow } from './deadline.row.js';

/** By when something is due, how that stands now, by which rule and from which source. */
export function deadlineView({ deadline }: Pick<DeadlineRow, 'deadline'>, now: Date) {
  const due = dueAt(deadline, calendar);
  return {
    policy: deadline.policy.id,
    what: deadline.policy.name,
    standing: standing(deadline, now, calendar),
    ...(due && { dueAt: due.toISOString() }),
    explanation: explainDeadline(deadline, calendar),
  };
}

/** What the other side was late with. */
export const breachView = ({ breach: { policy, what, dueAt: due, explanation } }: HeardBreachRow) => ({
  policy,
  what,
  dueAt: due,
  explanation,
});
