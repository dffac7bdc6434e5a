import type { Birth } from '#libs/case-schemas';
import { ageAt, dayOf } from '../calendar.js';
import type { Citizen } from '../population/citizen.js';
import type { Random } from '../random.js';
import { misdialled } from './mistakes.js';
import type { Acquaintance } from './name-as-told.js';

interface Shares {
  readonly exact: number;
  readonly missing: number;
  readonly estimated: number;
}

const SHARES: Record<Acquaintance, Shares> = {
  self: { exact: 90, missing: 2.5, estimated: 0.5 },
  close: { exact: 78, missing: 6, estimated: 4 },
  hearsay: { exact: 42, missing: 20, estimated: 26 },
};

/** When somebody was born, as it comes into a record; undefined when nobody asked. */
export function birthAsTold(random: Random, { born }: Citizen, when: Date, how: Acquaintance): Birth | undefined {
  const { exact, missing, estimated } = SHARES[how];
  const written = (date: string): Birth => ({ kind: 'date', date });
  return random.weighted<() => Birth | undefined>([
    [() => written(born), exact],
    [() => (random.chance(0.6) ? undefined : { kind: 'unknown' }), missing],
    [() => guessed(random, born, when), estimated],
    [() => written(born.slice(0, 7)), 1],
    [() => written(born.slice(0, 4)), 1.6],
    [() => written(dayAndMonthSwapped(born)), 1.6],
    [() => written(oneDigitWrong(random, born, dayOf(when))), 1.4],
    [() => written(`${born.slice(0, 4)}-01-01`), 0.4],
  ])();
}

function guessed(random: Random, born: string, when: Date): Birth {
  const age = Math.max(0, ageAt(born, when) + random.int(-3, 3));
  return { kind: 'estimated-age', estimatedAge: age > 12 ? Math.round(age / 5) * 5 : age, estimatedOn: dayOf(when) };
}

/** 12 April read as 4 December; a day after the twelfth cannot be. */
function dayAndMonthSwapped(born: string): string {
  const [year, month, day] = born.split('-');
  return Number(day) <= 12 ? `${year}-${day}-${month}` : born;
}

/** A slip that makes no date, or one that has not come yet, would have been refused on the spot. */
function oneDigitWrong(random: Random, born: string, today: string): string {
  const wrong = `${born.slice(0, 2)}${misdialled(random, born.slice(2))}`;
  return isDate(wrong) && wrong <= today ? wrong : born;
}

const isDate = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === day;
};
