import { nameOrigin } from './name-origin.js';

/** What a record says of somebody that groups them, as it is written; empty where it says nothing. */
export interface WrittenPerson {
  readonly forename: string;
  readonly surname: string;
  readonly sex: string;
  /** All of its parts are there. */
  readonly hasBirthDate: boolean;
}

/** One of several ways to divide all records. */
export interface Grouping {
  readonly by: string;
  readonly groupOf: (person: WrittenPerson) => string;
}

const SHORT = 9;
const LONG = 16;

export const groupings: readonly Grouping[] = [
  { by: 'sex', groupOf: ({ sex }) => sexes[sex.trim().charAt(0).toLowerCase()] ?? 'not known' },
  { by: 'name origin', groupOf: ({ forename, surname }) => nameOrigin(forename, surname) },
  { by: 'birth date', groupOf: ({ hasBirthDate }) => (hasBirthDate ? 'whole' : 'missing or in part') },
  {
    by: 'letters of the name',
    groupOf: ({ forename, surname }) => lengthGroup(lettersIn(forename) + lettersIn(surname)),
  },
];

const sexes: Readonly<Record<string, string>> = { f: 'female', m: 'male' };
const lettersIn = (name: string): number => name.replaceAll(/[^\p{L}]/gu, '').length;

function lengthGroup(letters: number): string {
  if (letters < SHORT) return `under ${SHORT}`;
  return letters < LONG ? `${SHORT} to ${LONG - 1}` : `${LONG} or more`;
}
