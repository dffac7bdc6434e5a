import type { Random } from './random.js';

/** The keys beside each on a British keyboard. */
const neighbours: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vn',
  c: 'xv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'ko',
  m: 'n',
  n: 'bm',
  o: 'ipl',
  p: 'o',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cb',
  w: 'qes',
  x: 'zc',
  y: 'tuh',
  z: 'xa',
};
/** What is heard alike over a telephone or read alike on a form. */
const alike: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['ie', 'y'],
  ['y', 'ie'],
  ['ck', 'k'],
  ['c', 'k'],
  ['k', 'c'],
  ['ee', 'ea'],
  ['ea', 'ee'],
  ['s', 'z'],
  ['m', 'n'],
  ['n', 'm'],
  ['rn', 'm'],
  ['cl', 'd'],
  ['th', 't'],
  ['e', 'a'],
  ['a', 'e'],
];

/** One slip of the finger, ear or eye; the same text comes back only when it is too short to slip in. */
export function mistype(random: Random, text: string): string {
  if (text.length < 2) return text;
  const place = random.below(text.length);
  const before = text.slice(0, place);
  const letter = text.charAt(place);
  const after = text.slice(place + 1);
  const kind = random.next();
  if (kind < 0.25) return misheard(random, text);
  if (kind < 0.5) return `${before}${neighbourOf(random, letter)}${after}`;
  if (kind < 0.7) return `${before}${after}`;
  if (kind < 0.85) return `${before}${letter}${letter}${after}`;
  return place === 0 ? mistype(random, text) : `${text.slice(0, place - 1)}${letter}${before.slice(-1)}${after}`;
}

export function mistypeDigit(random: Random, text: string): string {
  const places = [...text].flatMap((letter, place) => (/\d/.test(letter) ? [place] : []));
  if (places.length === 0) return text;
  const place = random.pick(places);
  const digit = (Number(text.charAt(place)) + random.between(1, 9)) % 10;
  return `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
}

const neighbourOf = (random: Random, letter: string): string => {
  const keys = neighbours[letter];
  return keys ? keys.charAt(random.below(keys.length)) : letter;
};

function misheard(random: Random, text: string): string {
  const possible = alike.filter(([heard]) => text.includes(heard));
  if (possible.length === 0) return text;
  const [heard, written] = random.pick(possible);
  return text.replace(heard, written);
}
