import { looksLike } from './fold-text.js';
import type { NormalisedBirth, NormalisedName, NormalisedPerson } from './normalised-person.js';
import { soundex } from './soundex.js';

/** Most keys that one record is found by. The surest come first, so the weakest are left out. */
export const MOST_KEYS = 40;

/**
 * Keys under which two records meet to be compared, `kind:value`. None is made of a name alone, and none of an
 * institution or a protected address. A key that thousands share should be passed over by whoever looks it up.
 */
export function blockingKeys(person: NormalisedPerson): string[] {
  const names = person.names.map(eyeOf);
  const postcodes = person.homes.flatMap(({ postcode, institution }) => (postcode && !institution ? [postcode] : []));
  const days = dayKeys(person.birth);
  const keys = [
    ...person.identifiers.map(({ type, value }) => `${type}:${value}`),
    ...person.emails.map((email) => `email:${email}`),
    ...person.phones.map((phone) => `phone:${phone}`),
    ...days.flatMap((day) => names.flatMap((name) => dayAndName(day, name))),
    ...days.flatMap((day) => postcodes.map((postcode) => `dob+postcode:${day}|${postcode}`)),
    ...postcodes.flatMap((postcode) => names.flatMap((name) => postcodeAndName(postcode, name))),
    ...yearKeys(person.birth).flatMap((year) => names.flatMap((name) => yearAndName(year, name))),
  ];
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

type Eye = Pick<NormalisedName, 'forename' | 'surname' | 'surnameParts'>;

/** By what a name looks like, so that a disguised one still meets its likeness and can be looked at. */
const eyeOf = ({ forename, surname, surnameParts }: NormalisedName): Eye => ({
  forename: looksLike(forename),
  surname: looksLike(surname),
  surnameParts: surnameParts.map(looksLike),
});

const soundsOf = ({ surname, surnameParts }: Eye): string[] => [
  ...new Set([surname, ...surnameParts.filter((part) => part.length > 3)].filter((part) => part !== '').map(soundex)),
];

const dayAndName = (day: string, name: Eye): string[] => [
  ...soundsOf(name).map((sound) => `dob+surname-soundex:${day}|${sound}`),
  ...(name.forename.length > 1 ? [`dob+forename:${day}|${name.forename}`] : []),
];

const postcodeAndName = (postcode: string, name: Eye): string[] => [
  ...(name.forename.length > 1 ? [`postcode+forename:${postcode}|${name.forename}`] : []),
  ...soundsOf(name).map((sound) => `postcode+surname-soundex:${postcode}|${sound}`),
];

const yearAndName = (year: number, { forename, surname }: Eye): string[] =>
  forename.length > 1 && surname !== '' ? [`name+year:${[forename, surname].sort().join('|')}|${year}`] : [];

/** Day and month in either order give one key. */
function dayKeys(birth: NormalisedBirth): string[] {
  if (birth.known !== 'day') return [];
  const [low, high] = [birth.day, birth.month].sort((one, other) => one - other);
  return [`${birth.year}-${low}-${high}`];
}

function yearKeys(birth: NormalisedBirth): number[] {
  return 'year' in birth ? [birth.year] : [];
}
