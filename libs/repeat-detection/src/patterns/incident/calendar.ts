const formats = new Map<string, Intl.DateTimeFormat>();

/** The day on the calendar of a place, `YYYY-MM-DD`: half past midnight in a British summer is the day before in UTC. */
export function dayIn(timeZone: string, instant: Date): string {
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) formats.set(timeZone, format);
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`;
}

/** Tells the day of an instant. */
export type Calendar = (instant: Date) => string;

/** The calendar of a place, which works out each instant once: every policy asks for the same ones. */
export function calendarOf(timeZone: string): Calendar {
  const days = new Map<number, string>();
  return (instant) => {
    const day = days.get(instant.getTime()) ?? dayIn(timeZone, instant);
    days.set(instant.getTime(), day);
    return day;
  };
}

/** The same day of the month so many calendar months earlier, or that month's last: 29 February becomes the 28th. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** Days from one to the other: none from a day to itself. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** A length of time by the calendar: twelve months end on the same day of the month, 90 days are 90 days. */
export interface Window {
  readonly length: number;
  readonly unit: 'months' | 'days';
}

/** The first day of the window whose last day is `to`. Both count. */
export const startOf = ({ length, unit }: Window, to: string): string =>
  unit === 'months' ? monthsBefore(to, length) : daysBefore(to, length);
