import { checkIdentifier, type Person, type PersonIdentifier, type PersonName } from '#libs/case-schemas';
import { normaliseBirth } from './normalise-birth.js';
import { normaliseEmail, normalisePhone } from './normalise-contact.js';
import { normaliseHome, type NormalisedAddress } from './normalise-home.js';
import { normaliseName, type NormalisedPart } from './normalise-name.js';
import {
  change,
  linkingIdentifiers,
  type Change,
  type ChangeCode,
  type LinkingIdentifier,
  type NormalisedHome,
  type NormalisedIdentifier,
  type NormalisedName,
  type NormalisedPerson,
} from './normalised-person.js';

/** Longest list of one person's names, homes or numbers that is compared. */
const MOST_COMPARED = 12;

interface One<Item> {
  readonly item?: Item | undefined;
  readonly changes: readonly Change[];
}

interface Found<Item> {
  readonly items: Item[];
  readonly changes: Change[];
}

/** A record made comparable, with all that was changed on the way. `today` settles centuries and what is in the future. */
export function normalise(person: Person, { today }: { readonly today: Date }): NormalisedPerson {
  const names = each(currentFirst(person.names), 'names', ({ name, place }) =>
    named(normaliseName(name, `names[${place}]`)),
  );
  const homes = each(person.addresses, 'addresses', (address, field) => housed(normaliseHome(address, field)));
  const phones = each(person.phones, 'phones', ({ number }, field) =>
    orSay(normalisePhone(number), field, 'phone-unusable'),
  );
  const emails = each(person.emails, 'emails', ({ address }, field) =>
    orSay(normaliseEmail(address), field, 'email-unusable'),
  );
  const identifiers = each(person.identifiers, 'identifiers', (identifier, field) => checked(identifier, field, today));
  const { birth, changes } = normaliseBirth(person.birth, today);
  return {
    names: names.items,
    birth,
    ...((person.sex === 'M' || person.sex === 'F') && { sex: person.sex }),
    homes: homes.items,
    phones: [...new Set(phones.items)],
    emails: [...new Set(emails.items)],
    identifiers: identifiers.items,
    changes: [names, { changes }, homes, phones, emails, identifiers].flatMap((part) => part.changes),
  };
}

const named = ({ name, changes }: NormalisedPart): One<NormalisedName> => ({ item: name, changes });
const housed = ({ home, changes }: NormalisedAddress): One<NormalisedHome> => ({ item: home, changes });

/** The current name leads, wherever it stands in the list; each keeps the place under which it was given. */
const currentFirst = (names: readonly PersonName[]): { name: PersonName; place: number }[] =>
  names
    .map((name, place) => ({ name, place }))
    .sort((one, other) => Number(other.name.kind === 'current') - Number(one.name.kind === 'current'));

function each<Raw, Item>(
  raw: readonly Raw[] = [],
  list: string,
  normaliseOne: (raw: Raw, field: string) => One<Item>,
): Found<Item> {
  const done = raw.slice(0, MOST_COMPARED).map((one, place) => normaliseOne(one, `${list}[${place}]`));
  const changes = done.flatMap((one) => one.changes);
  return {
    items: done.flatMap(({ item }) => (item === undefined ? [] : [item])),
    changes: raw.length > MOST_COMPARED ? [...changes, change(list, 'too-many')] : changes,
  };
}

const orSay = (item: string | undefined, field: string, otherwise: ChangeCode): One<string> => ({
  item,
  changes: item === undefined ? [change(field, otherwise)] : [],
});

function checked({ type, value }: PersonIdentifier, field: string, today: Date): One<NormalisedIdentifier> {
  if (!isLinking(type)) return { changes: [change(field, 'identifier-not-used')] };
  const result = checkIdentifier(type, value, today.getUTCFullYear());
  return result.ok
    ? { item: { type, value: result.canonical }, changes: [] }
    : { changes: [change(field, 'identifier-unverified')] };
}

const isLinking = (type: string): type is LinkingIdentifier => linkingIdentifiers.some((one) => one === type);
