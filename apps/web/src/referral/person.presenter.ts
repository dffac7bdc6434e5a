import {
  ageOn,
  displayName,
  ethnicities18,
  precisionOf,
  type Address,
  type Birth,
  type Ethnicity,
  type Person,
  type PersonIdentifier,
  type PersonName,
  type Phone,
} from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import { knownDate } from '../layout/dates.js';
import { inWords } from '../layout/words.js';
import { row, type Row } from './row.js';

/** Who it is about, to stand above a page. That nobody is named is another thing than that nobody knows the name. */
export const personTitle = ({ person, anonymous }: Pick<ReferralView, 'person' | 'anonymous'>): string =>
  anonymous ? 'Nobody is named' : displayName(person.names);

/** What is known of a person, in the order in which somebody who helps them reads it. */
export function personRows(person: Person, today: Date): Row[] {
  const {
    names,
    birth,
    sex,
    genderIdentity,
    ethnicity,
    addresses = [],
    phones = [],
    emails = [],
    identifiers = [],
  } = person;
  return [
    ...names.flatMap((name) => row(inWords(nameKinds, name.kind), fullName(name))),
    ...(person.deceased ? row('Deceased', 'This person is recorded as deceased') : []),
    ...row('Date of birth', birth && birthInWords(birth, today)),
    ...row('Sex', sex && sexInWords(sex)),
    ...row('Gender identity', genderIdentity && inWords(genders, genderIdentity)),
    ...row('Ethnicity', ethnicity && ethnicityInWords(ethnicity)),
    ...addresses.flatMap((address) => row(inWords(addressKinds, address.kind), ...addressLines(address))),
    ...row('Phone', ...phonesInWords(phones)),
    ...row('Email', ...emails.map(({ address }) => address)),
    ...identifiers.flatMap(({ type, value }) => row(inWords(identifierTypes, type), value)),
  ];
}

const fullName = ({ title, forenames, surname }: PersonName): string =>
  [title, forenames, surname].filter((part) => part?.trim()).join(' ') || 'Not known';

/** `12 April 1988 (38 years old)`; what is not known is said, never made up. */
export function birthInWords({ kind, date = '', estimatedAge, estimatedOn, expectedDate }: Birth, today: Date): string {
  if (kind === 'unborn') return expectedDate ? `Not born yet, due on ${knownDate(expectedDate)}` : 'Not born yet';
  if (kind === 'estimated-age')
    return `About ${estimatedAge} years old${estimatedOn ? ` on ${knownDate(estimatedOn)}` : ''}`;
  if (kind === 'unknown') return 'Not known';
  const rest = { day: ageInWords(date, today), month: 'day not known', year: 'day and month not known' };
  return `${knownDate(date)} (${rest[precisionOf(date) ?? 'year']})`;
}

function ageInWords(birthDate: string, today: Date): string {
  const age = ageOn(birthDate, today.toISOString());
  return age === 1 ? '1 year old' : `${age} years old`;
}

function ethnicityInWords({ code, codeSet, definedBy }: Ethnicity): string {
  const words = { ...ethnicities18, ...unknownEthnicity, ...(codeSet === '16+1' ? oldEthnicities : {}) };
  const group = ethnicGroups[code.charAt(0)];
  const name = group && code in words ? `${group}: ${inWords(words, code)}` : inWords(words, code);
  return `${name} (${definedBy === 'self' ? 'self-defined' : 'as an officer saw it'})`;
}

function addressLines({ lines = [], town, postcode, protected: secret, from, to }: Address): (string | undefined)[] {
  const known = [...lines, town, postcode];
  const hidden = secret && known.every((line) => !line);
  return [
    ...(hidden ? ['This address is protected and was not shared'] : known),
    secret && !hidden ? 'Protected: do not tell anyone this address' : undefined,
    period(from, to),
  ];
}

/** Each with its kind: `Former name: Dunn`. */
export const namesInWords = (names: readonly PersonName[]): string[] =>
  names.map((name) => `${inWords(nameKinds, name.kind)}: ${fullName(name)}`);

export const addressesInWords = (addresses: readonly Address[]): string[] =>
  addresses.map((address) => {
    const lines = addressLines(address).filter((line) => line);
    return `${inWords(addressKinds, address.kind)}: ${lines.join(', ') || 'Not known'}`;
  });

export const phonesInWords = (phones: readonly Phone[]): string[] =>
  phones.map(({ number, kind }) => (kind ? `${number} (${kind})` : number));

export const identifiersInWords = (identifiers: readonly PersonIdentifier[]): string[] =>
  identifiers.map(({ type, value }) => `${inWords(identifierTypes, type)}: ${value}`);

export const sexInWords = (sex: string): string => inWords(sexes, sex);

function period(from: string | undefined, to: string | undefined): string | undefined {
  if (from && to) return `From ${knownDate(from)} to ${knownDate(to)}`;
  if (from) return `Since ${knownDate(from)}`;
  return to && `Until ${knownDate(to)}`;
}

const nameKinds = {
  current: 'Name',
  former: 'Former name',
  birth: 'Name at birth',
  alias: 'Alias',
  preferred: 'Preferred name',
};
const sexes = { M: 'Male', F: 'Female', N: 'Not known', NS: 'Not specified' };
const genders = {
  GIF: 'Female',
  GIM: 'Male',
  GINB: 'Non-binary',
  GISD: 'Self-described',
  GIRF: 'Did not want to say',
  UNK: 'Not known',
};
const ethnicGroups: Readonly<Record<string, string>> = { A: 'Asian', B: 'Black', M: 'Mixed', W: 'White' };
const oldEthnicities = { O1: 'Chinese' };
const unknownEthnicity = { UN: 'Not known' };
const addressKinds = {
  home: 'Home address',
  previous: 'Previous address',
  work: 'Work address',
  temporary: 'Temporary address',
  refuge: 'Refuge',
  hostel: 'Hostel',
  'no-fixed-abode': 'No fixed address',
  other: 'Other address',
};
const identifierTypes = {
  'pnc-id': 'PNC ID',
  'cro-number': 'CRO number',
  'nhs-number': 'NHS number',
  crn: 'Case reference number (CRN)',
  'prison-number': 'Prison number',
  urn: 'URN',
  other: 'Other number',
};
