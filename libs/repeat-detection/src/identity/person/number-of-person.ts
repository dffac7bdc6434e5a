import { checkIdentifier, type IdentifierType, type PersonIdentifier } from '#libs/case-schemas';
import type { ChangeList } from './person-record.js';

/** Numbers that belong to one person. A case's number is not among them. */
export const linkingNumbers: readonly IdentifierType[] = ['nhs-number', 'pnc-id', 'cro-number', 'crn', 'prison-number'];

/** `nhs-number:9434765919`, in one spelling; none when it does not pass its check. */
export function numberOfPerson(
  { type, value }: PersonIdentifier,
  { field, today, changes }: { readonly field: string; readonly today: Date; readonly changes: ChangeList },
): string[] {
  if (!linkingNumbers.includes(type)) {
    changes.note(field, 'identifier-not-used');
    return [];
  }
  const checked = checkIdentifier(type, value, today.getUTCFullYear());
  if (checked.ok) return [`${type}:${checked.canonical}`];
  changes.note(field, 'identifier-unverified');
  return [];
}
