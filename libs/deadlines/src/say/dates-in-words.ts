import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.js';

const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `Tuesday 1 December 2026`, from `2026-12-01`. */
export const dayInWords = (day: string): string => longDay.format(Date.parse(day)).replace(',', '');

/** `4:59pm on Friday 27 November 2026`, GOV.UK style. In the hour that comes twice, which of the two. */
export function momentInWords(moment: Date, { timeZone }: Calendar): string {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  const which = comesTwice(local) ? ` (${zoneName(moment, timeZone)})` : '';
  return `${clockInWords(local.hour, local.minute)}${which} on ${dayInWords(local.toPlainDate().toString())}`;
}

function clockInWords(hour: number, minute: number): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

function comesTwice(local: Temporal.ZonedDateTime): boolean {
  const plain = local.toPlainDateTime();
  const as = (disambiguation: 'earlier' | 'later'): string =>
    plain.toZonedDateTime(local.timeZoneId, { disambiguation }).offset;
  return as('earlier') !== as('later');
}

const zoneName = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
