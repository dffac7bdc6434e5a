import { checkLetter } from './check-letter.js';
import type { CheckedIdentifier } from './identifier.js';

const STANDARD = /^(\d{1,6})\/(\d{2})([A-Z])$/;
const FILE = /^SF(\d{2})\/(\d{1,6})([A-Z])$/;

/** Criminal Records Office number: `NNNNNN/YYA`, or `SFYY/NA` for a paper file, whose serial is not padded. */
export function checkCroNumber(raw: string): CheckedIdentifier {
  const file = FILE.exec(raw);
  if (file) return guarded(file[3], `${file[1]}${file[2]}`, raw);
  const standard = STANDARD.exec(raw);
  if (!standard) return { ok: false, because: 'wrong-format' };
  const serial = (standard[1] ?? '').padStart(6, '0');
  return guarded(standard[3], `${standard[2]}${serial}`, `${serial}/${standard[2]}${standard[3]}`);
}

function guarded(letter: string | undefined, digits: string, canonical: string): CheckedIdentifier {
  return checkLetter(digits) === letter ? { ok: true, canonical } : { ok: false, because: 'wrong-check-character' };
}
