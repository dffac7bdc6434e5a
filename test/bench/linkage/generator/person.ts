import { addDays, birthDate, type BirthDate } from './birth-date.js';
import { forenameOf, type Sex } from './forenames.js';
import { nhsNumber, ownEmail, ownPhone } from './contact.js';
import type { Origin } from './origins.js';
import type { Random } from './random.js';
import type { Home } from './streets.js';

/** Victims are told of by health and by services; suspects by custody, where more is missing or made up. */
export type Role = 'victim' | 'suspect';

/** Somebody as they are; a record is one service's view of them. */
export interface Person {
  readonly entity: string;
  readonly household: string;
  /** The entity born with this one, if any. */
  twin?: string;
  readonly role: Role;
  readonly sex: Sex;
  readonly forename: string;
  readonly middleName: string;
  readonly surname: string;
  /** Before a marriage, or a mother's name: used now and then. */
  readonly otherSurname: string;
  readonly aliases: readonly Alias[];
  readonly birth: BirthDate;
  /** The present first. */
  readonly homes: readonly Home[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly nhsNumber: string;
}

export interface Alias {
  readonly forename: string;
  readonly surname: string;
}

/** What a household or an institution decides about somebody in it. */
export interface Outline {
  readonly entity: string;
  readonly household: string;
  readonly sex: Sex;
  readonly born: number;
  readonly origin: Origin;
  readonly surname: string;
  readonly otherSurname: string;
  readonly homes: readonly Home[];
  readonly role: Role;
  readonly forename?: string;
  readonly birth?: BirthDate;
}

/** Suspects who also go by other names. */
const ALIASES = 0.15;
/** Of those born abroad, so many were given the first of January. */
const FIRST_OF_JANUARY = 0.05;
const MIDDLE_NAMES = 0.7;

export function makePerson(random: Random, outline: Outline): Person {
  const { sex, born, origin, role, surname } = outline;
  const forename = outline.forename ?? forenameOf(random, sex, born, origin);
  return {
    entity: outline.entity,
    household: outline.household,
    role,
    sex,
    forename,
    middleName: random.chance(MIDDLE_NAMES) ? otherForename(random, outline, forename) : '',
    surname,
    otherSurname: outline.otherSurname,
    aliases: role === 'suspect' && random.chance(ALIASES) ? aliasesOf(random, outline, forename) : [],
    birth: outline.birth ?? birthOf(random, born, origin),
    homes: outline.homes,
    phones: [ownPhone(random), ownPhone(random), ownPhone(random)],
    emails: [ownEmail(random, forename, surname, born), ownEmail(random, forename, surname, born)],
    nhsNumber: nhsNumber(random),
  };
}

function otherForename(random: Random, { sex, born, origin }: Outline, forename: string): string {
  const other = forenameOf(random, sex, born, origin);
  return other === forename ? '' : other;
}

function birthOf(random: Random, year: number, origin: Origin): BirthDate {
  const placeholder = random.chance(origin.bornAbroad * FIRST_OF_JANUARY);
  return placeholder ? birthDate(year, 1, 1) : addDays(birthDate(year, 1, 1), random.below(365));
}

/** One to three: another surname with the own forename, or another name altogether. */
function aliasesOf(random: Random, { sex, born, origin, otherSurname }: Outline, forename: string): Alias[] {
  return Array.from({ length: random.between(1, 3) }, () => ({
    forename: random.chance(0.6) ? forename : forenameOf(random, sex, born, origin),
    surname: otherSurname,
  }));
}
