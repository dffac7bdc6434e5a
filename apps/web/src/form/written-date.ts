import { precisionOf } from '#libs/case-schemas';
import { partNames, type Values } from './field.js';

/** `1988-04-12`, `1988-04` or `1988`, as it was written in three boxes; undefined where they are empty. */
export function writtenDate(name: string, values: Values): string | undefined {
  const [day = '', month = '', year = ''] = partNames(name).map((part) => values[part] ?? '');
  if (!day && !month && !year) return undefined;
  return [year, month && twoDigits(month), day && twoDigits(day)]
    .filter((part, place) => part || place === 0)
    .join('-');
}

/** A day without its month is no date, though it would look like one that is known in part. */
export function isDate(name: string, values: Values, inPart: boolean): boolean {
  const [day = '', month = ''] = partNames(name).map((part) => values[part] ?? '');
  const precision = precisionOf(writtenDate(name, values));
  return inPart ? precision !== undefined && !(day && !month) : precision === 'day';
}

const twoDigits = (text: string): string => (/^\d$/.test(text) ? `0${text}` : text);

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The moment at which clocks in London show a day and a time; of the hour that comes twice in autumn, the second. */
export function momentInLondon(day: string, time: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  const shown = new Date(`${london.format(asIfUtc).replace(' ', 'T')}:00Z`);
  return new Date(2 * asIfUtc.getTime() - shown.getTime());
}

/** The time that clocks in London show at a moment. */
export const timeInLondon = (moment: Date): string => london.format(moment).split(' ')[1] ?? '';

/** A time as people write it. */
export const clockForm = { pattern: /^([01]?\d|2[0-3])[:.][0-5]\d$/, other: 'The time must be like 21:15' };

/** The instant of a day and a time, both as they were written. */
export const writtenMoment = (day: string, time: string, values: Values): string =>
  momentInLondon(writtenDate(day, values) ?? '', time.replace('.', ':').padStart(5, '0')).toISOString();
