const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';

/**
 * The letter that guards a PNC or CRO number: the digits as one number, modulo 23, in an alphabet without I, O and S.
 * Source: hmpps-person-record, PNCIdentifier.kt and CROIdentifier.kt.
 */
export function checkLetter(digits: string): string {
  return LETTERS.charAt(Number(digits) % LETTERS.length);
}
