import { fold } from './fold.js';
import type { Note } from './record-change.js';

const BRITISH = /^[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/;
const NEARLY = /^([a-z]{1,2})([\doil][a-z\d]?[\doil])([a-z0]{2})$/;
const OUTWARD = /^[a-z]{1,2}\d[a-z\d]?$/;
/** NHS pseudo-postcodes ZZ99 (no fixed abode, not known), and NF1. */
const NO_PLACE = /^(zz99|nf1)/;
const NOTHING = new Set([
  'unknown',
  'notknown',
  'na',
  'nk',
  'none',
  'nfa',
  'nofixedabode',
  'xx',
  'zz',
  '0000',
  '00000',
]);

/** Run together: `al108tr`, `2602`. Empty where nothing is known. */
export function readPostcode(text: string, note?: Note): string {
  const packed = fold(text).replaceAll(' ', '');
  if (packed === '' || BRITISH.test(packed)) return NO_PLACE.test(packed) ? away(note) : packed;
  if (NOTHING.has(packed) || NO_PLACE.test(packed)) return away(note);
  const nearly = NEARLY.exec(packed);
  if (nearly) return corrected(nearly[1]!, nearly[2]!, nearly[3]!, note);
  if (note && !OUTWARD.test(packed)) note('postcode-unrecognised');
  return packed;
}

function away(note: Note | undefined): string {
  note?.('no-fixed-abode');
  return '';
}

/**
 * O for 0 and I or L for 1 where only a figure can stand (no district ends with those letters), and 0 for O where only a
 * letter can.
 */
function corrected(area: string, figures: string, unit: string, note: Note | undefined): string {
  note?.('postcode-corrected');
  return area + [...figures].map(asFigure).join('') + unit.replaceAll('0', 'o');
}

const asFigure = (sign: string): string => (sign === 'o' ? '0' : sign === 'i' || sign === 'l' ? '1' : sign);
