import { addressKinds, type Address, type AddressKind } from '#libs/case-schemas';
import type { Field, FieldError, Values } from './field.js';

const words: Readonly<Record<AddressKind, string>> = {
  home: 'Home',
  previous: 'A former address',
  work: 'Work',
  temporary: 'Temporary',
  refuge: 'A refuge',
  hostel: 'A hostel',
  'no-fixed-abode': 'No fixed address',
  other: 'Another address',
};

const tells = ['person.addresses'];

/** Where the person lives now; other addresses stay as they were told. */
export const addressFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'address-kind',
    heading: 'Address',
    label: 'What kind of address is it?',
    options: Object.fromEntries(addressKinds.map((kind) => [kind, words[kind]])),
    tells,
  },
  {
    kind: 'text',
    name: 'address-lines',
    label: 'House and street',
    hint: 'Each line of the address on a line of its own, five at most. Empty every part to take the address away.',
    longest: 1000,
    tells,
  },
  { kind: 'line', name: 'address-town', label: 'Town', longest: 100, tells },
  { kind: 'line', name: 'address-postcode', label: 'Postcode', longest: 20, narrow: true, tells },
  {
    kind: 'choice',
    name: 'address-protected',
    label: 'Must this address be kept secret?',
    hint: 'A secret address stays with us: the others are told only that there is one.',
    options: { yes: 'Yes', no: 'No' },
    inline: true,
    tells,
  },
];

export const isOfAddress = (name: string): boolean => addressFields.some((field) => field.name === name);

/** The one that is shown in the form. */
const placeOfCurrent = (addresses: readonly Address[]): number =>
  addresses.findIndex(({ kind, to }) => kind !== 'previous' && to === undefined);

export function addressValues(addresses: readonly Address[] = []): Values {
  const address = addresses[placeOfCurrent(addresses)];
  const { kind = '', lines = [], town = '', postcode = '' } = address ?? {};
  return {
    'address-kind': kind,
    'address-lines': lines.filter((line) => line.trim() !== '').join('\n'),
    'address-town': town,
    'address-postcode': postcode,
    'address-protected': address ? (address.protected ? 'yes' : 'no') : '',
  };
}

/** All addresses, with the present one as it should read; what is wrong with it, where it cannot be told like that. */
export function addressesSaid(values: Values, before: readonly Address[] = []): Address[] | FieldError {
  const place = placeOfCurrent(before);
  const others = before.filter((_, each) => each !== place);
  const { 'address-kind': kind = '', 'address-town': town, 'address-postcode': postcode } = values;
  const lines = linesOf(values['address-lines']);
  if (lines.length > 5) return { field: 'address-lines', text: 'House and street must be five lines or fewer' };
  if (isEmpty(values)) return others;
  if (!kind) return { field: 'address-kind', text: 'Select what kind of address it is' };
  if (!values['address-protected'])
    return { field: 'address-protected', text: 'Select whether this address must be kept secret' };
  const { from } = before[place] ?? {};
  const now: Address = {
    kind: kind as AddressKind,
    ...(lines.length > 0 && { lines }),
    ...(town && { town }),
    ...(postcode && { postcode }),
    protected: values['address-protected'] === 'yes',
    ...(from !== undefined && { from }),
  };
  return place < 0 ? [now, ...others] : before.map((address, each) => (each === place ? now : address));
}

/** No fixed address is one that has no line. */
const isEmpty = (values: Values): boolean =>
  values['address-kind'] !== 'no-fixed-abode' &&
  values['address-protected'] !== 'yes' &&
  ['address-lines', 'address-town', 'address-postcode'].every((name) => !values[name]);

export const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
