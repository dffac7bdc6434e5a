import type { RecordStore } from '../encode/record-store.js';
import { textOf, type TextPool } from '../encode/text-pool.js';
import { soundKey } from '../text/sound-key.js';

/** What blocking keys are put together from: a number for each record, 0 when it is not known. */
export interface KeyPart {
  readonly part: string;
  readonly label: string;
  /** What it is made of: two parts of one field are never put into one key. */
  readonly from: string;
  readonly values: Int32Array;
}

export function keyParts(store: RecordStore): KeyPart[] {
  const { texts, names, birth, homes, size } = store;
  const first = (start: Int32Array, column: Int32Array): Int32Array =>
    Int32Array.from({ length: size }, (_, record) =>
      (start[record] as number) < (start[record + 1] as number) ? (column[start[record] as number] as number) : 0,
    );
  const forename = first(names.start, names.forename);
  // One name alone may be either: it is looked for among the surnames too.
  const surname = first(names.start, names.surname).map((name, record) => name || (forename[record] as number));
  const postcode = first(homes.start, homes.postcode);
  const street = first(homes.start, homes.street);
  const number = first(homes.start, homes.number);
  const derive = (make: (text: string) => string) => deriving(texts, make);
  const sound = derive(soundKey);
  const beginning = (letters: number) => derive((text) => text.slice(0, letters));
  const { year, month, day } = birth;
  const both = (one: Int32Array, other: Int32Array, times: number): Int32Array =>
    one.map((value, record) => (value !== 0 && other[record] !== 0 ? value * times + (other[record] as number) : 0));
  const dayAndMonth = both(month, day, 32);
  const all: [part: string, label: string, from: string, values: Int32Array][] = [
    ['identifier', 'official number', 'identifier', first(store.identifiers.start, store.identifiers.value)],
    ['email', 'e-mail address', 'email', first(store.emails.start, store.emails.value)],
    [
      'email-user',
      'name in the e-mail address',
      'email',
      first(store.emails.start, store.emails.value).map(derive((text) => text.split('@')[0] ?? '')),
    ],
    ['phone', 'phone', 'phone', first(store.phones.start, store.phones.value)],
    ['forename', 'forename', 'forename', forename],
    ['forename-sound', 'sound of the forename', 'forename', forename.map(sound)],
    ['forename-begin', 'first letters of the forename', 'forename', forename.map(beginning(3))],
    ['forename-initial', 'initial', 'forename', forename.map(beginning(1))],
    ['surname', 'surname', 'surname', surname],
    ['surname-sound', 'sound of the surname', 'surname', surname.map(sound)],
    ['surname-begin', 'first letters of the surname', 'surname', surname.map(beginning(4))],
    ['birth-date', 'birth date', 'birth', both(dayAndMonth, year, 2500)],
    ['birthday', 'day and month of birth', 'birth', dayAndMonth],
    ['birth-month', 'month and year of birth', 'birth', both(month, year, 2500)],
    ['birth-year', 'year of birth', 'birth', year],
    ['birth-day-year', 'day and year of birth', 'birth', both(day, year, 2500)],
    ['postcode', 'postcode', 'home', postcode],
    ['sector', 'postcode sector', 'home', postcode.map(derive((text) => (text.length > 4 ? text.slice(0, -2) : '')))],
    ['house', 'house and street', 'home', both(street, number, 4_000_037)],
    ['street', 'street', 'home', street],
    ['town', 'town', 'town', first(homes.start, homes.town)],
    ['birth-place', 'place of birth', 'birthPlace', store.birthPlace],
    ['occupation', 'occupation', 'occupation', store.occupation],
    ['word', 'rarest further name', 'word', rarestWord(store)],
    ['sorted-name', 'names in any order', 'forename', sortedName(forename, surname)],
  ];
  return all
    .map(([part, label, from, values]) => ({ part, label, from, values }))
    .filter(({ values }) => values.some((value) => value !== 0));
}

/** A text's number to that of something made of it, each distinct text being worked once. */
function deriving(pool: TextPool, make: (text: string) => string): (text: number) => number {
  const known = new Int32Array(pool.offsets.length).fill(-1);
  const numbers = new Map<string, number>([['', 0]]);
  return (text) => {
    const done = known[text] as number;
    if (done >= 0) return done;
    const made = make(textOf(pool, text));
    const number = numbers.get(made) ?? numbers.size;
    numbers.set(made, number);
    known[text] = number;
    return number;
  };
}

function rarestWord({ words, size, texts }: RecordStore): Int32Array {
  const counts = new Int32Array(texts.offsets.length);
  for (const word of words.value) counts[word] = (counts[word] as number) + 1;
  return Int32Array.from({ length: size }, (_, record) => {
    let rarest = 0;
    for (let at = words.start[record] as number; at < (words.start[record + 1] as number); at += 1) {
      const word = words.value[at] as number;
      if ((counts[word] as number) > 1 && (rarest === 0 || (counts[word] as number) < (counts[rarest] as number)))
        rarest = word;
    }
    return rarest;
  });
}

function sortedName(forename: Int32Array, surname: Int32Array): Int32Array {
  return forename.map((one, record) => {
    const other = surname[record] as number;
    if (one === 0) return 0;
    return Math.imul(Math.min(one, other), 0x9e3779b1) ^ Math.max(one, other) || 1;
  });
}
