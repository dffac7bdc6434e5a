import { addDays, birthDate, writeBirth, type BirthDate } from './birth-date.js';
import type { ErrorRates } from './error-rates.js';
import type { Random } from './random.js';

/** The birth date as one service wrote it down, `YYYY-MM-DD`, or nothing. */
export function spoilBirth(random: Random, birth: BirthDate, rates: ErrorRates['birth']): string {
  if (random.chance(rates.missing)) return '';
  // An age told instead of a date becomes the first of January of a year that may be one off.
  if (random.chance(rates.ageOnly)) return writeBirth(birthDate(birth.year + random.between(0, 1), 1, 1));
  let written = birth;
  if (birth.day <= 12 && random.chance(rates.dayMonthSwapped / SWAPPABLE)) {
    written = birthDate(birth.year, birth.day, birth.month);
  }
  if (random.chance(rates.year)) written = { ...written, year: written.year + random.pick([-10, -1, 1, 10]) };
  if (random.chance(rates.digit)) written = anotherDigit(random, written);
  return writeBirth(written);
}

/** Of all dates, so many have a day that could be a month. */
const SWAPPABLE = 12 / 30.4;

/** One digit of day, month or year off, and still a date of the calendar. */
function anotherDigit(random: Random, birth: BirthDate): BirthDate {
  const step = random.pick([-1, 1]);
  const part = random.below(4);
  if (part === 0) return addDays(birth, 10 * step);
  if (part === 1) return addDays(birth, step);
  if (part === 2) return { ...birth, month: ((birth.month + step + 11) % 12) + 1, day: Math.min(birth.day, 28) };
  return { ...birth, year: birth.year + step * random.pick([2, 3, 20]) };
}
