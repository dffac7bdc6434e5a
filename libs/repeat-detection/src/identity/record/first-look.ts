import { birthReading, dateNumber, LONGEST_LIFE, systemDates, type BirthReading } from './birth-of.js';
import type { DateFormat } from './date-format.js';
import { datePartsOf, monthOf, type DateParts } from './date-parts.js';
import { guessDateFormat } from './guess-date-format.js';
import { cellAt, type FieldPlaces } from './record-fields.js';
import type { RecordReading } from './record-reading.js';

/** The first year that is let through in files of history. */
const EARLIEST_YEAR = 1000;
const OLD_SHARE = 0.01;
/** 1 January is a placeholder when it is this many times as frequent as a day should be. */
const JANUARY_TIMES = 3;
const FEWEST = 5;
/** No day of birth is so frequent among people: a system wrote it. */
const PLACEHOLDER_SHARE = 0.01;
const FEWEST_PLACEHOLDERS = 20;
const SWAP_SHARE = 0.9;

/** What a sample of a file's rows says about how its dates and names are to be read. `format` is what a person gave. */
export function firstLook(
  sample: readonly (readonly string[])[],
  places: FieldPlaces,
  today: Date,
  format?: DateFormat,
): RecordReading {
  const texts = sample.map((cells) => cellAt(cells, places.dateOfBirth));
  const used = format ?? guessDateFormat(texts);
  const dates = [
    ...texts.map((text) => datePartsOf(text, used)).filter((parts) => parts !== undefined),
    ...sample.map((cells) => partsIn(cells, places)),
  ];
  return {
    birth: lookAtDates(dates, used, birthReading(today)),
    surnameFirst: isSurnameFirst(sample, places.fullName),
  };
}

function partsIn(cells: readonly string[], places: FieldPlaces): DateParts {
  const day = Number.parseInt(cellAt(cells, places.birthDay), 10) || 0;
  const year = Number.parseInt(cellAt(cells, places.birthYear), 10) || 0;
  return { day, month: monthOf(cellAt(cells, places.birthMonth)), year };
}

function lookAtDates(dates: readonly DateParts[], format: DateFormat, usual: BirthReading): BirthReading {
  const whole = dates.filter(({ day, month, year }) => day > 0 && month > 0 && year > 0);
  const years = dates.filter(({ year }) => year >= EARLIEST_YEAR);
  const old = years.filter(({ year }) => year < usual.today.year - LONGEST_LIFE);
  const january = whole.filter(({ day, month }) => day === 1 && month === 1);
  const firstOfJanuaryIsYear = january.length >= FEWEST && january.length > (JANUARY_TIMES * whole.length) / 365;
  return {
    ...usual,
    format,
    earliest: old.length > OLD_SHARE * years.length ? EARLIEST_YEAR : usual.earliest,
    firstOfJanuaryIsYear,
    swaps: hasSwaps(whole),
    placeholders: new Set([...systemDates, ...tooFrequent(whole, firstOfJanuaryIsYear)]),
  };
}

/** Slips give months of any two figures; swaps give 13 to 31, and a day that could be a month. */
function hasSwaps(whole: readonly DateParts[]): boolean {
  const impossible = whole.filter(({ month }) => month > 12);
  const swapped = impossible.filter(({ day, month }) => month <= 31 && day <= 12);
  return swapped.length >= FEWEST && swapped.length >= SWAP_SHARE * impossible.length;
}

function tooFrequent(whole: readonly DateParts[], firstOfJanuaryIsYear: boolean): number[] {
  const counts = new Map<number, number>();
  for (const date of whole) {
    if (firstOfJanuaryIsYear && date.day === 1 && date.month === 1) continue;
    const number = dateNumber(date);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const most = Math.max(FEWEST_PLACEHOLDERS, PLACEHOLDER_SHARE * whole.length);
  return [...counts].filter(([, count]) => count > most).map(([number]) => number);
}

function isSurnameFirst(sample: readonly (readonly string[])[], place: number): boolean {
  const names = sample.map((cells) => cellAt(cells, place)).filter((name) => name !== '');
  return names.filter((name) => name.includes(',')).length > names.length / 2;
}
