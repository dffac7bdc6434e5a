import type { Person, PersonName } from '#libs/case-schemas';
import { readEmails, readPhones } from '../record/contact-of.js';
import { fold } from '../record/fold.js';
import type { LinkageName } from '../record/linkage-record.js';
import { nameOf, readForename, readFullName, readSurname } from '../record/name-of.js';
import { isNoForename } from '../record/name-words.js';
import { birthOfPerson } from './birth-of-person.js';
import { homeOfPerson } from './home-of-person.js';
import { numberOfPerson } from './number-of-person.js';
import { ChangeList, type PersonRecord } from './person-record.js';

/** Longest list of one person's names, homes or numbers that is compared. */
const MOST_COMPARED = 12;

/**
 * A record made comparable: what says nothing is left out, and the rest is spelt as it is compared.
 *
 * @param person as an agency wrote them down; lists longer than 12 are cut
 * @param options `today` settles centuries, and what lies in the future
 * @returns the record, and all that was changed on the way with the reason; nothing of it is repeated in words
 * @throws never: what cannot be read is left out, and said so
 */
export function recordOfPerson(person: Person, { today }: { readonly today: Date }): PersonRecord {
  const changes = new ChangeList();
  const names = each(currentFirst(person.names), 'names', changes, ({ name, place }) =>
    readName(name, `names[${place}]`, changes),
  );
  const homes = each(person.addresses, 'addresses', changes, (address, field) => homeOfPerson(address, field, changes));
  const phones = each(person.phones, 'phones', changes, ({ number }, field) => readPhones(number, changes.of(field)));
  const emails = each(person.emails, 'emails', changes, ({ address }, field) => readEmails(address, changes.of(field)));
  const identifiers = each(person.identifiers, 'identifiers', changes, (identifier, field) =>
    numberOfPerson(identifier, { field, today, changes }),
  );
  const birth = birthOfPerson(person.birth, today, changes);
  const sex = person.sex === 'M' ? 'm' : person.sex === 'F' ? 'f' : undefined;
  return {
    record: {
      names: names.flat(),
      birth,
      ...(sex && { sex }),
      homes: homes.flat(),
      phones: distinct(phones),
      emails: distinct(emails),
      identifiers: distinct(identifiers),
      traits: {},
    },
    ...(person.birth?.kind === 'unborn' && { unborn: unbornOf(person.birth.expectedDate) }),
    disguised: changes.all.some(({ what }) => what === 'look-alikes'),
    changes: changes.all,
  };
}

const unbornOf = (expected: string | undefined): NonNullable<PersonRecord['unborn']> =>
  expected === undefined ? {} : { expected };

/** The current name leads, wherever it stands in the list; each keeps the place under which it was given. */
const currentFirst = (names: readonly PersonName[]): { name: PersonName; place: number }[] =>
  names
    .map((name, place) => ({ name, place }))
    .sort((one, other) => Number(other.name.kind === 'current') - Number(one.name.kind === 'current'));

/** `Unknown Male` is nobody; Ann Male is somebody. */
function readName({ forenames = '', surname = '' }: PersonName, field: string, changes: ChangeList): LinkageName[] {
  const isNobody = readForename(forenames).length === 0 && isNoForename(fold(surname));
  if (isNobody) changes.note(`${field}.surname`, 'stands-for-nothing');
  const written = { ...nothingElse, forename: forenames, surname: isNobody ? '' : surname };
  const name = nameOf(written, {
    forename: (text) => readForename(text, changes.of(`${field}.forenames`)),
    surname: (text) => readSurname(text, changes.of(`${field}.surname`)),
    fullName: (text) => readFullName(text, false),
  });
  return name ? [name] : [];
}

const nothingElse = { fullName: '', middleName: '', secondForename: '', secondSurname: '' };

function each<Raw, Item>(
  raw: readonly Raw[] = [],
  list: string,
  changes: ChangeList,
  read: (raw: Raw, field: string) => Item,
): Item[] {
  if (raw.length > MOST_COMPARED) changes.note(list, 'too-many');
  return raw.slice(0, MOST_COMPARED).map((one, place) => read(one, `${list}[${place}]`));
}

const distinct = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
