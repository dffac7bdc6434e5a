import type { Calendar } from '../calendar/calendar.js';
import type { Day } from '../calendar/day.js';
import type { Limit } from '../policy/deadline-policy.js';
import type { Hours, OpeningHours } from '../policy/opening-hours.js';
import { runningParts, type Stop } from './stop.js';

export type HourLimit = Extract<Limit, { readonly unit: 'hours' | 'opening-hours' }>;

const HOUR_MS = 3_600_000;

/** The moment in which so many hours have run, or null while the clock stands still. Opening hours end at the close. */
export function endOfHours(from: number, limit: HourLimit, stops: readonly Stop[], calendar: Calendar): number | null {
  let left = Math.round(limit.amount * HOUR_MS);
  for (const stretch of countedStretches(from, limit, calendar)) {
    for (const part of runningParts(stretch, stops)) {
      if (left <= part.to - part.from) return part.from + left;
      left -= part.to - part.from;
    }
    if (stops.some((stop) => stop.to === Infinity && stop.from < stretch.to)) return null;
  }
  return null;
}

function countedStretches(from: number, limit: HourLimit, calendar: Calendar): Iterable<Stop> {
  return limit.unit === 'hours' ? [{ from, to: Infinity }] : openStretches(from, limit.opening, calendar);
}

function* openStretches(from: number, opening: OpeningHours, calendar: Calendar): Generator<Stop> {
  for (const day of calendar.daysFrom(from))
    for (const hours of hoursOn(day, opening)) {
      const stretch = { from: Math.max(from, day.at(hours.from)), to: day.at(hours.to) };
      if (stretch.from < stretch.to) yield stretch;
    }
}

function hoursOn(day: Day, { week, bankHolidays }: OpeningHours): readonly Hours[] {
  if (day.bankHoliday !== undefined && bankHolidays === 'closed') return [];
  if (day.bankHoliday !== undefined && bankHolidays !== 'as-usual') return bankHolidays as readonly Hours[];
  return week[day.weekday] ?? [];
}
