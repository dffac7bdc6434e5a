import type { ListColumn, RecordStore } from '../encode/record-store.js';

/**
 * Bits for each text, by column: log2(average chance of agreement / how often this text stands there). A common name
 * has less than 0. The average is that of two random records that agree, so levels' own u stays as it is.
 * After Splink's term frequency adjustment (MoJ, `comparison_level.py`), which is Winkler's (1989).
 */
export interface TermRarity {
  readonly forename: Float32Array;
  readonly surname: Float32Array;
  readonly word: Float32Array;
  readonly postcode: Float32Array;
  readonly street: Float32Array;
  readonly town: Float32Array;
  readonly email: Float32Array;
  readonly phone: Float32Array;
  readonly identifier: Float32Array;
  readonly birthPlace: Float32Array;
  readonly occupation: Float32Array;
  readonly ethnicity: Float32Array;
  /** By record, not by text: how rare its birth date is, as far as it is known. */
  readonly birth: Float32Array;
}

/** Counts the terms of a store. A text that stands only once or twice may be a slip: none counts as rarer than two. */
export function termRarity(store: RecordStore): TermRarity {
  const texts = store.texts.offsets.length - 1;
  const count = (column: Int32Array): Float32Array => rarityOf(column, texts);
  const countList = ({ value }: ListColumn): Float32Array => rarityOf(value, texts);
  return {
    forename: count(store.names.forename),
    surname: count(store.names.surname),
    word: countList(store.words),
    postcode: count(store.homes.postcode),
    street: count(store.homes.street),
    town: count(store.homes.town),
    email: countList(store.emails),
    phone: countList(store.phones),
    identifier: countList(store.identifiers),
    birthPlace: count(store.birthPlace),
    occupation: count(store.occupation),
    ethnicity: count(store.ethnicity),
    birth: birthRarity(store),
  };
}

const RAREST = 2;

function rarityOf(column: Int32Array, texts: number): Float32Array {
  const counts = new Float64Array(texts);
  for (const text of column) if (text !== 0) counts[text] = (counts[text] ?? 0) + 1;
  return bitsOf(counts);
}

function bitsOf(counts: Float64Array): Float32Array {
  const bits = new Float32Array(new SharedArrayBuffer(counts.length * 4));
  let known = 0;
  let agreeing = 0;
  for (const count of counts) {
    known += count;
    agreeing += count * count;
  }
  if (known === 0) return bits;
  const average = Math.log2(agreeing / known);
  counts.forEach((count, text) => (bits[text] = average - Math.log2(Math.max(count, RAREST))));
  return bits;
}

function birthRarity({ birth, size }: RecordStore): Float32Array {
  const keys = new Map<number, number>();
  const keyOf = new Int32Array(size);
  for (let record = 0; record < size; record += 1) {
    const [year = 0, month = 0, day = 0] = [birth.year[record], birth.month[record], birth.day[record]];
    if (year === 0 || month === 0 || day === 0) continue;
    const date = (year * 16 + month) * 32 + day;
    const key = keys.get(date) ?? keys.size + 1;
    keys.set(date, key);
    keyOf[record] = key;
  }
  const bits = rarityOf(keyOf, keys.size + 1);
  const ofRecord = new Float32Array(new SharedArrayBuffer(size * 4));
  keyOf.forEach((key, record) => (ofRecord[record] = bits[key] ?? 0));
  return ofRecord;
}
