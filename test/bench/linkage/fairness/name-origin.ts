import { namesIn, rowsOf } from '../generator/name-files.js';

export type NameOrigin = 'UK or Ireland' | 'elsewhere' | 'on no list';

const HOME = ['GB', 'IE'];
const lists = [...rowsOf('names-own.csv'), ...rowsOf('names-by-origin.csv')];
const listed = (kind: string, isHere: (country: string) => boolean): Set<string> =>
  new Set(lists.flatMap(([country = '', of, , cell]) => (of === kind && isHere(country) ? namesIn(cell) : [])));
const isHome = (country: string): boolean => HOME.includes(country);
const isAbroad = (country: string): boolean => !isHome(country);

const elsewhere = { forename: listed('forename', isAbroad), surname: listed('surname', isAbroad) };
const home = {
  forename: new Set([...listed('forename', isHome), ...rowsOf('forenames.csv').flatMap((row) => namesIn(row.at(-1)))]),
  surname: new Set([...listed('surname', isHome), ...rowsOf('surnames.csv').flatMap((row) => namesIn(row.at(-1)))]),
};

/**
 * Where a name is at home, by lists of common names (data/README.md): a rough guess at a name, and none at a person. A
 * surname on lists of both counts as from elsewhere where the forename does too; British lists have Khan and Patel.
 */
export function nameOrigin(forename: string, surname: string): NameOrigin {
  const [first, last] = [forename.toLowerCase().trim(), surname.toLowerCase().trim()];
  const isAtHome = home.surname.has(last);
  if (elsewhere.surname.has(last) && (!isAtHome || elsewhere.forename.has(first))) return 'elsewhere';
  if (isAtHome) return 'UK or Ireland';
  return elsewhere.forename.has(first) && !home.forename.has(first) ? 'elsewhere' : 'on no list';
}
