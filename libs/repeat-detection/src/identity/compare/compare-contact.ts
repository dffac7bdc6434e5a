import { withinOneEdit } from '../text/edit-distance.js';
import type { TextPool } from '../encode/text-pool.js';
import type { Level } from './comparison-field.js';
import { listField } from './compare-list.js';
import {
  EMAIL,
  IDENTIFIER,
  IDENTIFIER_SIGN,
  MANY_EMAILS,
  MANY_IDENTIFIERS,
  MANY_PHONES,
  MANY_WORDS,
  PHONE,
  PHONE_SIGN,
  WORD,
} from './record-rows.js';
import { beginsWith, lengthOf, likenessOf } from './text-likeness.js';

const levelsOf = (what: string, ...rest: [name: string, label: string, agreement: number][]): readonly Level[] => [
  { level: 'unknown', label: `no ${what} to compare`, group: 'unknown', agreement: 0.5 },
  ...rest.map(([level, label, agreement]) => ({ level, label, group: 'known', agreement })),
];
const AT = '@'.charCodeAt(0);

export const emailField = listField({
  field: 'email',
  levels: levelsOf(
    'e-mail address',
    ['same', 'same e-mail address', 1],
    ['same-user', 'same e-mail address at another provider', 0.9],
    ['close', 'e-mail address one slip apart', 0.85],
    ['differs', 'another e-mail address', 0.1],
  ),
  list: ({ emails }) => emails,
  inRow: { place: EMAIL, many: MANY_EMAILS },
  bits: ({ email }) => email,
  compareValues:
    ({ texts }) =>
    (left, right) => {
      if (left === right) return 1;
      if (haveSameUser(texts, left, right)) return 2;
      return likenessOf(texts, left, right) === 'close' ? 3 : 4;
    },
  sharedTo: 1,
});

const haveSameUser = (texts: TextPool, left: number, right: number): boolean => areSameUpTo(AT, texts, left, right);

/** Reads both up to that letter, which both must have. */
function areSameUpTo(letter: number, { codes, offsets }: TextPool, left: number, right: number): boolean {
  let [at, other] = [offsets[left] as number, offsets[right] as number];
  const [end, otherEnd] = [offsets[left + 1] as number, offsets[right + 1] as number];
  while (at < end && other < otherEnd && codes[at] === codes[other]) {
    if (codes[at] === letter) return true;
    at += 1;
    other += 1;
  }
  return false;
}

export const phoneField = listField({
  field: 'phone',
  levels: levelsOf(
    'phone',
    ['same', 'same phone number', 1],
    ['slip', 'phone number one slip apart', 0.9],
    ['differs', 'another phone number', 0.1],
  ),
  list: ({ phones }) => phones,
  inRow: { place: PHONE, many: MANY_PHONES, sign: PHONE_SIGN },
  bits: ({ phone }) => phone,
  compareValues:
    ({ texts }) =>
    (left, right) =>
      left === right ? 1 : withinOneEdit(texts, left, right) ? 2 : 3,
  sharedTo: 1,
});

const COLON = ':'.charCodeAt(0);

export const identifierField = listField({
  field: 'identifier',
  levels: levelsOf(
    'number',
    ['same', 'same official number', 1],
    ['slip', 'official number one slip apart', 0.9],
    ['differs', 'another official number of the same kind', 0.01],
  ),
  list: ({ identifiers }) => identifiers,
  inRow: { place: IDENTIFIER, many: MANY_IDENTIFIERS, sign: IDENTIFIER_SIGN },
  bits: ({ identifier }) => identifier,
  compareValues:
    ({ texts }) =>
    (left, right) => {
      if (left === right) return 1;
      if (!areOfOneKind(texts, left, right)) return 0;
      return withinOneEdit(texts, left, right) ? 2 : 3;
    },
  sharedTo: 1,
});

const areOfOneKind = (texts: TextPool, left: number, right: number): boolean => areSameUpTo(COLON, texts, left, right);

/** 1 when a word is shared, else 2. How rare it is tells more than how many there are. */
export const wordsField = listField({
  field: 'words',
  levels: levelsOf(
    'further name',
    ['shared', 'a further name in common', 1],
    ['close', 'a further name one slip apart', 0.8],
    ['none-shared', 'other further names', 0.2],
  ),
  list: ({ words }) => words,
  inRow: { place: WORD, many: MANY_WORDS },
  bits: ({ word }) => word,
  compareValues:
    ({ texts }) =>
    (left, right) => {
      if (left === right) return 1;
      if (isInitialOf(texts, left, right)) return 0;
      return likenessOf(texts, left, right) === 'close' ? 2 : 3;
    },
  sharedTo: 1,
  mayAllBeOne: true,
});

/** An initial fits too many names to be one in common, and is none that is another. */
function isInitialOf(texts: TextPool, left: number, right: number): boolean {
  const [shorter, longer] = lengthOf(texts, left) < lengthOf(texts, right) ? [left, right] : [right, left];
  return lengthOf(texts, shorter) === 1 && beginsWith(texts, longer, shorter, 0);
}
