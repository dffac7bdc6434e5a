import { otherRates, type ErrorRates } from './error-rates.js';
import type { Person } from './person.js';
import type { Random } from './random.js';
import type { Home } from './streets.js';
import { mistype, mistypeDigit } from './typing-errors.js';

const nowhere: Home = { houseNumber: '', street: '', town: '', postcode: '' };
const noFixedAbode = ['No fixed abode', 'NFA', 'Of no fixed abode'];
/** Written by health where nobody lives anywhere (NHS Data Dictionary). */
const NO_FIXED_ABODE_POSTCODE = 'ZZ99 3VZ';

/** The home as one service wrote it down; somebody who moved is found at any place but the present one. */
export function spoilHome(random: Random, { homes, role }: Person, rates: ErrorRates['home']): Home {
  const [present = nowhere, ...others] = homes;
  const home = others.length > 0 && random.chance(rates.moved) ? random.pick(others) : present;
  if (random.chance(otherRates.noFixedAbode[role])) {
    const postcode = random.chance(0.5) ? NO_FIXED_ABODE_POSTCODE : '';
    return { houseNumber: '', street: random.pick(noFixedAbode), town: home.town, postcode };
  }
  // Without a postcode the rest is mostly missing too.
  if (random.chance(rates.missing)) return random.chance(0.6) ? nowhere : { ...home, postcode: '' };
  return {
    houseNumber: random.chance(otherRates.houseNumberMissing) ? '' : spoilNumber(random, home.houseNumber, rates.typo),
    street: random.chance(rates.typo) ? mistype(random, home.street) : home.street,
    town: home.town,
    postcode: random.chance(rates.typo) ? spoilPostcode(random, home.postcode) : home.postcode,
  };
}

const spoilNumber = (random: Random, houseNumber: string, typo: number): string =>
  random.chance(typo) ? mistypeDigit(random, houseNumber) : houseNumber;

/** A digit off, or two neighbouring letters the other way round. */
const spoilPostcode = (random: Random, postcode: string): string =>
  random.chance(0.6)
    ? mistypeDigit(random, postcode)
    : `${postcode.slice(0, -2)}${postcode.slice(-1)}${postcode.slice(-2, -1)}`;
