/** What would tell somebody where a person is or how to reach them. */
export type Whereabouts = 'postcode' | 'street-address' | 'phone' | 'email';

/** A whole postcode, however it is parted; a district such as AL10 is no home, and A414 is a road. */
const POSTCODE = /(?<![\p{L}\d])(?:[BEGLMNSW]|[A-Z]{2})\d[A-Z\d]?[\s\p{P}]{0,3}\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/iu;

const STREET =
  'street|st|road|rd|lane|ln|avenue|ave|close|drive|way|court|crescent|gardens|grove|terrace|place|square|mews|row|hill|walk|house|flats?';
/** After these a number counts something, or the words are no name of a street. */
const NO_NAME =
  'miles?|metres?|meters?|m|km|kilometres?|yards?|minutes?|hours?|days?|am|pm|of|on|in|at|to|from|and|or|around|near|the';
/** `12 Mill Lane`, `12a, Old Mill Lane`; also `Flat 3`. */
const STREET_ADDRESS = new RegExp(
  `(?<![\\p{L}\\d])(?:flat\\s+\\d+|\\d{1,4}[a-z]?,?\\s+(?:(?!(?:${NO_NAME})(?![\\p{L}]))[\\p{L}’'-]+\\s+){1,3}(?:${STREET}))(?![\\p{L}\\d])`,
  'iu',
);

const PHONE = /(?<!\d)(?:\+|00|0)(?:[\s().-]*\d){9,13}(?!\d)/;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;

const kinds: readonly (readonly [Whereabouts, RegExp])[] = [
  ['email', EMAIL],
  ['postcode', POSTCODE],
  ['street-address', STREET_ADDRESS],
  ['phone', PHONE],
];

/** The first of it in a text, also where it is written with other spaces, other digits or signs that nobody sees. */
export function whereaboutsIn(text: string): Whereabouts | undefined {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return kinds.find(([, pattern]) => pattern.test(plain))?.[0];
}
