import type { Birth } from '#libs/case-schemas';
import { agesOn } from './possible-age.js';

/** Whether what is known of a birth says that somebody is an adult on a day (ISO date); who may be a child is none. */
export const isKnownAdult = (birth: Birth | undefined, day: string): boolean =>
  (agesOn(birth, day)?.youngest ?? 0) >= 18;
