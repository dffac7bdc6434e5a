import type { Calendar } from '../calendar/calendar.js';
import type { Limit } from '../policy/deadline-policy.js';
import { endOfDays } from './count-days.js';
import { endOfHours } from './count-hours.js';
import type { Stop } from './stop.js';

/**
 * The moment in which a limit that began at `from` ends, in milliseconds since 1970; null where it was stopped before and
 * nobody knows for how long.
 * @throws RangeError where it would not end within 25 years: opening hours of a place that never opens.
 */
export function endOf(from: number, limit: Limit, stops: readonly Stop[], calendar: Calendar): number | null {
  return limit.unit === 'hours' || limit.unit === 'opening-hours'
    ? endOfHours(from, limit, stops, calendar)
    : endOfDays(from, limit, stops, calendar);
}
