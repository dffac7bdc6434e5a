import { fold } from './fold.js';
import type { Note } from './record-change.js';
import { onItsOwn } from './remembered.js';

const COUNTRY = '44';
const NONE: readonly string[] = [];
/** Several numbers or addresses in one cell. */
const BETWEEN = /[;|\n,]|\s\/\s/;
const MOST = 12;
/** What is written behind a whole number: an extension, or whose it is. */
const EXTENSION = /^((?:\D*\d){6,}?[\d\s()+-]*)[a-z].*$/i;
/** The figures one after another are typed where a number has to be given; within a number they are a part like another. */
const ROW = '1234567890'.repeat(4);
const SHORTEST_ROW = 8;

/**
 * E.164, as `+447700900123`; what is too short for it stays as it is. A number without a country's code is taken for a
 * British one.
 */
export function readPhones(cell: string, note?: Note): readonly string[] {
  return readList(cell, readPhone, 'phone-unusable', note);
}

/** Lower case; without what is no address, nobody's, or a whole office's. */
export function readEmails(cell: string, note?: Note): readonly string[] {
  return readList(cell, readEmail, 'email-unusable', note);
}

/** Numbers that the file gives to one person each, of whatever kind, with `national-id:` in front. */
export function readNationalIds(cell: string, note?: Note): readonly string[] {
  return readList(cell, readNationalId, 'number-unusable', note);
}

function readList(
  cell: string,
  read: (text: string) => string | undefined,
  unusable: Parameters<Note>[0],
  note: Note | undefined,
): readonly string[] {
  if (cell === '') return NONE;
  const short = cell.length > 1_000 ? cell.slice(0, 1_000) : cell;
  if (!BETWEEN.test(short)) {
    const only = read(short);
    if (only === undefined && short.trim() !== '') note?.(unusable);
    return only === undefined ? NONE : [only];
  }
  const items = short.split(BETWEEN, MOST).filter((item) => item.trim() !== '');
  const usable = items.map(read).filter((item) => item !== undefined);
  if (usable.length < items.length) note?.(unusable);
  return [...new Set(usable)];
}

function readPhone(raw: string): string | undefined {
  const written = raw
    .slice(0, 40)
    .replace(EXTENSION, '$1')
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '');
  const digits = written.replaceAll('+', '');
  if (digits.length < 6 || /(\d)\1{6}/.test(digits) || isRow(digits)) return undefined;
  const dialled = written.startsWith('+') ? digits : abroadOrHere(digits);
  return /^[1-9]\d{9,14}$/.test(dialled) ? `+${dialled.replace(/^440/, COUNTRY)}` : digits;
}

function isRow(digits: string): boolean {
  const national = digits.replace(/^0*(440*)?/, '');
  return national.length >= SHORTEST_ROW && ROW.startsWith(national);
}

/** Spreadsheets lose the first 0: ten figures are a British number without it. */
function abroadOrHere(digits: string): string {
  if (digits.startsWith('00')) return digits.slice(2);
  if (digits.startsWith('0')) return COUNTRY + digits.slice(1);
  return digits.length === 10 ? COUNTRY + digits : digits;
}

/** RFC 5321; cut to it, it would be somebody else's. */
const LONGEST_ADDRESS = 254;
const ADDRESS = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const NOBODY = /^(unknown|none|noemail|no-?reply|not-?known|na|n\/a|test|refused|info|admin|enquiries|office)@/;

function readEmail(raw: string): string | undefined {
  const address = raw.trim().toLowerCase();
  return address.length <= LONGEST_ADDRESS && ADDRESS.test(address) && !NOBODY.test(address)
    ? onItsOwn(address)
    : undefined;
}

function readNationalId(raw: string): string | undefined {
  const packed = fold(raw).replaceAll(' ', '');
  return packed.length > 3 && !/^(.)\1*$/.test(packed) && /\d/.test(packed) ? `national-id:${packed}` : undefined;
}
