import type { TextPool } from './text-pool.js';

/**
 * All records as columns of numbers: a record is its place in them, 0 to size - 1. Texts are numbers of the pool, 0 for
 * not known. Where a record may have several of a thing, record r's are those from `start[r]` up to `start[r + 1]`.
 * Everything lies in memory that threads share, so it is never copied.
 */
export interface RecordStore {
  readonly size: number;
  readonly texts: TextPool;
  readonly names: NameColumns;
  /** Further words of the names: middle names, parts of a double surname, places in a title. */
  readonly words: ListColumn;
  readonly birth: BirthColumns;
  readonly sex: Int32Array;
  readonly homes: HomeColumns;
  readonly phones: ListColumn;
  readonly emails: ListColumn;
  readonly identifiers: ListColumn;
  readonly birthPlace: Int32Array;
  readonly occupation: Int32Array;
  readonly ethnicity: Int32Array;
}

export interface ListColumn {
  readonly start: Int32Array;
  readonly value: Int32Array;
}

export interface NameColumns {
  readonly start: Int32Array;
  readonly forename: Int32Array;
  readonly surname: Int32Array;
}

/** Numbers of the calendar, 0 for not known. `earliest` and `latest` bound a year that is not known better. */
export interface BirthColumns {
  readonly year: Int32Array;
  readonly month: Int32Array;
  readonly day: Int32Array;
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
}

export interface HomeColumns {
  readonly start: Int32Array;
  readonly postcode: Int32Array;
  readonly number: Int32Array;
  readonly street: Int32Array;
  readonly town: Int32Array;
  readonly region: Int32Array;
  /** 1 for a refuge, hostel or prison. */
  readonly institution: Int32Array;
}
