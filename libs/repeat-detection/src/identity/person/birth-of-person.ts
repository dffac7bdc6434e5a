import { precisionOf, type Birth } from '#libs/case-schemas';
import { birthOf, birthReading } from '../record/birth-of.js';
import type { LinkageBirth } from '../record/linkage-record.js';
import type { ChangeList } from './person-record.js';

/** How wrong an age is when it was guessed by looking: years on either side. */
const GUESS = 5;
const UNKNOWN: LinkageBirth = {};

/** An unborn child has no birth to compare. */
export function birthOfPerson(birth: Birth | undefined, today: Date, changes: ChangeList): LinkageBirth {
  switch (birth?.kind) {
    case 'date':
      return dateOf(birth.date, today, changes);
    case 'estimated-age':
      return estimated(birth, today);
    case 'unborn':
    case 'unknown':
    case undefined:
      return UNKNOWN;
  }
}

function dateOf(date: string | undefined, today: Date, changes: ChangeList): LinkageBirth {
  if (date === undefined) return UNKNOWN;
  const note = changes.of('birth.date');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // A year of two figures is one that a file cuts short; in a whole date it is none that anybody was born in.
  if (precisionOf(date) === undefined || year < 100) {
    note('date-not-possible');
    return UNKNOWN;
  }
  const { day: d, month: m, year: y } = birthOf({ year, month, day }, birthReading(today), note);
  return { ...(d && { day: d }), ...(m && { month: m }), ...(y && { year: y }) };
}

function estimated({ estimatedAge, estimatedOn }: Birth, today: Date): LinkageBirth {
  if (estimatedAge === undefined) return UNKNOWN;
  const year = Number((estimatedOn ?? today.toISOString()).slice(0, 4)) - estimatedAge;
  return { bounds: { from: year - GUESS, to: year + GUESS } };
}
