import { nameTables } from '../name-tables.js';
import { at, type Random } from '../random.js';

/** Letters beside each other on a keyboard: what a finger hits instead. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** One slip of the finger: a letter doubled, left out, hit wrong, or two changed round. The first letter stays. */
export function mistyped(random: Random, word: string): string {
  if (word.length < 3) return word;
  const place = random.int(1, word.length - 2);
  const letter = at([...word], place);
  const [before, rest] = [word.slice(0, place), word.slice(place + 1)];
  const slip = random.int(0, 3);
  if (slip === 0) return before + letter + letter + rest;
  if (slip === 1) return before + rest;
  if (slip === 2) return before + rest.charAt(0) + letter + rest.slice(1);
  return before + random.pick([...(NEIGHBOURS[letter.toLowerCase()] ?? 'e')]) + rest;
}

/** One digit wrong, or two changed round. */
export function misdialled(random: Random, digits: string): string {
  const places = [...digits].flatMap((character, place) => (/\d/.test(character) ? [place] : []));
  const place = at(places, random.int(Math.floor(places.length / 2), places.length - 1));
  return digits.slice(0, place) + ((Number(digits[place]) + random.int(1, 9)) % 10) + digits.slice(place + 1);
}

/** A pet name, or undefined for a name that has none. */
export const nickname = (random: Random, forename: string): string | undefined =>
  oneOf(random, nameTables().nicknames.get(forename));

/** Another spelling. */
export const forenameVariant = (random: Random, forename: string): string | undefined =>
  oneOf(random, nameTables().forenameVariants.get(forename));

export const surnameVariant = (random: Random, surname: string): string | undefined =>
  oneOf(random, nameTables().surnameVariants.get(surname));

const oneOf = (random: Random, list: readonly string[] | undefined): string | undefined =>
  list && list.length > 0 ? random.pick(list) : undefined;

/** As an officer's keyboard has it: `Wiśniewski` becomes `Wisniewski`, and so does the dotless `ı`. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ı/g, 'i');
