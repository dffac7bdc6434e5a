import { describe, expect, it } from '@jest/globals';
import { isNameWord, isNoForename, saysNothing } from './name-words.js';

describe('words beside a name', () => {
  it.each<[string, string[]]>([
    ['titles', ['mr', 'mrs', 'dr', 'rev']],
    ['the police’s and the army’s', ['dc', 'pcso', 'sgt', 'capt', 'lt']],
    ['peers’ and their wives’', ['bt', 'viscount', 'countess', 'esq']],
    ['ranks', ['earl', 'king', 'major']],
    ['what tells father from son', ['jr', 'jnr', 'snr', 'ii', 'iii', 'viii']],
    ['honours and degrees', ['obe', 'mbe', 'qc', 'phd', 'md', 'ba']],
    ['what joins words', ['of', 'aka', 'nee', 'formerly']],
    ['what stands for nobody', ['unknown', 'unidentified', 'anonymous']],
    ['figures', ['1st', '2', '1851']],
  ])('are no part of it: %s', (_title, words) => {
    expect(words.filter((word) => isNameWord(word))).toEqual([]);
  });

  it.each(['sarah', 'hill', 'null', 'child', 'de', 'j', 'hill2'])('may be part of it: %s', (word) => {
    expect(isNameWord(word)).toBe(true);
  });
});

describe('what is written for a forename that nobody knows', () => {
  it.each(['unknown', 'not stated', 'n k', 'baby', 'unknown male', 'xx'])('says nothing at all: %s', (text) => {
    expect([saysNothing(text), isNoForename(text)]).toEqual([true, true]);
  });

  it.each(['male', 'child', 'twin 2', 'second twin', 'mother', 'householder', 'baby of sarah', 'wife of the tenant'])(
    'says who, and not what they are called: %s',
    (text) => {
      expect([saysNothing(text), isNoForename(text)]).toEqual([false, true]);
    },
  );

  it.each(['sarah', 'null', 'twinkle', 'ann daughter of mary', 'baby sarah'])('is not %s', (text) => {
    expect(isNoForename(text)).toBe(false);
  });
});
