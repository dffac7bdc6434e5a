import { checkCroNumber } from './cro-number.js';
import { checkCrn } from './crn.js';
import { checkNhsNumber } from './nhs-number.js';
import { checkPncId } from './pnc-id.js';
import { checkPrisonNumber } from './prison-number.js';
import { checkUrn } from './urn.js';

/** The numbers by which an agency knows a person or a case. */
export const identifierTypes = ['pnc-id', 'cro-number', 'nhs-number', 'crn', 'prison-number', 'urn', 'other'] as const;
export type IdentifierType = (typeof identifierTypes)[number];

export type IdentifierFailure = 'wrong-format' | 'wrong-check-character' | 'not-checkable';

/** One spelling for one number, or why it cannot be trusted. A failed number is carried, never used to link people. */
export type CheckedIdentifier =
  { readonly ok: true; readonly canonical: string } | { readonly ok: false; readonly because: IdentifierFailure };

const checks = {
  'pnc-id': checkPncId,
  'cro-number': checkCroNumber,
  'nhs-number': checkNhsNumber,
  crn: checkCrn,
  'prison-number': checkPrisonNumber,
  urn: checkUrn,
  other: (): CheckedIdentifier => ({ ok: false, because: 'not-checkable' }),
} satisfies Record<IdentifierType, (raw: string, currentYear: number) => CheckedIdentifier>;

/** Spaces and lower case are only a way of writing. `currentYear` settles the century of a two-digit year. */
export function checkIdentifier(type: IdentifierType, raw: string, currentYear: number): CheckedIdentifier {
  return checks[type](raw.replace(/\s/g, '').toUpperCase(), currentYear);
}
