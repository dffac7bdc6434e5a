import type { Address } from '../person/address.js';
import type { Person } from '../person/person.js';
import type { PersonField } from '../sharing/shared-field.js';
import type { SharingAgreement } from '../sharing/sharing-agreement.js';

/**
 * What of a person may cross under an agreement. A protected address keeps its kind and its dates and loses the rest:
 * the reader learns that there is one, never where it is. A protected name does not cross at all.
 */
export function projectPerson(person: Person, agreement: SharingAgreement): Person {
  const allowed = new Set<PersonField | 'recordId'>(['recordId', ...agreement.personFields]);
  const crossing = Object.entries(person).filter(([field]) => allowed.has(field as PersonField));
  const projected = { names: [], ...Object.fromEntries(crossing) } as Person;
  const { names, addresses } = projected;
  return {
    ...projected,
    names: names.filter((name) => !name.protected),
    ...(addresses && { addresses: withoutProtectedPlaces(addresses) }),
  };
}

/** An address that is protected in one entry is not told from another, where somebody forgot to tick the box. */
function withoutProtectedPlaces(addresses: readonly Address[]): Address[] {
  const secret = addresses.filter(isProtected);
  return addresses.map((address) =>
    withoutProtected(secret.some((other) => isSamePlace(address, other)) ? { ...address, protected: true } : address),
  );
}

export function withoutProtected(address: Address): Address {
  if (!isProtected(address)) return address;
  const { kind, from, to } = address;
  return { kind, protected: true, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** A refuge is protected whether or not anybody ticked the box. */
const isProtected = (address: Address): boolean => address.protected || address.kind === 'refuge';

function isSamePlace(one: Address, other: Address): boolean {
  const sameUprn = plain(one.uprn) !== '' && plain(one.uprn) === plain(other.uprn);
  const line = plain(one.lines?.join(''));
  const sameLines = line !== '' && line === plain(other.lines?.join(''));
  return sameUprn || (sameLines && isSameOrUnsaid(one.postcode, other.postcode));
}

function isSameOrUnsaid(one: string | undefined, other: string | undefined): boolean {
  return plain(one) === '' || plain(other) === '' || plain(one) === plain(other);
}

const plain = (text = ''): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
