import { dayOf, dayShifted } from '../calendar.js';
import type { NameSex, Origin } from '../name-tables.js';
import type { Random } from '../random.js';
import { bornInto, familyName, familyNameFor, type Newborn, type Register } from './births.js';
import type { Citizen, Home } from './citizen.js';
import { dayWithin, type Period } from './homes.js';

const ORIGINS: readonly (readonly [Origin, number])[] = [
  ['GB', 81],
  ['IN', 3.5],
  ['AF', 3.5],
  ['PK', 2.5],
  ['PL', 2.5],
  ['IE', 2],
  ['RO', 1.5],
  ['BD', 1],
  ['IT', 1],
  ['PT', 0.6],
  ['TR', 0.5],
  ['HU', 0.4],
];

export const originOf = (random: Random): Origin => random.weighted(ORIGINS);

export interface Setting {
  readonly register: Register;
  readonly random: Random;
  readonly period: Period;
  /** Share of children with an elder brother or sister who are the twin of the last. */
  readonly twins: number;
}

/** A day of birth that makes somebody so old at the end of the period. */
export const bornAged = (random: Random, { until }: Period, age: number): string =>
  dayShifted(dayOf(until), { years: -age, days: -random.int(0, 364) });

export function newAdult({ register, random, period }: Setting, age: number, homes: readonly Home[], sex?: NameSex) {
  const origin = originOf(random);
  const ofSex = sex ?? random.pick(['F', 'M'] as const);
  const born = bornAged(random, period, age);
  const surname = familyNameFor(familyName(random, origin), ofSex);
  return bornInto(register, random, { sex: ofSex, born, origin, surnames: [{ from: born, surname }], homes });
}

/** Two partners: many married, most wives under the husband's name, a few weddings during the period. */
export function newCouple(setting: Setting, age: number, homes: readonly Home[]): Citizen[] {
  const { register, random, period } = setting;
  const sameSex = random.chance(0.03);
  const husband = newAdult(setting, age, homes, sameSex ? undefined : 'M');
  const sex = sameSex ? husband.sex : 'F';
  const origin = random.chance(0.88) ? husband.origin : originOf(random);
  const born = bornAged(random, period, Math.max(18, age + random.int(-7, 3)));
  const maiden = { from: born, surname: familyNameFor(familyName(random, origin), sex) };
  const wedding = weddingDay(setting, born);
  const taken = husband.surnames.map(({ surname }) => ({
    from: wedding ?? born,
    surname: familyNameFor(surname, sex),
  }));
  const takesName = wedding !== undefined && random.chance(sameSex ? 0.3 : 0.85);
  const wife: Newborn = { sex, born, origin, surnames: takesName ? [maiden, ...taken] : [maiden], homes };
  return [husband, bornInto(register, random, wife)];
}

function weddingDay({ random, period }: Setting, born: string): string | undefined {
  if (random.chance(0.03)) return dayWithin(random, period);
  if (!random.chance(0.55)) return undefined;
  const day = dayShifted(born, { years: random.int(20, 34), days: random.int(0, 364) });
  return day < dayOf(period.from) ? day : undefined;
}
