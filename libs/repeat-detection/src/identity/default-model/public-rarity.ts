import type { RecordStore } from '../encode/record-store.js';
import { textOf } from '../encode/text-pool.js';
import type { TermRarity } from '../score/term-rarity.js';
import { averageShare, isListed, publicShare, type TermColumn } from './public-share.js';

/**
 * How rare each text of a store is by public frequencies: names by how many people in the UK bear them, everything else
 * like the average of its kind. Bits as in `termRarity`, to go with `ukModel`. Needs no data: a store may be of one record
 * and those it is compared with.
 */
export const publicRarity = (store: RecordStore): TermRarity =>
  rarityBy(store, (column) => (isListed(column) ? (text) => publicShare(column, text) : undefined));

/** A text's share of the people, 0 to 1; none where all texts of the column are average. */
export type ShareIn = (column: TermColumn) => ((text: string) => number) | undefined;

export function rarityBy(store: RecordStore, shareIn: ShareIn): TermRarity {
  const texts = store.texts.offsets.length - 1;
  const average = new Float32Array(texts);
  const bits = (column: TermColumn, values: Int32Array): Float32Array => {
    const share = shareIn(column);
    return share ? bitsOf(store, values, (text) => Math.log2(averageShare[column] / share(text))) : average;
  };
  return {
    forename: bits('forename', store.names.forename),
    surname: bits('surname', store.names.surname),
    word: bits('word', store.words.value),
    postcode: bits('postcode', store.homes.postcode),
    street: bits('street', store.homes.street),
    town: bits('town', store.homes.town),
    email: bits('email', store.emails.value),
    phone: bits('phone', store.phones.value),
    identifier: bits('identifier', store.identifiers.value),
    birthPlace: bits('birthPlace', store.birthPlace),
    occupation: bits('occupation', store.occupation),
    ethnicity: bits('ethnicity', store.ethnicity),
    birth: new Float32Array(store.size),
  };
}

/** Each distinct text is looked up once. */
function bitsOf({ texts }: RecordStore, values: Int32Array, rarity: (text: string) => number): Float32Array {
  const bits = new Float32Array(texts.offsets.length - 1).fill(NaN);
  bits[0] = 0;
  for (const text of values) if (Number.isNaN(bits[text])) bits[text] = rarity(textOf(texts, text));
  return bits;
}
