import { respellings, spellings, type Spelling } from './sound-spellings.js';

/** Two letters at the front tell most names apart; six leave slips late in a long name out of account. */
const LONGEST_KEY = 6;
const LONGEST_NAME = 80;

/**
 * What a folded name sounds like: at most six letters, the same for spellings of one name that English clerks, and writers
 * of Arabic, South Asian, Slavic or Chinese names in Latin letters, take for one another. For blocking: names with
 * different keys may still be one, and some quite different short names share a key.
 *
 * The first consonant, then the first vowel as back (`u`: any group with o, u or w) or front (`a`: any other), then the
 * other consonants by class: `hussain` and `hossein` are HuSN, `hassan` is HaSN. Our own, after the manner of NYSIIS
 * (Taft 1970) and Daitch-Mokotoff Soundex (1985), both of which part South Asian spellings by their vowels. A name in
 * another alphabet is its own first six letters. Time grows with the length, of which the first 80 letters count.
 */
export function soundKey(text: string): string {
  const name = text.slice(0, LONGEST_NAME).replaceAll(' ', '');
  if (!/^[a-z]+$/.test(name)) return name.slice(0, LONGEST_KEY);
  const { vowel, consonants } = heard(respelt(name));
  const first = isVowelAt(name, 0) ? 0 : 1;
  return (consonants.slice(0, first) + vowel + consonants.slice(first)).slice(0, LONGEST_KEY);
}

const respelt = (name: string): string =>
  respellings.reduce((spelt, [old, plain]) => (old.test(spelt) ? spelt.replace(old, plain) : spelt), name);

function heard(name: string): { readonly vowel: string; readonly consonants: string } {
  let [vowel, consonants, place] = ['', '', 0];
  let last = '';
  while (place < name.length && consonants.length < LONGEST_KEY) {
    if (isVowelAt(name, place)) {
      const end = endOfVowels(name, place);
      vowel ||= vowelClass(name, place, end);
      place = end;
      last = '';
      continue;
    }
    const { letters, sounds } = spellingAt(name, place);
    // Letters written twice are heard once: `mm`, `mccarthy`. With an h between they are not twice.
    consonants += sounds[0] === last ? sounds.slice(1) : sounds;
    last = sounds.at(-1) ?? '';
    place += letters.length;
  }
  return { vowel, consonants };
}

const FIRST_LETTER = 97;
const byLetter = Array.from({ length: 26 }, (_, place) =>
  spellings.filter(({ letters }) => letters.charCodeAt(0) === FIRST_LETTER + place),
);

const silent: Spelling = { letters: '?', sounds: '' };

function spellingAt(name: string, place: number): Spelling {
  for (const spelling of byLetter[name.charCodeAt(place) - FIRST_LETTER]!)
    if (fits(spelling, name, place)) return spelling;
  return silent;
}

function fits({ letters, where }: Spelling, name: string, place: number): boolean {
  if (!name.startsWith(letters, place)) return false;
  const next = name.charAt(place + letters.length);
  switch (where) {
    case undefined:
      return true;
    case 'start':
      return place === 0;
    case 'after-vowel':
      return place > 0 && isVowelAt(name, place - 1);
    case 'before-front-vowel':
      return next === 'e' || next === 'i' || next === 'y';
    case 'before-consonant':
      return next !== '' && !isVowelAt(name, place + letters.length);
    case 'before-b-s-t':
      return next === 'b' || next === 's' || next === 't';
  }
}

/** A bit for each letter from a. */
const bitsOf = (letters: string): number =>
  [...letters].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - FIRST_LETTER)), 0);
const VOWELS = bitsOf('aeiouy');
const BACK = bitsOf('ouw');

const isOneOf = (bits: number, name: string, place: number): boolean =>
  ((bits >>> (name.charCodeAt(place) - FIRST_LETTER)) & 1) === 1;

const isVowelAt = (name: string, place: number): boolean => isOneOf(place === 0 ? VOWELS : VOWELS | BACK, name, place);

function endOfVowels(name: string, from: number): number {
  let end = from;
  while (end < name.length && isVowelAt(name, end)) end += 1;
  return end;
}

function vowelClass(name: string, from: number, end: number): 'a' | 'u' {
  for (let place = from; place < end; place += 1) if (isOneOf(BACK, name, place)) return 'u';
  return 'a';
}
