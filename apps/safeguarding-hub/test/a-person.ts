import type { Person } from '#libs/case-schemas';

let made = 0;

/** From 1950 on: nobody is born in the future, and of so many people no two on one day. */
const DAYS = 27_000;

/** Somebody unlike anybody else: a number, a birth date, a home and a phone of their own. */
export function aPerson(more: Partial<Person> = {}): Person {
  const number = (made += 1);
  return {
    names: [{ kind: 'current', forenames: letters(number), surname: `Q${letters(number * 7)}` }],
    birth: { kind: 'date', date: new Date(Date.UTC(1950, 0, 1 + ((number * 97) % DAYS))).toISOString().slice(0, 10) },
    addresses: [{ kind: 'home', lines: [`${number} Mill Lane`], postcode: postcode(number), protected: false }],
    phones: [{ number: `07700 ${900_000 + number}` }],
    identifiers: [{ type: 'nhs-number', value: nhsNumber(number) }],
    ...more,
  };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const letters = (number: number): string =>
  [1, 3, 7, 11, 17].map((step) => ALPHABET[(number * step + Math.floor(number / 26)) % 26]).join('');
const postcode = (number: number): string =>
  `AL${1 + (number % 9)} ${1 + (Math.floor(number / 9) % 9)}A${'ABDEFGHJLN'[Math.floor(number / 81) % 10]}`;

/** The first number from here on whose check digit exists; test numbers begin with 999. */
function nhsNumber(number: number): string {
  const digits = `999${String(number).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, place) => total + (10 - place) * Number(digit), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? nhsNumber(number + 500_000) : `${digits}${check}`;
}
