import type { Calendar } from '../calendar/calendar.js';
import { endOf } from '../count/end-of.js';
import type { Stop } from '../count/stop.js';
import type { Limit, Warning } from '../policy/deadline-policy.js';
import type { Deadline } from './deadline.js';

const HOUR_MS = 3_600_000;

/** The last moment in which it is on time; null where the clock was stopped before, and nobody knows for how long. */
export function dueAt(deadline: Deadline, calendar: Calendar): Date | null {
  const due = endOf(momentOf(deadline.countedFrom), deadline.policy.limit, stopsOf(deadline), calendar);
  return due === null ? null : new Date(due);
}

/** When it begins to be due soon; null where nobody is warned or the clock stands still. */
export function warnAt(deadline: Deadline, calendar: Calendar): Date | null {
  const { limit, warnBefore } = deadline.policy;
  const due = dueAt(deadline, calendar);
  if (!warnBefore || !due) return null;
  const from = momentOf(deadline.countedFrom);
  if (warnBefore.unit === 'hours' && limit.unit !== 'hours')
    return new Date(Math.max(from, due.getTime() - warnBefore.amount * HOUR_MS));
  const warned = endOf(from, shortened(from, limit, warnBefore, calendar), stopsOf(deadline), calendar);
  return warned === null ? null : new Date(warned);
}

/** Counted as the limit is, so that a day off or a closed hour between warning and due time is none of the time left. */
function shortened(from: number, limit: Limit, { amount }: Warning, calendar: Calendar): Limit {
  if (limit.unit !== 'months') return { ...limit, amount: limit.amount - amount };
  const days = calendar.dayOf(from).daysUntilMonthsLater(limit.amount);
  return { ...limit, unit: 'days', amount: days - amount };
}

/** When the clock stood still, in milliseconds since 1970. */
export const stopsOf = ({ pauses }: Deadline): Stop[] =>
  pauses.map(({ from, to }) => ({ from: momentOf(from), to: to === null ? Infinity : momentOf(to) }));

/** @throws RangeError for a row whose times are none. */
export function momentOf(instant: string): number {
  const moment = Date.parse(instant);
  if (Number.isNaN(moment)) throw new RangeError('a deadline has a time that is none');
  return moment;
}
