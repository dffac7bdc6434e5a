import { checkLetter } from './check-letter.js';
import type { CheckedIdentifier } from './identifier.js';

const WRITTEN_OUT = /^(\d{4}|\d{2})\/(\d{1,7})([A-Z])$/;
const WITHOUT_SLASH = [/^(\d{2})(\d{1,7})([A-Z])$/, /^((?:19|20)\d{2})(\d{1,7})([A-Z])$/];

/**
 * Police National Computer id, canonical `YYYY/NNNNNNNA`. A two-digit year is the latest such year that is not in
 * the future, so people born a hundred years apart can collide: keep the raw text beside it. Without the slash the
 * check letter tells how many digits are the year; where it fits both ways, nobody can tell.
 */
export function checkPncId(raw: string, currentYear: number): CheckedIdentifier {
  const readings = [WRITTEN_OUT, ...WITHOUT_SLASH].flatMap((form) => reading(form.exec(raw), currentYear));
  if (readings.length === 0) return { ok: false, because: 'wrong-format' };
  const [canonical, another] = readings.filter(({ fits }) => fits).map((found) => found.canonical);
  if (canonical === undefined) return { ok: false, because: 'wrong-check-character' };
  return another === undefined ? { ok: true, canonical } : { ok: false, because: 'wrong-format' };
}

function reading(parts: RegExpExecArray | null, currentYear: number): { canonical: string; fits: boolean }[] {
  const [, written = '', digits = '', letter] = parts ?? [];
  const year = fullYear(written, currentYear);
  if (!parts || Number(year) < 1900 || Number(year) > currentYear) return [];
  const serial = digits.padStart(7, '0');
  return [{ canonical: `${year}/${serial}${letter}`, fits: checkLetter(year.slice(-2) + serial) === letter }];
}

function fullYear(year: string, currentYear: number): string {
  if (year.length === 4) return year;
  return Number(year) <= currentYear % 100 ? `20${year}` : `19${year}`;
}
