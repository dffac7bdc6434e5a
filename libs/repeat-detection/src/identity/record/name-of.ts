import { fold } from './fold.js';
import type { LinkageName } from './linkage-record.js';
import {
  beginsNothing,
  fillers,
  honours,
  isNameWord,
  isNoForename,
  particles,
  ranks,
  saysNothing,
  sayNothingTogether,
  titles,
} from './name-words.js';
import type { Note } from './record-change.js';

/** The parts of one name as somebody wrote them; empty where there is none. */
export interface WrittenName {
  readonly forename: string;
  readonly surname: string;
  readonly fullName: string;
  readonly middleName: string;
  readonly secondForename: string;
  readonly secondSurname: string;
}

export interface WrittenSurname {
  /** All of it run together. */
  readonly whole: string;
  /** Its words, without particles, where it has several. */
  readonly parts: readonly string[];
}

const NONE: readonly string[] = [];
const NO_SURNAME: WrittenSurname = { whole: '', parts: NONE };

/** Reads the cells of a name. Each may be remembered by its text: files repeat them. */
export interface NameReaders {
  readonly forename: (text: string) => readonly string[];
  readonly surname: (text: string) => WrittenSurname;
  readonly fullName: (text: string) => WrittenFullName;
}

/** A name to match on; none where nothing of it says anything. Titles, ranks and honours are left out. */
export function nameOf(written: WrittenName, read: NameReaders, note?: Note): LinkageName | undefined {
  const given = written.forename === '' ? NONE : read.forename(written.forename);
  const named = written.surname === '' ? NO_SURNAME : read.surname(written.surname);
  if (isNobody(written, given)) return noted(note, 'stands-for-nothing', undefined);
  if (written.fullName === '' && hasNoMore(written)) return plainName(given, named);
  const full = written.fullName === '' ? NO_FULL_NAME : read.fullName(written.fullName);
  // Somebody may be called Lord; not where their full name holds a better surname.
  const family = titles.has(named.whole) && full.words.length > 1 ? NO_SURNAME : named;
  const [forename, surname] = completed(given[0] ?? '', family.whole, full, note);
  if (forename === '' && surname === '') return undefined;
  const others: string[] = [];
  const more = (words: readonly string[]): void => {
    for (const word of words) if (word !== forename && word !== surname && !others.includes(word)) others.push(word);
  };
  more(given);
  more(family.parts);
  more(full.words);
  if (written.middleName !== '') more(read.forename(written.middleName));
  if (written.secondForename !== '') more(read.forename(written.secondForename));
  if (written.secondSurname !== '') more(wordsOf(read.surname(written.secondSurname)));
  return { forename: forename || undefined, surname: surname || undefined, others };
}

/** The phrases are looked up only where the forename may begin one: few do. */
function isNobody({ forename, surname, fullName }: WrittenName, given: readonly string[]): boolean {
  if (fullName !== '' || forename === '' || surname === '' || given.length > 1) return false;
  const [first] = given;
  return (first === undefined || beginsNothing(first)) && sayNothingTogether(fold(forename), fold(surname));
}

const wordsOf = ({ whole, parts }: WrittenSurname): readonly string[] => (whole === '' ? NONE : [whole, ...parts]);

const hasNoMore = ({ middleName, secondForename, secondSurname }: WrittenName): boolean =>
  middleName === '' && secondForename === '' && secondSurname === '';

/** By far the most frequent, and so without detours. */
function plainName(given: readonly string[], family: WrittenSurname): LinkageName | undefined {
  const forename = given[0];
  const surname = family.whole || undefined;
  if (forename === undefined && surname === undefined) return undefined;
  const more = given.length < 2 && family.parts.length === 0 ? NONE : [...given.slice(1), ...family.parts];
  return { forename, surname, others: more.filter((word) => word !== forename && word !== surname) };
}

/** Where a part is missing, or was only a title, the full name may hold it. */
function completed(
  forename: string,
  surname: string,
  full: WrittenFullName,
  note: Note | undefined,
): [forename: string, surname: string] {
  if (forename !== '' && surname !== '') return [forename, surname];
  if (forename === '' && surname === '') return [full.forename, full.surname];
  const spare = full.words.filter((word) => word !== forename && word !== surname);
  if (spare.length === 0) return [forename, surname];
  note?.('taken-from-full-name');
  return forename === '' ? [spare[0]!, surname] : [forename, full.surname !== forename ? full.surname : spare.at(-1)!];
}

/** The words of a cell of forenames. */
export function readForename(text: string, note?: Note): readonly string[] {
  const folded = fold(text, note);
  if (folded === '') return NONE;
  if (isNoForename(folded)) return noted(note, 'stands-for-nothing', NONE);
  if (!folded.includes(' ')) return titles.has(folded) ? noted(note, 'title-removed', NONE) : [folded];
  const words = folded.split(' ');
  const untitled = words.filter((word) => !titles.has(word) && !honours.has(word) && !ranks.has(word));
  // Somebody may be called Earl: beside nothing but titles a rank is what they are called.
  const kept = untitled.length > 0 ? untitled : words.filter((word) => !titles.has(word));
  const named = kept.filter((word) => !saysNothing(word) && !fillers.has(word));
  return kept.length < words.length ? noted(note, 'title-removed', named) : named;
}

/** A cell of a surname. */
export function readSurname(text: string, note?: Note): WrittenSurname {
  const folded = fold(text, note);
  if (saysNothing(folded) || fillers.has(folded)) return noted(note, 'stands-for-nothing', NO_SURNAME);
  if (!folded.includes(' ')) return { whole: folded, parts: NONE };
  const words = folded.split(' ');
  const kept = words.filter((word) => isNameWord(word));
  if (kept.length < words.length) note?.('title-removed');
  return surnameOf(kept.length > 0 ? kept : words);
}

function surnameOf(words: readonly string[]): WrittenSurname {
  const parts = words.length > 1 ? words.filter((word) => word.length > 2 && !particles.has(word)) : NONE;
  return { whole: words.join(''), parts };
}

export interface WrittenFullName {
  readonly forename: string;
  readonly surname: string;
  /** All its words that can be part of a name, in their order, without particles. */
  readonly words: readonly string[];
}

const NO_FULL_NAME: WrittenFullName = { forename: '', surname: '', words: NONE };

/**
 * A name in one cell: `First Middle Last`, `Last, First`, or `First Last, 1st Baron Elsewhere`. With `surnameFirst`
 * everything before a comma is the surname; without it only a single word (with its particles) is.
 */
export function readFullName(text: string, surnameFirst: boolean, note?: Note): WrittenFullName {
  const comma = text.indexOf(',');
  const [front, back] = comma < 0 ? [text, ''] : [text.slice(0, comma), text.slice(comma + 1)];
  const before = nameWords(front, note);
  const after = nameWords(back, note);
  const words = [...before, ...after].filter((word) => !particles.has(word));
  if (words.length === 0) return NO_FULL_NAME;
  if (before.length > 0 && isForename(back, after) && (surnameFirst || namesIn(before) === 1))
    return { forename: after[0]!, surname: before.join(''), words };
  const name = before.length > 0 ? before : after;
  if (name.length === 1) return { forename: '', surname: name[0]!, words };
  return { forename: name[0]!, surname: name.slice(startOfSurname(name)).join(''), words };
}

function nameWords(text: string, note: Note | undefined): readonly string[] {
  const folded = fold(text, note);
  if (folded === '') return NONE;
  if (isNoForename(folded)) return noted(note, 'stands-for-nothing', NONE);
  const words = folded.split(' ');
  const kept = words.filter((word) => isNameWord(word));
  if (kept.length === words.length) return words;
  note?.('title-removed');
  return ranks.has(folded) ? words : kept;
}

/** What stands behind a comma is a forename unless it begins as a title or a place does. */
function isForename(back: string, after: readonly string[]): boolean {
  const [first = ''] = fold(back).split(' ', 1);
  return after.length > 0 && (isNameWord(first) || titles.has(first)) && !particles.has(first);
}

const namesIn = (words: readonly string[]): number => words.filter((word) => !particles.has(word)).length;

/** The last word, with the particles in front of it. */
function startOfSurname(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 1 && particles.has(words[start - 1]!)) start -= 1;
  return start;
}

function noted<Value>(note: Note | undefined, what: Parameters<Note>[0], value: Value): Value {
  note?.(what);
  return value;
}
