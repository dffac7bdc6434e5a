import { agencies, sourceOf, type Agency } from '#libs/case-schemas';

/** An agency that is neither of the two who talk. */
export function somebodyElse(one: Agency, other: Agency): Agency {
  const third = agencies.find((agency) => agency !== one && agency !== other);
  if (!third) throw new Error('There are only two agencies');
  return third;
}

export const sourceOfSomebodyElse = (one: Agency, other: Agency): string => sourceOf(somebodyElse(one, other));
