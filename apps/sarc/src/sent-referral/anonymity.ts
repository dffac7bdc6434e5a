import { agreementOn, dayInLondon, type Person, type ReferralSent } from '#libs/case-schemas';

/** Whether it crosses under an agreement by which nobody may be told from what crosses. */
export const isAnonymous = ({ agreement, at }: Pick<ReferralSent, 'agreement' | 'at'>): boolean =>
  agreementOn(agreement, dayInLondon(new Date(at)))?.anonymous === true;

/**
 * What crosses without who said it. Of a named person the receiver must know whom to call; of one whom nobody may name, a
 * worker’s name would lead to them: a small centre’s worker is seen with few people.
 */
export function unsigned<Said extends object>(said: Said): Said {
  const { byName: _, ...rest } = said as Said & { readonly byName?: string };
  return rest as Said;
}

/**
 * Whether a text says who somebody is, by what the centre knows of them: their names, numbers, addresses or birth date. It
 * refuses too much rather than too little, as a name that is also a word. What else could lead to them only a person can see.
 */
export function saysWho(text: string, { names, birth, phones, emails, addresses, identifiers }: Person): boolean {
  const written = plain(text);
  const numbers = [
    ...(identifiers ?? []).map(({ value }) => value),
    ...(addresses ?? []).flatMap(({ postcode = '', lines = [] }) => [postcode, lines[0] ?? '']),
    ...(emails ?? []).map(({ address }) => address),
  ];
  return (
    names.some(({ forenames = '', surname = '' }) => saysName(text, `${forenames} ${surname}`)) ||
    numbers.some((number) => plain(number).length >= 5 && written.includes(plain(number))) ||
    (phones ?? []).some(({ number }) => saysPhone(text, number)) ||
    saysDay(text, birth?.date)
  );
}

/** A name of two letters, such as Jo, is looked for as names are written. */
function saysName(text: string, name: string): boolean {
  const parts = wordsOf(name).filter((part) => part.length > 1);
  const found = (part: string) =>
    wordsOf(text).some((word) =>
      part.length > 2
        ? [part, `${part}s`].some((each) => each.toLowerCase() === word.toLowerCase())
        : word === part || word === `${part}s` || word === part.toUpperCase(),
    );
  return parts.some(found);
}

/** Without apostrophes and accents, so that O’Brien’s is a word of O’Brien. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The last nine digits are the same with a country’s code and without. */
function saysPhone(text: string, number: string): boolean {
  const digits = number.replace(/\D/g, '').slice(-9);
  return digits.length === 9 && text.replace(/\D/g, '').includes(digits);
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** A whole birth date, as people write it. */
function saysDay(text: string, date = ''): boolean {
  const [year, month, day] = date.split('-');
  if (year === undefined || month === undefined || day === undefined) return false;
  const [m, d] = [Number(month), Number(day)];
  const name = `${months[m - 1]?.slice(0, 3)}[a-z]*`;
  const forms = [
    `${year}\\W0?${m}\\W0?${d}`,
    `0?${d}\\W0?${m}\\W(${year}|${year.slice(2)})`,
    `0?${d}(st|nd|rd|th)?\\W+(of\\W+)?${name}\\W+${year}`,
    `${name}\\W+0?${d}(st|nd|rd|th)?\\W+${year}`,
  ];
  return new RegExp(`(?<!\\d)(${forms.join('|')})(?!\\d)`, 'i').test(text);
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
