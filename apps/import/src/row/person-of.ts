import type { Address, Birth, IdentifierType, Person, PersonName, Sex } from '#libs/case-schemas';
import type { DateFormat, Field } from '../profile/fields.js';
import type { Saying } from '../profile/places.js';
import { dateAsWritten, dateOfParts } from './date-as-written.js';
import type { RowProblem } from './problem.js';

export interface PersonRead {
  readonly person: Person;
  /** What could not be understood and was left out: bad data about a person keeps nobody out. */
  readonly leftOut: readonly RowProblem[];
}

/** A person as the row has them, in the language of the agencies. */
export function personOf({ id, of }: Saying, format: DateFormat): PersonRead {
  const birth = birthOf(of, format);
  const sex = sexOf(of('sex'));
  const addresses = addressesOf(of);
  const identifiers = identifiersOf(of);
  const leftOut = [
    ...(birth === 'no-date' ? [{ field: 'dateOfBirth', reason: 'not a date that can be told; left out' }] : []),
    ...(sex === 'no-sex' ? [{ field: 'sex', reason: 'none of M, F, N, NS; left out' }] : []),
  ];
  const person = {
    recordId: id,
    names: namesOf(of),
    ...(birth !== 'no-date' && birth && { birth }),
    ...(sex !== 'no-sex' && sex && { sex }),
    ...(addresses.length > 0 && { addresses }),
    ...(of('phone') && { phones: [{ number: of('phone') }] }),
    ...(of('email') && { emails: [{ address: of('email') }] }),
    ...(identifiers.length > 0 && { identifiers }),
  };
  return { person, leftOut };
}

type Of = Saying['of'];

function namesOf(of: Of): PersonName[] {
  const whole = of('fullName');
  const [forenames, surname] = [
    [of('forename'), of('middleName')].filter(Boolean).join(' ') || partsOf(whole).forenames,
    of('surname') || partsOf(whole).surname,
  ];
  const title = of('title');
  if (!forenames && !surname && !title) return [];
  return [{ kind: 'current', ...(title && { title }), ...(forenames && { forenames }), ...(surname && { surname }) }];
}

function partsOf(whole: string): { forenames: string; surname: string } {
  const comma = whole.indexOf(',');
  if (comma >= 0) return { surname: whole.slice(0, comma).trim(), forenames: whole.slice(comma + 1).trim() };
  const words = whole.split(/\s+/);
  return { forenames: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' };
}

function birthOf(of: Of, format: DateFormat): Birth | undefined | 'no-date' {
  const written = of('dateOfBirth');
  const [year, month, day] = [of('birthYear'), of('birthMonth'), of('birthDay')];
  if (written === '' && year === '' && month === '' && day === '') return undefined;
  const date = written === '' ? bestOf(year, month, day) : dateAsWritten(written, format);
  return date === undefined ? 'no-date' : { kind: 'date', date };
}

/** As many of the parts as make a real date, from the year on. */
const bestOf = (year: string, month: string, day: string): string | undefined =>
  dateOfParts(year, month, day) ?? dateOfParts(year, month, '') ?? dateOfParts(year, '', '');

const sexes: Readonly<Record<string, Sex>> = { m: 'M', male: 'M', f: 'F', female: 'F', n: 'N', ns: 'NS' };
const sexOf = (said: string): Sex | undefined | 'no-sex' =>
  said === '' ? undefined : (sexes[said.toLowerCase()] ?? 'no-sex');

const NOT_PROTECTED = ['', 'no', 'n', 'false', '0'];

/** Whatever is said that is not plainly a no protects an address. */
function addressesOf(of: Of): Address[] {
  const line = [of('houseNumber'), of('street')].filter(Boolean).join(' ');
  const lines = [of('unit'), line, of('locality'), ...of('address').split(',')]
    .map((each) => each.trim())
    .filter(Boolean)
    .slice(0, MOST_LINES);
  const [town, postcode] = [of('town'), of('postcode')];
  if (lines.length === 0 && !town && !postcode) return [];
  const isProtected = !NOT_PROTECTED.includes(of('addressProtected').toLowerCase());
  return [
    {
      ...{ kind: 'home', protected: isProtected },
      ...(lines.length > 0 && { lines }),
      ...(town && { town }),
      ...(postcode && { postcode }),
    },
  ];
}

const MOST_LINES = 5;

const numbers: readonly (readonly [Field, IdentifierType])[] = [
  ['nhsNumber', 'nhs-number'],
  ['pncId', 'pnc-id'],
  ['croNumber', 'cro-number'],
  ['crn', 'crn'],
  ['prisonNumber', 'prison-number'],
];

const identifiersOf = (of: Of) => numbers.flatMap(([field, type]) => (of(field) ? [{ type, value: of(field) }] : []));
