import type { CheckedIdentifier } from './identifier.js';

/** Unique reference number of a police case: four characters for force and unit, five digits, two for the year. */
export function checkUrn(raw: string): CheckedIdentifier {
  const plain = raw.replace(/\//g, '');
  return /^[0-9A-Z]{4}\d{7}$/.test(plain) ? { ok: true, canonical: plain } : { ok: false, because: 'wrong-format' };
}
