import type { Calendar } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import type { EndsAt, Limit } from '../policy/deadline-policy.js';
import { standsStill, type Stop } from './stop.js';

export type DayLimit = Extract<Limit, { readonly unit: 'days' | 'working-days' | 'months' }>;

/**
 * The moment in which the last of so many days ends, or null while the clock stands still. The anchor's day does not
 * count, nor one that ends while the clock stands still.
 */
export function endOfDays(from: number, limit: DayLimit, stops: readonly Stop[], calendar: Calendar): number | null {
  const first = calendar.dayOf(from);
  const stoppedForGood = stops.find(({ to }) => to === Infinity)?.from ?? Infinity;
  const endOf = endOfDay(from, limit, first);
  let left = limit.unit === 'months' ? first.daysUntilMonthsLater(limit.amount) : limit.amount;
  for (const day of calendar.daysFrom(first.next.startsAt)) {
    if (day.startsAt > stoppedForGood) return null;
    if (limit.unit === 'working-days' && !day.isWorkingDay) continue;
    if (stops.length > 0 && standsStill(stops, endOf(day))) continue;
    left -= 1;
    if (left <= 0) return endOf(day);
  }
  return null;
}

function endOfDay(from: number, limit: DayLimit, first: Day): (day: Day) => number {
  const endsAt: EndsAt = limit.endsAt ?? 'end-of-day';
  // What comes on a day off has no time of day among working days; were 00:30 on a Saturday to end at 00:30, it would be
  // due before what came on the Friday afternoon.
  const wholeDays = endsAt === 'same-time-of-day' && limit.unit === 'working-days' && !first.isWorkingDay;
  if (endsAt === 'end-of-day' || wholeDays) return (day) => day.endsAt;
  return endsAt === 'same-time-of-day' ? (day) => day.atTimeOf(from) : (day) => day.at(endsAt);
}
