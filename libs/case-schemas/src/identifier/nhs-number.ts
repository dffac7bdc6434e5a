import type { CheckedIdentifier } from './identifier.js';

const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * NHS number: ten digits, the last a modulus 11 check digit; spaces and hyphens are only for show. One digit ten times
 * passes the check, and is what forms are filled with when the number is not known: it would make strangers one person.
 */
export function checkNhsNumber(raw: string): CheckedIdentifier {
  const digits = raw.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return { ok: false, because: 'wrong-format' };
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9])
    ? { ok: true, canonical: digits }
    : { ok: false, because: 'wrong-check-character' };
}
