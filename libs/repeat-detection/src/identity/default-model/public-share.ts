import type { TermRarity } from '../score/term-rarity.js';
import { nameFrequency } from '../text/name-frequency.js';
import { forenameChances, surnameChances } from './uk-chances.js';
import { strangersPlaces } from './uk-home-chances.js';
import { otherChances } from './uk-other-chances.js';

export type TermColumn = Exclude<keyof TermRarity, 'birth'>;

/**
 * The chance that two strangers who are known to agree in a column agree in an average value: what a value's share is
 * measured against. Where the model has a level for just that, it is the model's own.
 */
export const averageShare: Readonly<Record<TermColumn, number>> = {
  forename: forenameChances.strangers['forename-same'],
  surname: surnameChances.strangers['surname-same'],
  word: otherChances.words.strangers.shared,
  postcode: strangersPlaces.postcode['postcode-same'] ?? 0,
  /** Our estimate: there is a High Street or a Station Road in every town, and most names are of one street. */
  street: 0.0005,
  town: strangersPlaces.town['postcode-unknown']['town-same'] ?? 0,
  email: otherChances.email.strangers.same,
  phone: otherChances.phone.strangers.same,
  identifier: otherChances.identifier.strangers.same,
  birthPlace: otherChances.birthPlace.strangers.same,
  occupation: otherChances.occupation.strangers.same,
  ethnicity: otherChances.ethnicity.strangers.same,
};

const named: Partial<Readonly<Record<TermColumn, (text: string) => number>>> = {
  forename: (text) => nameFrequency('forename', text),
  surname: (text) => nameFrequency('surname', text),
  // A middle name, half of a double surname, or a surname given as a middle name.
  word: (text) => Math.max(nameFrequency('forename', text), nameFrequency('surname', text)),
};

/** The share of people with this value, by public lists; where there is no list, the average value's. */
export const publicShare = (column: TermColumn, text: string): number => named[column]?.(text) ?? averageShare[column];

/** Columns of which public lists tell one value from another. */
export const isListed = (column: TermColumn): boolean => column in named;
