import type { Calendar } from '../calendar/calendar.js';
import { isPaused, type Deadline } from './deadline.js';
import { dueAt, warnAt } from './due-at.js';

export const standings = ['running', 'paused', 'due-soon', 'overdue', 'met', 'met-late', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

/** How a deadline stands at a moment. It is on time up to and including the due time. */
export function standing(deadline: Deadline, now: Date, calendar: Calendar): Standing {
  const due = dueAt(deadline, calendar);
  const { ended } = deadline;
  if (ended?.as === 'cancelled') return 'cancelled';
  if (ended) return due && new Date(ended.at) > due ? 'met-late' : 'met';
  if (due && now > due) return 'overdue';
  if (isPaused(deadline)) return 'paused';
  const warned = warnAt(deadline, calendar);
  return warned && now >= warned ? 'due-soon' : 'running';
}
