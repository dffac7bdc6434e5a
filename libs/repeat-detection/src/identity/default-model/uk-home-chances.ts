import type { Relation } from '../score/latent-classes.js';
import type { Chances } from './uk-chances.js';

/** Chances of the parts of a home, for two records whose homes are one place or two. */
interface Place {
  readonly postcode: Chances;
  /** By whether the postcodes agree: houses of one postcode are mostly of one street. */
  readonly house: Readonly<Record<'postcode-agrees' | 'postcode-differs' | 'postcode-unknown', Chances>>;
  readonly town: Readonly<Record<'postcode-agrees' | 'postcode-differs' | 'postcode-unknown', Chances>>;
}

const sameTown = (chance: number): Chances => ({ 'town-same': chance, 'town-differs': 1 - chance });

const rightHouse: Chances = {
  'house-same': 0.93,
  'street-same': 0.05,
  'number-same': 0.005,
  'house-differs': 0.015,
};

/** Written down for one place: slips only. */
export const onePlace: Place = {
  postcode: {
    'postcode-same': 0.95,
    'postcode-slip': 0.04,
    'postcode-sector': 0.005,
    'postcode-district': 0.003,
    'postcode-area': 0.001,
    'postcode-differs': 0.001,
  },
  house: { 'postcode-agrees': rightHouse, 'postcode-differs': rightHouse, 'postcode-unknown': rightHouse },
  town: { 'postcode-agrees': sameTown(0.96), 'postcode-differs': sameTown(0.95), 'postcode-unknown': sameTown(0.95) },
};

const neighbours: Chances = {
  'house-same': 0.06,
  'street-same': 0.88,
  'number-same': 0.005,
  'house-differs': 0.055,
};
const farHouses: Chances = {
  'house-same': 0.00005,
  'street-same': 0.004,
  'number-same': 0.03,
  'house-differs': 0.96595,
};

/**
 * Two strangers of one county: of the UK's 1,700,000 postcode units in use (ONS Postcode Directory) a county of 1,200,000
 * people has about 30,000, of seventeen homes each. Some have more people on record than others, so two agree about
 * twice as often as evenly spread ones would.
 */
export const strangersPlaces: Place = {
  postcode: {
    'postcode-same': 0.00006,
    'postcode-slip': 0.0015,
    'postcode-sector': 0.003,
    'postcode-district': 0.03,
    'postcode-area': 0.25,
    'postcode-differs': 0.71544,
  },
  house: { 'postcode-agrees': neighbours, 'postcode-differs': farHouses, 'postcode-unknown': farHouses },
  town: { 'postcode-agrees': sameTown(0.95), 'postcode-differs': sameTown(0.1), 'postcode-unknown': sameTown(0.1) },
};

/** Before and after a move: most people move near. */
export const movedPlaces: Place = {
  postcode: {
    'postcode-same': 0.02,
    'postcode-slip': 0.003,
    'postcode-sector': 0.08,
    'postcode-district': 0.15,
    'postcode-area': 0.35,
    'postcode-differs': 0.397,
  },
  house: { 'postcode-agrees': neighbours, 'postcode-differs': farHouses, 'postcode-unknown': farHouses },
  town: { 'postcode-agrees': sameTown(0.95), 'postcode-differs': sameTown(0.45), 'postcode-unknown': sameTown(0.45) },
};

/** How often two records are of one place, and of which two places otherwise. */
export const places: Readonly<Record<Relation, { readonly one: number; readonly otherwise: Place }>> = {
  person: { one: 0.7, otherwise: movedPlaces },
  household: { one: 0.9, otherwise: movedPlaces },
  strangers: { one: 0, otherwise: strangersPlaces },
};

/** The chance of one joint level, its parts by name; unknown parts make no difference. */
export function homeChance(relation: Relation, [postcode, house, town]: readonly [string, string, string]): number {
  const { one, otherwise } = places[relation];
  const given =
    postcode === 'postcode-unknown'
      ? 'postcode-unknown'
      : postcode === 'postcode-same' || postcode === 'postcode-slip'
        ? 'postcode-agrees'
        : 'postcode-differs';
  const at = (place: Place): number =>
    (place.postcode[postcode] ?? 1) * (place.house[given][house] ?? 1) * (place.town[given][town] ?? 1);
  return one * at(onePlace) + (1 - one) * at(otherwise);
}
