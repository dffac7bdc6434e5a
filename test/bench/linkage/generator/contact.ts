import type { Random } from './random.js';

const providers = ['gmail.com', 'gmail.com', 'hotmail.co.uk', 'yahoo.co.uk', 'outlook.com', 'icloud.com', 'aol.com'];
const digits = (random: Random, count: number): string =>
  String(Math.floor(random.next() * 10 ** count)).padStart(count, '0');

/** Any mobile number: the thousand that Ofcom keeps for drama would be shared by hundreds. */
export const ownPhone = (random: Random): string => `07${digits(random, 9)}`;

export function ownEmail(random: Random, forename: string, surname: string, born: number): string {
  const first = forename.replaceAll(/[^a-z]/g, '');
  const last = surname.replaceAll(/[^a-z]/g, '');
  const user = random.pick([
    `${first}.${last}${digits(random, 2)}`,
    `${first}${last.charAt(0)}${born}`,
    `${first.charAt(0)}${last}${digits(random, 3)}`,
    `${first}${digits(random, 4)}`,
  ]);
  return `${user}@${random.pick(providers)}`;
}

/** Ten digits whose last checks the others, modulo 11 (NHS Data Dictionary, NHS NUMBER). */
export function nhsNumber(random: Random): string {
  for (;;) {
    const nine = `${random.between(4, 7)}${digits(random, 8)}`;
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine}${check}`;
  }
}
