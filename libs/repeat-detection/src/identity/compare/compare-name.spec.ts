import { describe, expect, it } from '@jest/globals';
import type { RecordSketch } from '../../../test/a-record.js';
import { levelBetween } from '../../../test/level-between.js';
import { nameField } from './compare-name.js';

const level = (one: RecordSketch, other: RecordSketch): string => levelBetween('name', one, other);

describe('two names', () => {
  it.each([
    ['ann smith', 'ann smith', 'forename-same surname-same'],
    ['robert smith', 'bob smith', 'forename-variant surname-same'],
    ['mohammed khan', 'muhammad khan', 'forename-variant surname-same'],
    ['md rafiqul', 'mohammed rafiqul', 'forename-variant surname-same'],
    ['margaret smith', 'margraet smith', 'forename-close surname-same'],
    ['ann smith', 'ann smyth', 'forename-same surname-close'],
    ['ann okonkwo', 'ann okonkow', 'forename-same surname-close'],
    ['ann jones', 'ann smithjones', 'forename-same surname-part'],
    ['ann lee', 'ann leesmith', 'forename-same surname-weak'],
    ['ann dixon', 'ann dicksonx', 'forename-same surname-weak'],
    ['dixon smith', 'dicksonx smith', 'forename-weak surname-same'],
    ['jo smith', 'josephus smith', 'forename-weak surname-same'],
    ['j smith', 'james smith', 'forename-begins-same surname-same'],
    ['gwendolyn smith', 'gwen smith', 'forename-variant surname-same'],
    ['xanthippe smith', 'xanth smith', 'forename-close surname-same'],
    ['ann smith', 'marie smith ann', 'forename-among-others surname-same'],
    ['ann smith', 'ann jones smith', 'forename-same surname-part'],
    ['james smith', 'susan smith', 'forename-differs surname-same'],
    ['james smith', 'james okonkwo', 'forename-same surname-differs'],
    ['james smith', 'susan okonkwo', 'forename-differs surname-differs'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(level({ name: one }, { name: other })).toBe(expected);
    expect(level({ name: other }, { name: one })).toBe(expected);
  });
});

describe('names in the wrong column, or only one of them', () => {
  it.each([
    ['smith ann', 'ann smith', 'names-swapped'],
    ['hussain mohammed', 'mohammed hussein', 'names-swapped'],
    ['okonkwo grace', 'james okonkwo', 'names-crossed'],
    ['ann', 'ann smith', 'forename-same surname-unknown'],
    ['- smith', 'ann smith', 'forename-unknown surname-same'],
    ['- smith', 'ann jones', 'forename-unknown surname-differs'],
    ['smith', 'james smith', 'name-alone-crossed'],
    ['james', '- smith', 'forename-unknown surname-unknown'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(level({ name: one }, { name: other })).toBe(expected);
    expect(level({ name: other }, { name: one })).toBe(expected);
  });
});

describe('names in letters of two scripts, of which one cannot be spelt in the other’s', () => {
  it.each([
    ['伟 张', 'wei zhang', 'forename-unknown surname-unknown'],
    ['محمد أحمد', 'mohammed ahmed', 'forename-unknown surname-unknown'],
    ['রহিম uddin', 'rahim uddin', 'forename-unknown surname-same'],
    ['伟 张', '伟 张', 'forename-same surname-same'],
    ['伟 张', '丽 张', 'forename-differs surname-same'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(level({ name: one }, { name: other })).toBe(expected);
    expect(level({ name: other }, { name: one })).toBe(expected);
  });
});

describe('somebody with several names', () => {
  it('is compared by the two that agree best', () => {
    const married = { name: 'ann jones', alsoKnownAs: ['ann smith'] };
    expect(level(married, { name: 'ann smith' })).toBe('forename-same surname-same');
    expect(level({ name: 'ann smith' }, married)).toBe('forename-same surname-same');
  });

  it('is as like the other whichever is asked first, when two of their names agree as well', () => {
    // Robert and Bob Hale are as good as Hale with a slip: 0.9 both.
    const one = { name: 'robert hale', alsoKnownAs: ['desmond hale'] };
    const other = { name: 'desmond hole', alsoKnownAs: ['bob hale'] };
    expect(level(one, other)).toBe(level(other, one));
  });

  it('has a level of nothing known where one has no name', () => {
    expect(level({}, { name: 'ann smith' })).toBe('forename-unknown surname-unknown');
    expect(level({}, {})).toBe('no such field');
  });
});

describe('the levels of a name', () => {
  it('are named once each', () => {
    const names = nameField.levels.map(({ level: name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('compete with those that know as much: both names, one of them, or none', () => {
    const groupOf = (name: string): string | undefined =>
      nameField.levels.find(({ level: known }) => known === name)?.group;
    expect(groupOf('forename-unknown surname-unknown')).toBe('unknown');
    expect(groupOf('forename-unknown surname-differs')).toBe('surname');
    expect(groupOf('forename-weak surname-unknown')).toBe('forename');
    expect(groupOf('name-alone-crossed')).toBe('forename');
    expect(groupOf('names-swapped')).toBe('both');
    expect(groupOf('forename-differs surname-differs')).toBe('both');
  });
});
