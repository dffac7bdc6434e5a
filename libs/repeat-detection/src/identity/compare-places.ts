import type { FoundLevel } from './comparison.js';
import type { Level } from './levels.js';
import type { NormalisedHome, NormalisedPerson } from './normalised-person.js';
import { isClose, likeness } from './likeness.js';
import { editDistance } from './similarity.js';

const bestFirst = [
  'home-same',
  'home-same-postcode',
  'home-neighbour',
  'home-sector',
  'home-district',
  'home-institution',
  'home-elsewhere',
] as const satisfies readonly Level[];
type HomeLevel = (typeof bestFirst)[number];

/** One joint comparison of all that is known of where they live: street and postcode would count a household twice. */
export function compareHomes(left: NormalisedPerson, right: NormalisedPerson): FoundLevel | undefined {
  const found = new Set(left.homes.flatMap((home) => right.homes.map((other) => compareTwo(home, other))));
  const level = bestFirst.find((one) => found.has(one));
  return level && { level };
}

function compareTwo(left: NormalisedHome, right: NormalisedHome): HomeLevel | undefined {
  const samePlace = compareAddresses(left, right);
  const many = left.institution || right.institution;
  return many && samePlace !== undefined && samePlace !== 'home-elsewhere' ? 'home-institution' : samePlace;
}

function compareAddresses(left: NormalisedHome, right: NormalisedHome): HomeLevel | undefined {
  if (left.postcode === undefined || right.postcode === undefined) return compareLines(left, right);
  if (left.postcode === right.postcode) return compareHouses(left, right);
  if (sameLine(left, right) && editDistance(left.postcode, right.postcode) === 1) return 'home-same';
  if (left.postcode.slice(0, -2) === right.postcode.slice(0, -2)) return 'home-sector';
  return district(left.postcode) === district(right.postcode) ? 'home-district' : 'home-elsewhere';
}

const district = (postcode: string): string => postcode.split(' ')[0] ?? postcode;

function compareHouses(left: NormalisedHome, right: NormalisedHome): HomeLevel {
  if (left.line === '' || right.line === '') return 'home-same-postcode';
  if (left.numbers !== '' && right.numbers !== '')
    return left.numbers === right.numbers ? 'home-same' : 'home-neighbour';
  return isClose(likeness(left.line, right.line)) ? 'home-same' : 'home-same-postcode';
}

const sameLine = (left: NormalisedHome, right: NormalisedHome): boolean =>
  left.numbers !== '' && left.numbers === right.numbers && isClose(likeness(left.line, right.line));

/** Without a postcode, a whole first line with its number is worth a postcode: there is one in each town. */
function compareLines(left: NormalisedHome, right: NormalisedHome): HomeLevel | undefined {
  if (left.line === '' || right.line === '') return undefined;
  const same = sameLine(left, right);
  return same ? 'home-same-postcode' : undefined;
}

/** Phones and e-mails together: both come from one form and change together. */
export function compareContacts(left: NormalisedPerson, right: NormalisedPerson): FoundLevel | undefined {
  const phone = shares(left.phones, right.phones);
  const email = shares(left.emails, right.emails);
  if (phone && email) return { level: 'contact-both' };
  if (email) return { level: 'contact-email' };
  if (phone) return { level: 'contact-phone' };
  return phone === undefined && email === undefined ? undefined : { level: 'contact-differs' };
}

/** Undefined when one side has none: nothing is no difference. */
function shares(left: readonly string[], right: readonly string[]): boolean | undefined {
  return left.length === 0 || right.length === 0 ? undefined : left.some((one) => right.includes(one));
}
