import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './sentence.js';

describe('reasons in one sentence', () => {
  it.each<[readonly string[], readonly string[], string]>([
    [['same surname'], [], 'Same surname.'],
    [['same surname', 'same forename'], [], 'Same surname and forename.'],
    [['same surname', 'same forename', 'same sex'], [], 'Same surname, forename and sex.'],
    [['surname one slip apart', 'same sex'], [], 'Same sex, surname one slip apart.'],
    [['surname one slip apart'], [], 'Surname one slip apart.'],
    [['same surname', 'part of the same name'], [], 'Same surname, part of the same name.'],
    [['same sex', 'same house, postcode one slip apart'], [], 'Same sex, same house, postcode one slip apart.'],
    [['same surname'], ['another address'], 'Same surname; but another address.'],
    [[], ['another forename', 'another sex'], 'Nothing speaks for it; but another forename; another sex.'],
    [[], [], 'Nothing speaks for it.'],
  ])('%j, against %j', (reasons, against, sentence) => {
    expect(sentenceOf({ reasons, against })).toBe(sentence);
  });
});
