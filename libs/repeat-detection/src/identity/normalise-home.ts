import type { Address } from '#libs/case-schemas';
import { foldText } from './fold-text.js';
import { change, type Change, type NormalisedHome } from './normalised-person.js';

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
/** NHS pseudo-postcodes ZZ99 (no fixed abode, not known), and NF1. */
const NO_PLACE = /^(ZZ99|NF1)/;
const INSTITUTION = /\b(prison|hmp|yoi|hostel|refuge|shelter|night stop|foyer|approved premises|care home)\b/;
const NOWHERE = /^(nfa|no fixed abode|no fixed address|unknown|not known|homeless)\b/;

export interface NormalisedAddress {
  readonly home?: NormalisedHome;
  readonly changes: readonly Change[];
}

/** A place to match on; none when it is protected or says nothing. */
export function normaliseHome(address: Address, field: string): NormalisedAddress {
  if (address.protected) return { changes: [change(field, 'protected-address')] };
  const text = foldText((address.lines ?? []).join(' , ')).text;
  if (address.kind === 'no-fixed-abode' || NOWHERE.test(text)) return { changes: [change(field, 'no-fixed-abode')] };
  const { postcode, changes } = normalisePostcode(address.postcode, `${field}.postcode`);
  const line = foldText(address.lines?.[0] ?? '').text;
  if (postcode === undefined && line === '') return { changes };
  const institution = address.kind === 'refuge' || address.kind === 'hostel' || INSTITUTION.test(text);
  return { home: { ...(postcode && { postcode }), numbers: numbersIn(text), line, institution }, changes };
}

export function normalisePostcode(
  raw: string | undefined,
  field: string,
): { postcode?: string; changes: readonly Change[] } {
  const packed = (raw ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (packed === '') return { changes: [] };
  if (NO_PLACE.test(packed)) return { changes: [change(field, 'no-fixed-abode')] };
  const [, outward, inward] = POSTCODE.exec(packed) ?? [];
  return outward && inward
    ? { postcode: `${outward} ${inward}`, changes: [] }
    : { changes: [change(field, 'postcode-unrecognised')] };
}

const numbersIn = (text: string): string => (text.match(/\b\d{1,5}[a-z]?\b/g) ?? []).sort().join(' ');
