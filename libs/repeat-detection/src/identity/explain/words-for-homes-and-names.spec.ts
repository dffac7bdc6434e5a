import { describe, expect, it } from '@jest/globals';
import { homeWords, nameWords, numberWords } from './words.js';

const FOR = 2;
const AGAINST = -2;

describe('words for two homes', () => {
  it.each<[string, number, string]>([
    ['institution', FOR, 'a refuge, hostel or prison in common'],
    ['postcode-same house-same town-same', FOR, 'same address'],
    ['postcode-unknown house-same town-same', FOR, 'same address'],
    ['postcode-slip house-same town-same', FOR, 'same house, postcode one slip apart'],
    ['postcode-same house-unknown town-unknown', FOR, 'same postcode'],
    ['postcode-same house-differs town-same', FOR, 'same postcode, another house'],
    ['postcode-same house-differs town-same', AGAINST, 'same postcode, another house'],
    ['postcode-sector street-same town-same', FOR, 'same street, another house number'],
    ['postcode-slip house-differs town-same', FOR, 'postcode one slip apart'],
    ['postcode-sector house-differs town-same', FOR, 'homes in one part of town'],
    ['postcode-district house-differs town-same', FOR, 'homes in one postal district or area'],
    ['postcode-area house-differs town-differs', FOR, 'homes in one postal district or area'],
    ['postcode-differs house-differs town-same', FOR, 'same town'],
    ['postcode-unknown number-same town-unknown', FOR, 'homes not far apart'],
  ])('%s at %d bits: %s', (level, bits, words) => {
    expect(homeWords(level, bits)).toBe(words);
  });

  it.each([
    'postcode-sector street-same town-same',
    'postcode-slip house-differs town-same',
    'postcode-sector house-differs town-same',
    'postcode-differs house-differs town-differs',
  ])('that are %s and speak against one person are two addresses', (level) => {
    expect(homeWords(level, AGAINST)).toBe('another address');
  });

  it('that say neither for nor against are told by what they share', () => {
    expect(homeWords('postcode-differs house-differs town-same', 0)).toBe('same town');
  });
});

describe('words for two names', () => {
  const wordsFor = (level: string): string[] => nameWords(level).map(({ words }) => words);

  it.each<[string, readonly string[]]>([
    ['forename-same surname-close', ['same forename', 'surname one slip apart']],
    ['forename-unknown surname-same', ['same surname']],
    ['forename-same surname-unknown', ['same forename']],
    ['forename-unknown surname-unknown', []],
    ['names-swapped', ['same name with forename and surname swapped']],
    ['names-crossed', ['one’s forename is the other’s surname']],
    ['name-alone-crossed', ['the one name known is the other’s surname']],
  ])('%s', (level, words) => {
    expect(wordsFor(level)).toEqual(words);
  });
});

describe('words for two numbers', () => {
  it.each([
    ['same nhs-number', 'same NHS number'],
    ['different nhs-number', 'different NHS numbers'],
    ['same pnc-id', 'same PNC id'],
    ['different cro-number', 'different CRO numbers'],
    ['same crn', 'same case reference number (CRN)'],
    ['different prison-number', 'different prison numbers'],
    ['same passport', 'same official number'],
  ])('%s: %s', (fact, words) => {
    expect(numberWords(fact as 'same nhs-number')).toBe(words);
  });
});
