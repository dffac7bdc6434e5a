import type { ErrorRates } from './error-rates.js';
import { otherRates } from './error-rates.js';
import { nhsNumber } from './contact.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import { spoilBirth } from './spoil-birth.js';
import { spoilHome } from './spoil-home.js';
import { spoilName } from './spoil-name.js';
import { Weighted } from './weighted.js';

export const columns = [
  'record_id',
  'forename',
  'surname',
  'middle_name',
  'sex',
  'date_of_birth',
  'house_number',
  'street',
  'town',
  'postcode',
  'phone',
  'email',
  'nhs_number',
] as const;

/** How often somebody comes to notice: most once, a few again and again. Suspects come back more. */
const upTo = (most: number, steepness: number): Weighted<number> => {
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  return new Weighted(
    counts,
    counts.map((count) => count ** -steepness),
  );
};
const sightings = { victim: upTo(12, 2.2), suspect: upTo(30, 1.9) };

export const sightingsOf = (random: Random, { role }: Person): number => sightings[role].draw(random);

/** What one service wrote down of a person: the cells of a row, without its number. */
export function writeDown(random: Random, person: Person, rates: ErrorRates): string[] {
  const name = spoilName(random, person, rates);
  const home = spoilHome(random, person, rates.home);
  const asWritten = letterCase(random, person);
  return [
    asWritten(name.forename),
    asWritten(name.surname),
    asWritten(name.middleName),
    sexOf(random, person),
    spoilBirth(random, person.birth, rates.birth),
    home.houseNumber,
    home.street,
    home.town,
    home.postcode,
    oneOf(random, person.phones, rates.phone),
    oneOf(random, person.emails, rates.email),
    numberOf(random, person, rates.nhsNumber),
  ];
}

/** Custody writes in capitals as often as not. */
const letterCase = (random: Random, { role }: Person): ((name: string) => string) =>
  role === 'suspect' && random.chance(0.5)
    ? (name) => name.toUpperCase()
    : (name) => name.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());

function sexOf(random: Random, { sex }: Person): string {
  if (random.chance(otherRates.sex.missing)) return '';
  return random.chance(otherRates.sex.wrong) ? (sex === 'F' ? 'M' : 'F') : sex;
}

function oneOf(random: Random, owned: readonly string[], rates: ErrorRates['phone']): string {
  if (random.chance(rates.missing)) return '';
  const [present = '', ...others] = owned;
  return random.chance(rates.changed) ? random.pick(others) : present;
}

function numberOf(random: Random, person: Person, rates: ErrorRates['nhsNumber']): string {
  if (random.chance(rates.missing)) return '';
  return random.chance(rates.someoneElses) ? nhsNumber(random) : person.nhsNumber;
}
