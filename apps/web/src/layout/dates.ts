const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

const UNKNOWN = 'Date not known';

/** `20 November 2026`, as the clock in London had it. */
export function longDate(instant: string): string {
  const found = read(instant);
  return found ? `${found.day} ${found.month} ${found.year}` : UNKNOWN;
}

/** `20 Nov 2026`, for the narrow columns of a table. */
export function shortDate(instant: string): string {
  const found = read(instant);
  return found ? `${found.day} ${found.month?.slice(0, 3)} ${found.year}` : UNKNOWN;
}

/** `20 November 2026 at 9:15pm`. The time is in London, also in summer. */
export function longDateTime(instant: string): string {
  const found = read(instant);
  return found ? `${longDate(instant)} at ${clockTime(Number(found.hour), found.minute ?? '00')}` : UNKNOWN;
}

function read(instant: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> | undefined {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return undefined;
  return Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** GOV.UK style: `9pm` on the hour, `midnight` and `midday` rather than two twelves that can be mixed up. */
function clockTime(hour: number, minute: string): string {
  if (minute === '00' && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const time = `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}`;
  return time + (hour < 12 ? 'am' : 'pm');
}

/** A day, a month or a year, as much as is known: `12 April 1988`, `April 1988`, `1988`. */
export function knownDate(date: string): string {
  const [year, month, day] = date.split('-');
  if (day) return longDate(`${date}T12:00:00Z`);
  return month ? longDate(`${year}-${month}-15T12:00:00Z`).replace(/^\d+ /, '') : date;
}
