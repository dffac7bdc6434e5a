import { britishDates, type DateFormat } from './date-format.js';
import type { DateParts } from './date-parts.js';
import type { LinkageBirth } from './linkage-record.js';
import type { Note } from './record-change.js';

/** What is known beforehand of the birth dates of a file; a first look at the data tells it. */
export interface BirthReading {
  readonly format: DateFormat;
  /** Nobody was born after it. */
  readonly today: DateParts;
  /** Nobody was born before this year. */
  readonly earliest: number;
  /** 1 January stands for "some day of that year", because so many have it. */
  readonly firstOfJanuaryIsYear: boolean;
  /** A month of 13 to 31 with a day of up to 12 comes of a swap, not of a slip. */
  readonly swaps: boolean;
  /** Dates that stand for nothing, as `dateNumber` writes them. */
  readonly placeholders: ReadonlySet<number>;
}

/** A date as one number: 19880412. */
export const dateNumber = ({ year, month, day }: DateParts): number => year * 10_000 + month * 100 + day;

/** Days that computer systems write when nobody told them one. */
export const systemDates: readonly number[] = [11111111, 18991230, 18991231, 19000101, 19010101, 19700101];

/** Years back that a person on record may have been born, where the data do not reach further. */
export const LONGEST_LIFE = 130;

export function birthReading(today: Date): BirthReading {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate()];
  return {
    format: britishDates,
    today: { year, month, day },
    earliest: year - LONGEST_LIFE,
    firstOfJanuaryIsYear: true,
    swaps: true,
    placeholders: new Set(systemDates),
  };
}

const UNKNOWN: LinkageBirth = {};

/** What of a date can be true. A part that cannot is left out; the others stay, for one of them may still agree. */
export function birthOf(written: DateParts, reading: BirthReading, note?: Note): LinkageBirth {
  const date = unswapped(withWholeYear(written, reading.today.year), reading, note);
  if (reading.placeholders.has(dateNumber(date))) return left(note, 'placeholder-date', UNKNOWN);
  const year = date.year >= reading.earliest && date.year <= reading.today.year ? date.year : 0;
  if (date.month === 1 && date.day === 1 && reading.firstOfJanuaryIsYear)
    return left(note, 'placeholder-date', year === 0 ? UNKNOWN : { year });
  const month = date.month <= 12 ? date.month : 0;
  const day = date.day <= 31 ? date.day : 0;
  if (note && (year !== date.year || !isDay(date, reading.today))) note('date-not-possible');
  return { day: day || undefined, month: month || undefined, year: year || undefined };
}

/** `88` is 1988, and `04` is 2004 from 2004 on. */
function withWholeYear(date: DateParts, thisYear: number): DateParts {
  if (date.year <= 0 || date.year > 99) return date;
  const century = thisYear - (thisYear % 100);
  return { ...date, year: date.year + (date.year > thisYear % 100 ? century - 100 : century) };
}

function unswapped(date: DateParts, { swaps }: BirthReading, note: Note | undefined): DateParts {
  const isSwapped = swaps && date.month > 12 && date.month <= 31 && date.day > 0 && date.day <= 12;
  return isSwapped ? left(note, 'day-month-swapped', { ...date, day: date.month, month: date.day }) : date;
}

/** Whether the parts that were written are a day, a month or a year up to today. */
function isDay({ year, month, day }: DateParts, today: DateParts): boolean {
  const last = month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : daysIn(month);
  return month <= 12 && day <= last && dateNumber({ year, month, day }) <= dateNumber(today);
}

const daysIn = (month: number): number => (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);

function left<Value>(note: Note | undefined, what: Parameters<Note>[0], value: Value): Value {
  note?.(what);
  return value;
}
