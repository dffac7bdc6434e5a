import { agencies, sourceOf, type Agency } from '#libs/case-schemas';

/** The source of events of an agency that is neither of the two who talk. */
export function sourceOfSomebodyElse(one: Agency, other: Agency): string {
  const third = agencies.find((agency) => agency !== one && agency !== other);
  if (!third) throw new Error('There are only two agencies');
  return sourceOf(third);
}
