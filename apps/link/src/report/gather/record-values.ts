import type { RecordStore } from '#libs/repeat-detection/engine';
import type { RecordValues } from '../report-data.js';

/** Longest value that is shown: a page is to be read. */
const LONGEST = 120;

/** What two records say, side by side, as it was compared; what neither says is left out. Personal data. */
export function valuesOf(store: RecordStore, left: number, right: number): RecordValues[] {
  return Object.entries(readers).flatMap(([field, read]) => {
    const [one, other] = [read(store, left), read(store, right)].map((text) => text.slice(0, LONGEST));
    return one || other ? [{ field, left: one ?? '', right: other ?? '' }] : [];
  });
}

type Reader = (store: RecordStore, record: number) => string;

const list =
  (column: (store: RecordStore) => { readonly start: Int32Array; readonly value: Int32Array }): Reader =>
  (store, record) => {
    const { start, value } = column(store);
    return each(start, record, (at) => textOf(store, value[at]));
  };
const single =
  (column: (store: RecordStore) => Int32Array): Reader =>
  (store, record) =>
    textOf(store, column(store)[record]);

const readers: Readonly<Record<string, Reader>> = {
  Name: (store, record) => {
    const { start, forename, surname } = store.names;
    return each(start, record, (at) => spaced(textOf(store, forename[at]), textOf(store, surname[at])));
  },
  'Further names': list(({ words }) => words),
  'Birth date': ({ birth }, record) => birthText(birth, record),
  Sex: single(({ sex }) => sex),
  Home: (store, record) => each(store.homes.start, record, (at) => homeText(store, at)),
  Phone: list(({ phones }) => phones),
  'E-mail': list(({ emails }) => emails),
  'Official number': list(({ identifiers }) => identifiers),
  'Place of birth': single(({ birthPlace }) => birthPlace),
  Occupation: single(({ occupation }) => occupation),
  Ethnicity: single(({ ethnicity }) => ethnicity),
};

function each(start: Int32Array, record: number, read: (at: number) => string): string {
  const [from = 0, to = 0] = [start[record], start[record + 1]];
  return Array.from({ length: to - from }, (_, place) => read(from + place))
    .filter(Boolean)
    .join('; ');
}

function homeText(store: RecordStore, at: number): string {
  const { number, street, town, region, postcode, institution } = store.homes;
  const parts = [number, street, town, region, postcode].map((column) => textOf(store, column[at]));
  return spaced(...parts, institution[at] === 1 ? '(shared by many)' : '');
}

const months = 'January February March April May June July August September October November December'.split(' ');

function birthText({ year, month, day, earliest, latest }: RecordStore['birth'], record: number): string {
  const named = spaced(String(day[record] || ''), months[(month[record] ?? 0) - 1] ?? '', String(year[record] || ''));
  if (year[record] || !earliest[record]) return named;
  return spaced(named, `between ${earliest[record]} and ${latest[record]}`);
}

const spaced = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

function textOf({ texts: { codes, offsets } }: RecordStore, text = 0): string {
  const [from = 0, to = 0] = [offsets[text], offsets[text + 1]];
  return String.fromCharCode(...codes.subarray(from, Math.min(to, from + LONGEST)));
}
