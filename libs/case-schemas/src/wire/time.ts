import { ValidateBy, type ValidationOptions } from 'class-validator';

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** A date may be as absurd as another computer's way of saying "not known": it is carried and flagged, 0001-01-01 too. */
const DATES = { first: 1, last: 2150 };
/** No event of ours lies outside. A zone could push an instant of the year 1 into a year that PostgreSQL has not. */
const INSTANTS = { first: 1850, last: 2150 };

/** A real day as `YYYY-MM-DD`. The calendar is asked, because JavaScript turns 30 February into 2 March. */
export function isDay(value: unknown): value is string {
  return precisionOf(value) === 'day';
}

export type DatePrecision = 'day' | 'month' | 'year';

/** How much of a date is known: `1988`, `1988-04` or `1988-04-12`; undefined when it is no date at all. */
export function precisionOf(value: unknown): DatePrecision | undefined {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (year < DATES.first || year > DATES.last || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  return parts[3] ? 'day' : parts[2] ? 'month' : 'year';
}

/** The last day of the month before the next. A leap year of the first century would be read as one of the twentieth. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year + 2000, month, 0)).getUTCDate();

/** A moment with its zone, RFC 3339. A time without a zone is refused: nobody can say which hour it was. */
export function isInstant(value: unknown): value is string {
  const parts = typeof value === 'string' ? INSTANT.exec(value) : null;
  const year = Number(parts?.[1]?.slice(0, 4));
  return isDay(parts?.[1]) && year >= INSTANTS.first && year <= INSTANTS.last;
}

const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day on which a moment falls for the people concerned. In summer it begins an hour before the day of UTC. */
export const dayInLondon = (moment: Date): string => london.format(moment);

const rule = (name: string, validate: (value: unknown) => boolean, message: string) => (options?: ValidationOptions) =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => `$property ${message}` } }, options);

export const IsDay = rule('isDay', isDay, 'must be a real date as YYYY-MM-DD');
export const IsPartialDate = rule(
  'isPartialDate',
  (value) => precisionOf(value) !== undefined,
  'must be a real date as YYYY, YYYY-MM or YYYY-MM-DD',
);
export const IsInstant = rule('isInstant', isInstant, 'must be a real date and time with a time zone');
