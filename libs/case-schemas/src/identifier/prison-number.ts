import type { CheckedIdentifier } from './identifier.js';

/** Prison number in NOMIS: a letter, four digits and two letters. It has no check character. */
export function checkPrisonNumber(raw: string): CheckedIdentifier {
  return /^[A-Z]\d{4}[A-Z]{2}$/.test(raw) ? { ok: true, canonical: raw } : { ok: false, because: 'wrong-format' };
}
