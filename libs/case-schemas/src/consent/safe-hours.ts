import { ArrayMaxSize, IsArray, IsIn, IsString, Matches } from 'class-validator';
import { Optional } from '../wire/text.js';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A time of day, in Europe/London, in which somebody can be reached safely. Past midnight it ends on the next day. */
export class SafeHours {
  /** On every day where none is named. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(7)
  @IsIn(weekdays, { each: true })
  days?: Weekday[];

  @IsString()
  @Matches(CLOCK)
  from: string;

  /** The first minute that is no longer safe. */
  @IsString()
  @Matches(CLOCK)
  to: string;
}

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Whether a moment lies in any of these hours, by the clock on the person's own wall. */
export function isWithin(hours: readonly SafeHours[], moment: Date): boolean {
  const parts = Object.fromEntries(londonClock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const today = weekdays.findIndex((day) => day === parts['weekday']?.toLowerCase());
  const clock = `${parts['hour']}:${parts['minute']}`;
  return hours.some((each) => holds(each, today, clock));
}

function holds({ days, from, to }: SafeHours, today: number, clock: string): boolean {
  const on = (day: number): boolean => !days || days.includes(weekdays[(day + 7) % 7] as Weekday);
  if (from < to) return on(today) && from <= clock && clock < to;
  return (on(today) && from <= clock) || (on(today - 1) && clock < to);
}
