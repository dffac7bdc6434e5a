import { nameParts } from '../compare/compare-name.js';
import type { Fact } from '../decide/facts.js';

const partWords = new Map<string, string>(
  [...nameParts.forenames, ...nameParts.surnames].map(({ level, label }) => [level, label]),
);

const crossed: Readonly<Record<string, string>> = {
  'names-swapped': 'same name with forename and surname swapped',
  'names-crossed': 'one’s forename is the other’s surname',
  'name-alone-crossed': 'the one name known is the other’s surname',
};

/** Forename and surname, each by itself as far as it is known. */
export function nameWords(level: string): { readonly part: string; readonly words: string }[] {
  const whole = crossed[level];
  if (whole !== undefined) return [{ part: level, words: whole }];
  return level
    .split(' ')
    .filter((part) => !part.endsWith('unknown'))
    .map((part) => ({ part, words: partWords.get(part) ?? part }));
}

/** Postcode, house and town in a few words; `bits` says whether they speak for one person. */
export function homeWords(level: string, bits: number): string {
  if (level === 'institution') return 'a refuge, hostel or prison in common';
  const [postcode, house, town] = level.split(' ');
  if (house === 'house-same')
    return postcode === 'postcode-slip' ? 'same house, postcode one slip apart' : 'same address';
  if (postcode === 'postcode-same') return house === 'house-unknown' ? 'same postcode' : 'same postcode, another house';
  if (bits < 0) return 'another address';
  if (house === 'street-same') return 'same street, another house number';
  if (postcode === 'postcode-slip') return 'postcode one slip apart';
  if (postcode === 'postcode-sector') return 'homes in one part of town';
  if (postcode === 'postcode-district' || postcode === 'postcode-area') return 'homes in one postal district or area';
  return town === 'town-same' ? 'same town' : 'homes not far apart';
}

const numbers: Readonly<Record<string, string>> = {
  'nhs-number': 'NHS number',
  'pnc-id': 'PNC id',
  'cro-number': 'CRO number',
  crn: 'case reference number (CRN)',
  'prison-number': 'prison number',
};

export function numberWords(fact: Fact): string {
  const kind = fact.slice(fact.indexOf(' ') + 1);
  const name = numbers[kind] ?? 'official number';
  return fact.startsWith('same') ? `same ${name}` : `different ${name}s`;
}
