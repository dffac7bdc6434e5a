import { ageOn, latestDay, type Birth } from '#libs/case-schemas';

/** Between which ages somebody must be. */
export interface PossibleAge {
  readonly youngest: number;
  readonly oldest: number;
}

/** How old somebody can be on a day (ISO date); undefined where nothing is known of their birth. */
export function agesOn(birth: Birth | undefined, day: string): PossibleAge | undefined {
  const { kind, date, estimatedAge, estimatedOn = day } = birth ?? {};
  if (kind === 'unborn') return exactly(0);
  if (kind === 'date' && date !== undefined)
    return { youngest: yearsBetween(latestDay(date), day), oldest: yearsBetween(earliestDay(date), day) };
  if (kind !== 'estimated-age' || estimatedAge === undefined) return undefined;
  return exactly(estimatedAge + yearsBetween(estimatedOn, day));
}

const exactly = (age: number): PossibleAge => ({ youngest: age, oldest: age });

/** Nobody is younger than nought, also where an incident is said to have happened before somebody was born. */
const yearsBetween = (since: string, day: string): number => Math.max(0, ageOn(since, day));

/** The oldest that somebody can be whose birth date is known in part: the first day of `1988` or `1988-04`. */
const earliestDay = (partialDate: string): string => `${partialDate}${'-01-01'.slice(partialDate.length - 4)}`;
