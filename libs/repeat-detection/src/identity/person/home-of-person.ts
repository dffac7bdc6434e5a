import type { Address } from '#libs/case-schemas';
import { homeOf, readLine, readPlace } from '../record/home-of.js';
import type { LinkageHome } from '../record/linkage-record.js';
import { readPostcode } from '../record/postcode-of.js';
import type { ChangeList } from './person-record.js';

/** A place to match on; none when it is protected or says nothing. */
export function homeOfPerson(address: Address, field: string, changes: ChangeList): LinkageHome[] {
  const note = changes.of(field);
  if (address.protected) note('protected-address');
  else if (address.kind === 'no-fixed-abode') note('no-fixed-abode');
  if (address.protected || address.kind === 'no-fixed-abode') return [];
  const written = {
    address: (address.lines ?? []).join(', '),
    postcode: address.postcode ?? '',
    town: address.town ?? '',
    ...nothingElse,
  };
  const home = homeOf(
    written,
    {
      postcode: (text) => readPostcode(text, changes.of(`${field}.postcode`)),
      line: (text) => readLine(text, changes.of(`${field}.lines`)),
      place: (text) => readPlace(text, changes.of(`${field}.town`)),
    },
    note,
  );
  if (!home) return [];
  const institution = address.kind === 'refuge' || address.kind === 'hostel';
  return [{ ...home, ...(institution && { institution }) }];
}

const nothingElse = { houseNumber: '', street: '', unit: '', locality: '', region: '', country: '' };
