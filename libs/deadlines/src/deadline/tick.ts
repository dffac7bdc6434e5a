import type { Calendar } from '../calendar/calendar.js';
import type { Deadline } from './deadline.js';
import { dueAt, warnAt } from './due-at.js';

export type Happening = 'warned' | 'breached';

export interface Ticked {
  readonly deadline: Deadline;
  /** What is to be told now, and has not been before. */
  readonly happened: readonly Happening[];
}

/**
 * Looks at the clock. Of each count a breach is told once and a warning at most once, however often, late or out of
 * order it is looked at: what is kept is the moment of the warning and of the breach, not that of the looking. What was
 * late before it was met or cancelled was late. A warning that comes after the breach or the end is not told.
 */
export function tick(deadline: Deadline, now: Date, calendar: Calendar): Ticked {
  const due = dueAt(deadline, calendar);
  const { ended, warnedAt, breachedAt } = deadline;
  if (!due || (warnedAt !== null && breachedAt !== null)) return { deadline, happened: [] };
  const until = ended && new Date(ended.at) < now ? new Date(ended.at) : now;
  const warning = warnAt(deadline, calendar);
  const warned = warnedAt ?? (warning && until >= warning ? warning.toISOString() : null);
  const breached = breachedAt ?? (until > due ? due.toISOString() : null);
  const happened: Happening[] = [];
  if (breached !== breachedAt) happened.push('breached');
  else if (warned !== warnedAt && breached === null && ended === null) happened.push('warned');
  if (warned === warnedAt && breached === breachedAt) return { deadline, happened };
  return { deadline: { ...deadline, warnedAt: warned, breachedAt: breached }, happened };
}

/** The next moment in which a look changes something, to be kept in a column and asked for; null where none will. */
export function nextTickAt(deadline: Deadline, calendar: Calendar): Date | null {
  const { ended, warnedAt, breachedAt } = deadline;
  const due = dueAt(deadline, calendar);
  if (!due) return null;
  const warning = warnedAt === null ? warnAt(deadline, calendar) : null;
  const late = breachedAt === null ? new Date(due.getTime() + 1) : null;
  const next = warning ?? late;
  return next && ended && new Date(ended.at) < next ? null : next;
}
