/**
 * Full years on a day, both as `YYYY-MM-DD`. Somebody born on 29 February is a year older on 1 March of a common
 * year, as in English law.
 */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years;
}

/** The youngest that somebody can be whose birth date is known in part: the latest day of `1988` or `1988-04`. */
export const latestDay = (partialDate: string): string => `${partialDate}${'-12-31'.slice(partialDate.length - 4)}`;
