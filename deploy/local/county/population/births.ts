import { nameTables, type NameSex, type Origin } from '../name-tables.js';
import { at, type Random } from '../random.js';
import type { Citizen, Home } from './citizen.js';
import { crnOf, pncId } from './identifiers.js';

/** What the parents settle; the rest is chance. */
export interface Newborn {
  readonly sex: NameSex;
  readonly born: string;
  readonly origin: Origin;
  /** From birth on; a marriage adds one. */
  readonly surnames: Citizen['surnames'];
  readonly homes: readonly Home[];
  /** A parent's name, carried on. */
  readonly forename?: string;
  /** Brothers and sisters, whose forenames are taken. */
  readonly siblings?: readonly Citizen[];
}

/** The county's register: gives out what is unique. */
export interface Register {
  readonly newId: () => string;
  readonly newNhsNumber: () => string;
  readonly lastYear: number;
}

const ETHNICITIES: Record<Origin, readonly (readonly [string, number])[]> = {
  GB: [
    ['W1', 90],
    ['W9', 2],
    ['B1', 3],
    ['M1', 2],
    ['M3', 1],
    ['M9', 1],
    ['W3', 0.5],
    ['NS', 0.5],
  ],
  IN: [['A1', 1]],
  PK: [['A2', 1]],
  BD: [['A3', 1]],
  AF: [['B2', 1]],
  IE: [['W2', 1]],
  PL: [['W9', 1]],
  RO: [['W9', 1]],
  IT: [['W9', 1]],
  PT: [['W9', 1]],
  HU: [['W9', 1]],
  TR: [
    ['W9', 2],
    ['O9', 1],
  ],
};

const STREET_NAMES =
  'Ace,Bear,Biggs,Blondie,Dazza,Ginger,Jazz,Lefty,Red,Scouse,Shorty,Skinny,Spud,Tiny,Trigger,Zed'.split(',');

/** Share of grown-ups with an earlier arrest whom probation supervises. Estimate. */
const SUPERVISED = 0.4;

export function bornInto({ newId, newNhsNumber, lastYear }: Register, random: Random, newborn: Newborn): Citizen {
  const { forename, siblings: _siblings, homes, ...given } = newborn;
  const year = Number(newborn.born.slice(0, 4));
  const age = lastYear - year;
  const arrested = age >= 15 && random.chance(newborn.sex === 'M' ? 0.2 : 0.06);
  const id = newId();
  const supervised = arrested && age > 18 && random.fork(`supervised-${id}`).chance(SUPERVISED);
  return {
    ...given,
    homes: [...homes],
    id,
    nhsNumber: newNhsNumber(),
    forenames: forenamesOf(random, newborn, year, forename),
    ethnicity: random.weighted(ETHNICITIES[newborn.origin]),
    ...(arrested && { pncId: pncId(random.int(Math.max(1985, year + 13), lastYear - 1), random.int(1, 899_999)) }),
    ...(supervised && { crn: crnOf(id) }),
    ...(arrested && random.chance(0.15) && { alias: random.pick(STREET_NAMES) }),
  };
}

function forenamesOf(
  random: Random,
  { origin, sex, siblings = [] }: Newborn,
  year: number,
  carriedOn?: string,
): string[] {
  const draw = nameTables().forename(origin, sex, year);
  const taken = siblings.map(firstForename);
  let first = carriedOn !== undefined && !taken.includes(carriedOn) ? carriedOn : draw(random);
  while (taken.includes(first)) first = draw(random);
  const middles = random.weighted([
    [0, 22],
    [1, 68],
    [2, 10],
  ]);
  const others = Array.from({ length: origin === 'GB' || origin === 'IE' ? middles : 0 }, () => draw(random));
  return [...new Set([first, ...others])];
}

/** Names that a man and a woman of one family bear differently. */
const MENS: Readonly<Record<string, string>> = { Kaur: 'Singh', Begum: 'Ali' };
const WOMENS: Readonly<Record<string, string>> = { Singh: 'Kaur' };

export const familyNameFor = (surname: string, sex: NameSex): string =>
  (sex === 'M' ? MENS[surname] : WOMENS[surname]) ?? surname;

/** Double-barrelled now and then. */
export function familyName(random: Random, origin: Origin): string {
  const draw = nameTables().surname(origin);
  const surname = draw(random);
  return origin === 'GB' && random.chance(0.012) ? `${surname}-${draw(random)}` : surname;
}

export const firstForename = ({ forenames }: Citizen): string => at(forenames, 0);
