import type { CheckedIdentifier } from './identifier.js';

/** Probation's case reference number in nDelius: a letter and six digits. It has no check character. */
export function checkCrn(raw: string): CheckedIdentifier {
  return /^[A-Z]\d{6}$/.test(raw) ? { ok: true, canonical: raw } : { ok: false, because: 'wrong-format' };
}
