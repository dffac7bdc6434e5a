import { fold } from './fold.js';
import type { LinkageHome } from './linkage-record.js';
import type { Note } from './record-change.js';
import { isStreet, withWholeStreetType } from './street-types.js';

/** The parts of an address as somebody wrote them; empty where there is none. */
export interface WrittenHome {
  readonly postcode: string;
  readonly address: string;
  readonly houseNumber: string;
  readonly street: string;
  readonly unit: string;
  readonly locality: string;
  readonly town: string;
  readonly region: string;
  readonly country: string;
}

/** Reads the cells of an address. Each may be remembered by its text. */
export interface HomeReaders {
  readonly postcode: (text: string) => string;
  readonly line: (text: string) => WrittenLine;
  readonly place: (text: string) => string;
}

/** A place to match on; none where nothing of it says where. */
export function homeOf(written: WrittenHome, read: HomeReaders, note?: Note): LinkageHome | undefined {
  const line = written.address === '' ? NO_LINE : read.line(written.address);
  const road = written.street === '' ? NO_LINE : read.line(written.street);
  if (line.nowhere || road.nowhere) return nowhere(note);
  const house = written.houseNumber === '' ? NO_LINE : read.line(written.houseNumber);
  const unit = written.unit === '' ? NO_LINE : read.line(written.unit);
  const postcode = written.postcode === '' ? line.postcode : read.postcode(written.postcode);
  const number = joinedNumbers(joinedNumbers(joinedNumbers(line.number, house.number), unit.number), road.number);
  const street = road.street || line.street;
  const town = read.place(written.town) || read.place(written.locality) || line.town;
  const region = read.place(written.region) || read.place(written.country);
  if (!(postcode || number || street || town || region)) return undefined;
  const institution = line.institution || road.institution || unit.institution || house.institution;
  // All keys in one order, known or not: objects of one shape are made several times as fast.
  return {
    postcode: postcode || undefined,
    number: number || undefined,
    street: street || undefined,
    town: town || undefined,
    region: region || undefined,
    institution: institution || undefined,
  };
}

function nowhere(note: Note | undefined): undefined {
  note?.('no-fixed-abode');
  return undefined;
}

function joinedNumbers(first: string, second: string): string {
  if (first === '' || first === second) return second;
  return second === '' ? first : [...new Set([...first.split(' '), ...second.split(' ')])].sort().join(' ');
}

export interface WrittenLine {
  /** House and flat numbers, sorted. */
  readonly number: string;
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
  readonly institution: boolean;
  /** It says that somebody lives nowhere, or that nobody knows where. */
  readonly nowhere: boolean;
}

const NO_LINE: WrittenLine = { number: '', street: '', town: '', postcode: '', institution: false, nowhere: false };
const NOWHERE = /^(nfa|no fixed abode|no fixed address|no fixed|unknown|not known|homeless|none|no address|n a|na|nk)$/;
const NOWHERE_FIRST = /^(nfa|no fixed abode|no fixed address) /;
const INSTITUTION =
  /\b(prison|hmp|yoi|hmyoi|hostel|refuge|shelter|night stop|foyer|approved premises|care home|nursing home)\b/;
const POSTCODE_AT_END = /\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})$/;
const BETWEEN_LINES = /[,;\n]/;
const NO_PARTS: readonly string[] = [];

/** A line of an address, or several with commas between them: `Flat 3, 12b High St, Hatfield AL10 8TR`. */
export function readLine(text: string, note?: Note): WrittenLine {
  const folded = fold(text, note);
  if (NOWHERE.test(folded) || NOWHERE_FIRST.test(folded)) return { ...NO_LINE, nowhere: true };
  const institution = INSTITUTION.test(folded);
  const parts = BETWEEN_LINES.test(text) ? text.slice(0, 160).split(BETWEEN_LINES, 12) : NO_PARTS;
  const lines = parts.length > 1 ? parts.map((part) => fold(part)) : [folded];
  const numbers: string[] = [];
  let postcode = '';
  const named: string[] = [];
  for (const line of lines) {
    const found = POSTCODE_AT_END.exec(line);
    if (found) postcode = found[1]! + found[2]!;
    const rest = withoutNumbers(found ? line.slice(0, found.index).trim() : line, numbers);
    if (rest !== '') named.push(rest);
  }
  const place = named.length < 2 ? 0 : Math.max(named.findIndex(isStreet), 0);
  const number = numbers.length < 2 ? (numbers[0] ?? '') : [...new Set(numbers)].sort().join(' ');
  const street = withWholeStreetType(named[place] ?? '');
  return { number, street, town: named[place + 1] ?? '', postcode, institution, nowhere: false };
}

const UNIT = new Set([
  'flat',
  'flt',
  'apartment',
  'apt',
  'unit',
  'room',
  'rm',
  'no',
  'number',
  'house',
  'floor',
  'plot',
]);

/** Takes house and flat numbers off the front of a folded line; what remains is a name. `flat b` is number b. */
function withoutNumbers(line: string, numbers: string[]): string {
  let at = 0;
  let afterUnit = false;
  while (at < line.length) {
    const space = line.indexOf(' ', at);
    const end = space < 0 ? line.length : space;
    const word = line.slice(at, end);
    if (isNumber(word) || (afterUnit && word.length === 1)) numbers.push(word);
    else if (!UNIT.has(word) || !numberFollows(line, end)) break;
    afterUnit = UNIT.has(word);
    at = end + 1;
  }
  return line.slice(at);
}

const NUMBER = /^\d{1,6}[a-z]?$/;
const isNumber = (word: string): boolean => isFigure(word.charCodeAt(0)) && NUMBER.test(word);
const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** A figure, or one letter alone. */
const numberFollows = (line: string, end: number): boolean =>
  isFigure(line.charCodeAt(end + 1)) || (end + 1 < line.length && (line.charAt(end + 2) || ' ') === ' ');

/** A town, region or the like: folded, and empty where it stands for nothing. */
export function readPlace(text: string, note?: Note): string {
  const folded = fold(text, note);
  if (!NOWHERE.test(folded)) return folded;
  note?.('stands-for-nothing');
  return '';
}
