import { ageOn, latestDay, type Birth } from '#libs/case-schemas';

/** Whether a birth date says that somebody is an adult on a day (ISO date); of whom too little is known may be a child. */
export const isKnownAdult = (birth: Birth | undefined, day: string): boolean =>
  birth?.kind === 'date' && birth.date !== undefined && ageOn(latestDay(birth.date), day) >= 18;
