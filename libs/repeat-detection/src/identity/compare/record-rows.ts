import { forThreads } from '../encode/for-threads.js';
import type { ListColumn, RecordStore } from '../encode/record-store.js';
import { slipSigns, type SlipSigns } from './slip-sign.js';

/**
 * What is compared most, record by record instead of column by column: a row is 64 bytes, as much as a processor reads
 * at a time, so that a record not looked at lately costs one wait for memory and not one for each of its columns. Record
 * r's row begins at `r * ROW`. Of a thing that a record has several of, the first stands in the row, and a bit in `MANY`.
 */
export type RecordRows = Int32Array;

export const ROW = 16;
/** Year, month and day in one number, of nine bits, four and five; 0 where one is not known. */
export const BIRTH = 0;
export const SEX = 1;
export const FORENAME = 2;
export const SURNAME = 3;
export const WORD = 4;
export const POSTCODE = 5;
export const NUMBER = 6;
export const STREET = 7;
export const TOWN = 8;
export const INSTITUTION = 9;
export const EMAIL = 10;
export const PHONE = 11;
export const IDENTIFIER = 12;
/** Signs of the identifier and the phone: see `slipSigns`. */
export const IDENTIFIER_SIGN = 13;
export const PHONE_SIGN = 14;
export const MANY = 15;

/** Bits of `MANY`. */
export const MANY_NAMES = 1;
export const MANY_HOMES = 2;
export const MANY_WORDS = 4;
export const MANY_EMAILS = 8;
export const MANY_PHONES = 16;
export const MANY_IDENTIFIERS = 32;
/** Of the birth only bounds are known, or it fits into no calendar: read its columns. */
export const ODD_BIRTH = 64;

/** A column at a time: each is read from its beginning to its end. */
export function recordRows(store: RecordStore): RecordRows {
  const rows = forThreads(Int32Array, store.size * ROW);
  const { birth, names, homes, sex } = store;
  for (let record = 0, at = 0; record < store.size; record += 1, at += ROW) {
    const [year, month, day] = [
      birth.year[record] as number,
      birth.month[record] as number,
      birth.day[record] as number,
    ];
    rows[at + BIRTH] = (year << 9) | (month << 5) | day;
    rows[at + SEX] = sex[record] as number;
    const fits = year >= 0 && year < 1 << 20 && month >= 0 && month < 16 && day >= 0 && day < 32;
    if (!fits || (year === 0 && birth.earliest[record] !== 0)) rows[at + MANY] = ODD_BIRTH;
  }
  const { start } = names;
  addFirst(rows, FORENAME, { start, value: names.forename }, MANY_NAMES);
  addFirst(rows, SURNAME, { start, value: names.surname }, MANY_NAMES);
  addFirst(rows, WORD, store.words, MANY_WORDS);
  for (const [place, value] of [
    [POSTCODE, homes.postcode],
    [NUMBER, homes.number],
    [STREET, homes.street],
    [TOWN, homes.town],
    [INSTITUTION, homes.institution],
  ] as const)
    addFirst(rows, place, { start: homes.start, value }, MANY_HOMES);
  addFirst(rows, EMAIL, store.emails, MANY_EMAILS);
  addFirst(rows, PHONE, store.phones, MANY_PHONES);
  addFirst(rows, IDENTIFIER, store.identifiers, MANY_IDENTIFIERS);
  addSigns(rows, PHONE, PHONE_SIGN, slipSigns(store.texts, { head: 6, tail: 6 }));
  addSigns(rows, IDENTIFIER, IDENTIFIER_SIGN, slipSigns(store.texts, { head: 4, tail: 5, kindBefore: ':' }));
  return rows;
}

function addFirst(rows: RecordRows, place: number, { start, value }: ListColumn, many: number): void {
  for (let record = 0, at = 0; at < rows.length; record += 1, at += ROW) {
    const from = start[record] as number;
    const listed = (start[record + 1] as number) - from;
    if (listed > 0) rows[at + place] = value[from] as number;
    if (listed > 1) rows[at + MANY] = (rows[at + MANY] as number) | many;
  }
}

function addSigns(rows: RecordRows, place: number, signPlace: number, signOf: SlipSigns): void {
  for (let at = 0; at < rows.length; at += ROW) {
    const text = rows[at + place] as number;
    if (text !== 0) rows[at + signPlace] = signOf(text);
  }
}
