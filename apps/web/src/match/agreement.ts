import type { Address, Birth, Person, PersonIdentifier, PersonName } from '#libs/case-schemas';

/** How what two records say of one thing compares, as somebody sees who reads both. It weighs nothing: the model does. */
export type Agreement = 'agrees' | 'in-part' | 'differs' | 'not-comparable' | 'one-sided' | 'not-known';

type Compare<T> = (one: T, other: T) => Agreement;

/** Where one of two says nothing there is nothing to compare. */
const ofKnown =
  <T>(known: (person: Person) => T | undefined, compare: Compare<T>): Compare<Person> =>
  (one, other) => {
    const [left, right] = [known(one), known(other)];
    if (left === undefined || right === undefined)
      return left === undefined && right === undefined ? 'not-known' : 'one-sided';
    return compare(left, right);
  };

const filled = <T>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list && list.length > 0 ? list : undefined;

const folded = (text = ''): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const shareAny = <T>(one: readonly T[], other: readonly T[]): boolean => one.some((each) => other.includes(each));

/** Several of a kind agree where both records have one of them; there may be more that only one knows. */
const shared =
  <T>(keyOf: (each: T) => string): Compare<readonly T[]> =>
  (one, other) =>
    shareAny(one.map(keyOf), other.map(keyOf)) ? 'agrees' : 'differs';

const nameWords = ({ forenames = '', surname = '' }: PersonName): string[] =>
  [...forenames.split(/[\s-]+/), ...surname.split(/[\s-]+/)].map(folded).filter(Boolean);

const comparedNames: Compare<readonly PersonName[]> = (one, other) => {
  const whole = (name: PersonName): string => nameWords(name).join(' ');
  if (shareAny(one.map(whole), other.map(whole))) return 'agrees';
  return shareAny(one.flatMap(nameWords), other.flatMap(nameWords)) ? 'in-part' : 'differs';
};

const comparedBirths: Compare<Birth> = (one, other) => {
  if (one.kind !== other.kind) return 'not-comparable';
  const [left = '', right = ''] = [one, other].map(
    ({ kind, date, expectedDate, estimatedAge, estimatedOn }) =>
      ({ date, unborn: expectedDate, 'estimated-age': `${estimatedAge} ${estimatedOn ?? ''}`, unknown: '' })[kind],
  );
  if (left === right) return 'agrees';
  return one.kind === 'date' && (left.startsWith(right) || right.startsWith(left)) ? 'in-part' : 'differs';
};

const comparedAddresses: Compare<readonly Address[]> = (one, other) => {
  const share = (say: (address: Address) => string): boolean =>
    shareAny(one.map(say).filter(Boolean), other.map(say).filter(Boolean));
  const postcode = (address: Address): string => folded(address.postcode);
  const house = (address: Address): string => folded(address.lines?.join('')) && placeOf(address);
  if (share(house)) return 'agrees';
  if (share(postcode) || share(({ town }) => folded(town))) return 'in-part';
  return one.some(postcode) && other.some(postcode) ? 'differs' : 'not-comparable';
};

const placeOf = ({ lines = [], postcode }: Address): string => folded([...lines, postcode].join(' '));

const comparedIdentifiers: Compare<readonly PersonIdentifier[]> = (one, other) => {
  const types = (list: readonly PersonIdentifier[]): string[] => list.map(({ type }) => type);
  if (!shareAny(types(one), types(other))) return 'not-comparable';
  return shared<PersonIdentifier>(({ type, value }) => `${type} ${folded(value)}`)(one, other);
};

const dialled = (number: string): string => folded(number).replace(/^(?:0044|44)0?/, '0');
const says = ({ lines = [], town, postcode }: Address): boolean => [...lines, town, postcode].some((part) => part);

export const agreementOf = {
  names: ofKnown(({ names }) => filled(names.filter((name) => nameWords(name).length > 0)), comparedNames),
  birth: ofKnown(({ birth }) => (birth?.kind === 'unknown' ? undefined : birth), comparedBirths),
  sex: ofKnown(
    ({ sex }) => (sex === 'M' || sex === 'F' ? sex : undefined),
    (one, other) => (one === other ? 'agrees' : 'differs'),
  ),
  addresses: ofKnown(({ addresses }) => filled(addresses?.filter(says)), comparedAddresses),
  phones: ofKnown(
    ({ phones }) => filled(phones),
    shared(({ number }) => dialled(number)),
  ),
  emails: ofKnown(
    ({ emails }) => filled(emails),
    shared(({ address }) => address.trim().toLowerCase()),
  ),
  identifiers: ofKnown(({ identifiers }) => filled(identifiers), comparedIdentifiers),
} satisfies Readonly<Record<string, Compare<Person>>>;
