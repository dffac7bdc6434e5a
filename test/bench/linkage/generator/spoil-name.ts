import type { ErrorRates } from './error-rates.js';
import { otherRates } from './error-rates.js';
import { variantOf } from './name-variants.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import { mistype } from './typing-errors.js';

export interface WrittenName {
  readonly forename: string;
  readonly surname: string;
  readonly middleName: string;
}

/** The name as one service wrote it down. */
export function spoilName(random: Random, person: Person, rates: ErrorRates): WrittenName {
  const alias = person.aliases.length > 0 && random.chance(rates.alias) ? random.pick(person.aliases) : person;
  const forename = spoilForename(random, alias.forename, rates.forename);
  const surname = spoilSurname(random, alias.surname, person.otherSurname, rates.surname);
  const middleName = spoilMiddleName(random, person.middleName);
  if (random.chance(rates.surname.swapped)) return { forename: surname, surname: forename, middleName };
  return { forename, surname, middleName };
}

function spoilForename(random: Random, forename: string, rates: ErrorRates['forename']): string {
  if (random.chance(rates.missing)) return random.chance(0.2) ? 'unknown' : '';
  const used = random.chance(rates.variant) ? variantOf(random, 'forename', forename) : forename;
  return random.chance(rates.typo) ? mistype(random, used) : used;
}

/** A doubled surname is written by its halves in one record and together in another; a changed one is the other. */
function spoilSurname(random: Random, surname: string, other: string, rates: ErrorRates['surname']): string {
  if (random.chance(rates.changed)) return other;
  const used = random.chance(rates.doubled) ? `${other}-${surname}` : surname;
  return random.chance(rates.typo) ? mistype(random, used) : used;
}

function spoilMiddleName(random: Random, middleName: string): string {
  const { missing, initialOnly, typo } = otherRates.middleName;
  if (random.chance(missing)) return '';
  if (random.chance(initialOnly)) return middleName.charAt(0);
  return random.chance(typo) ? mistype(random, middleName) : middleName;
}
