export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** A time of day by the clock on the wall, `08:00`. */
export type ClockTime = `${number}:${number}`;

/** From the first minute in which somebody is there to the first in which nobody is; up to `24:00`. */
export interface Hours {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** When somebody is there to do the work. What runs through midnight is written as two: to `24:00`, and from `00:00`. */
export interface OpeningHours {
  /** In the order of the day. A weekday left out is a day on which it is closed. */
  readonly week: Readonly<Partial<Record<Weekday, readonly Hours[]>>>;
  readonly bankHolidays: 'closed' | 'as-usual' | readonly Hours[];
}

/** The same hours on each of these days, closed on the others and on bank holidays. */
export function openOn(days: readonly Weekday[], from: ClockTime, to: ClockTime): OpeningHours {
  return { week: Object.fromEntries(days.map((day) => [day, [{ from, to }]])), bankHolidays: 'closed' };
}

export const mondayToFriday: readonly Weekday[] = weekdays.slice(0, 5);
