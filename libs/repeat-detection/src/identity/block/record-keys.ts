import type { LinkageBirth, LinkageName, LinkageRecord } from '../record/linkage-record.js';
import { soundKey } from '../text/sound-key.js';

/** Most keys that one record is found by. The surest come first, so the weakest are left out. */
export const MOST_KEYS = 40;

/**
 * Keys under which two records meet to be compared, `kind:value`, for a table of keys that is looked up one record at a
 * time. None is made of a name alone, and none of an institution. A key that very many share should be passed over by
 * whoever looks it up.
 *
 * @returns at most 40 texts, the surest first; none for a record that says too little
 * @throws never
 */
export function blockingKeys({ names, birth, homes, phones, emails, identifiers }: LinkageRecord): string[] {
  const postcodes = homes.flatMap(({ postcode, institution }) => (postcode && !institution ? [postcode] : []));
  const houses = homes.flatMap(({ number, street, institution }) =>
    number && street && !institution ? [`${number}|${street}`] : [],
  );
  const days = dayKeys(birth);
  const keys = [
    ...identifiers,
    ...emails.map((email) => `email:${email}`),
    ...phones.map((phone) => `phone:${phone}`),
    ...days.flatMap((day) => names.flatMap((name) => dayAndName(day, name))),
    ...days.flatMap((day) => postcodes.map((postcode) => `dob+postcode:${day}|${postcode}`)),
    ...postcodes.flatMap((postcode) => names.flatMap((name) => postcodeAndName(postcode, name))),
    ...houses.flatMap((house) => names.flatMap((name) => houseAndName(house, name))),
    ...names.flatMap((name) => nameAndYear(name, birth)),
    ...names.flatMap((name) => nameAndBirthday(name, birth)),
  ];
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

/** The whole surname and its parts, which are also asked for by themselves. */
const surnameSounds = ({ surname, others }: LinkageName): string[] => {
  if (!surname) return [];
  const parts = others.filter((word) => word.length > 3 && surname.includes(word));
  return [...new Set([surname, ...parts].map(soundKey))];
};

const isWholeName = (forename: string | undefined): forename is string => forename !== undefined && forename.length > 1;

const dayAndName = (day: string, name: LinkageName): string[] => [
  ...surnameSounds(name).map((sound) => `dob+surname-sound:${day}|${sound}`),
  ...(isWholeName(name.forename) ? [`dob+forename-sound:${day}|${soundKey(name.forename)}`] : []),
];

const postcodeAndName = (postcode: string, name: LinkageName): string[] => [
  ...(isWholeName(name.forename) ? [`postcode+forename-sound:${postcode}|${soundKey(name.forename)}`] : []),
  ...surnameSounds(name).map((sound) => `postcode+surname-sound:${postcode}|${sound}`),
];

const houseAndName = (house: string, { forename }: LinkageName): string[] =>
  forename ? [`house+initial:${house}|${forename.slice(0, 1)}`] : [];

/** In either order, because columns are swapped now and then. */
function soundsInOrder({ forename, surname }: LinkageName): string | undefined {
  return isWholeName(forename) && surname ? [forename, surname].map(soundKey).sort().join('|') : undefined;
}

function nameAndYear(name: LinkageName, { year }: LinkageBirth): string[] {
  const sounds = soundsInOrder(name);
  return sounds && year ? [`name-sounds+year:${sounds}|${year}`] : [];
}

/** Finds a wrong year. */
function nameAndBirthday(name: LinkageName, { month, day }: LinkageBirth): string[] {
  const sounds = soundsInOrder(name);
  return sounds && month && day ? [`name-sounds+birthday:${sounds}|${month}-${day}`] : [];
}

/** Day and month in either order give one key. */
function dayKeys({ year, month, day }: LinkageBirth): string[] {
  if (!year || !month || !day) return [];
  return [`${year}-${Math.min(month, day)}-${Math.max(month, day)}`];
}
