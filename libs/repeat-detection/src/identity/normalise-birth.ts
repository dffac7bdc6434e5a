import { precisionOf, type Birth } from '#libs/case-schemas';
import { change, type Change, type NormalisedBirth } from './normalised-person.js';

/** Days that computer systems write when nobody told them one. */
const PLACEHOLDERS = new Set(['1900-01-01', '1901-01-01', '1899-12-30', '1899-12-31', '1970-01-01', '1111-11-11']);
const OLDEST = 130;
/** How wrong an age is when it was guessed by looking: years on either side. */
const GUESS = 5;

const nothing: NormalisedBirth = { known: 'nothing' };

export interface NormalisedBirthDate {
  readonly birth: NormalisedBirth;
  readonly changes: readonly Change[];
}

/** Nobody was born after `today`. */
export function normaliseBirth(raw: Birth | undefined, today: Date): NormalisedBirthDate {
  switch (raw?.kind) {
    case 'date':
      return birthDate(raw.date, today);
    case 'estimated-age':
      return { birth: estimated(raw, today), changes: [] };
    case 'unborn':
      return { birth: { known: 'unborn', ...(raw.expectedDate && { expected: raw.expectedDate }) }, changes: [] };
    case 'unknown':
    case undefined:
      return { birth: nothing, changes: [] };
  }
}

function birthDate(date: string | undefined, today: Date): NormalisedBirthDate {
  const known = precisionOf(date);
  if (!date || !known) return { birth: nothing, changes: date ? [change('birth.date', 'date-not-possible')] : [] };
  if (PLACEHOLDERS.has(date)) return { birth: nothing, changes: [change('birth.date', 'placeholder-date')] };
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const age = today.getUTCFullYear() - year;
  if (age > OLDEST || new Date(date) > today)
    return { birth: nothing, changes: [change('birth.date', 'date-not-possible')] };
  if (known === 'year') return { birth: { known, year }, changes: [] };
  if (known === 'month') return { birth: { known, year, month }, changes: [] };
  if (month === 1 && day === 1)
    return { birth: { known: 'year', year }, changes: [change('birth.date', 'placeholder-date')] };
  return { birth: { known, year, month, day }, changes: [] };
}

function estimated({ estimatedAge, estimatedOn }: Birth, today: Date): NormalisedBirth {
  if (estimatedAge === undefined) return nothing;
  const year = Number((estimatedOn ?? today.toISOString()).slice(0, 4)) - estimatedAge;
  return { known: 'years', from: year - GUESS, to: year + GUESS };
}
