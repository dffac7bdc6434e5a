import { describe, expect, it } from '@jest/globals';
import { aStore, type RecordSketch } from '../../../test/a-record.js';
import { levelBetween } from '../../../test/level-between.js';
import { termRarity } from '../score/term-rarity.js';
import { birthField } from './compare-birth.js';
import { PairComparer } from './pair-comparer.js';

const level = (one: string, other: string): string => levelBetween('birth', { born: one }, { born: other });

describe('two birth dates', () => {
  it.each([
    ['1980-05-17', '1980-05-17', 'same'],
    ['1980-05-07', '1980-07-05', 'swapped'],
    ['1980-05-17', '1980-05-18', 'day-slip'],
    ['1980-05-17', '1980-05-27', 'day-slip'],
    ['1980-05-12', '1980-05-21', 'day-slip'],
    ['1980-05-05', '1980-05-15', 'day-slip'],
    ['1980-05-17', '1980-05-28', 'day-differs'],
    ['1980-05-12', '1980-05-03', 'day-differs'],
    ['1980-05-17', '1980-06-17', 'month-differs'],
    ['1980-05-17', '1981-05-17', 'year-slip'],
    ['1979-05-17', '1980-05-17', 'year-slip'],
    ['1980-05-17', '1990-05-17', 'year-slip'],
    ['1968-05-17', '1986-05-17', 'year-slip'],
    ['1980-05-17', '1975-05-17', 'year-differs'],
    ['1950-05-17', '1943-05-17', 'year-differs'],
    ['1917-05-17', '1955-05-17', 'year-differs'],
    ['1980-05-17', '1992-05-17', 'year-differs'],
    ['1905-05-17', '1934-05-17', 'year-differs'],
    ['1980-05-17', '1980-09-03', 'same-year'],
    ['1980-05-07', '1980-07-09', 'same-year'],
    ['1980-05-17', '1981-05-18', 'near'],
    ['1980-05-17', '1981-06-17', 'near'],
    ['1980-05-17', '1982-09-03', 'near'],
    ['1980-05-17', '1990-09-03', 'decade'],
    ['1980-05-17', '1993-09-03', 'differs'],
    ['1980-05-17', '1995-09-03', 'generation'],
    ['1950-05-17', '2020-09-03', 'generation'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(level(one, other)).toBe(expected);
    expect(level(other, one)).toBe(expected);
  });
});

describe('birth dates of which parts are missing', () => {
  it.each([
    ['?-05-17', '1980-05-17', 'no-year-same'],
    ['?-05-17', '1980-05-18', 'no-year-half'],
    ['?-05-17', '1980-06-18', 'no-year-differs'],
    ['1980', '1980-05-17', 'only-year-same'],
    ['1980', '1982-05-17', 'only-year-near'],
    ['1980', '1971', 'only-year-decade'],
    ['1980', '1970', 'only-year-decade'],
    ['1980', '1960', 'only-year-differs'],
    ['1980-05', '1980-05-17', 'year-part-same'],
    ['1980-?-17', '1980-05-17', 'year-part-same'],
    ['1980-05', '1980-06-17', 'year-part-half'],
    ['1980-?-17', '1980-?-18', 'year-part-half'],
    ['1980-05', '1981-05-17', 'year-part-near'],
    ['1980-05', '1982-05-17', 'year-part-near'],
    ['1980-05', '1983-05-17', 'year-part-differs'],
    ['1980-05', '1981-06-17', 'year-part-differs'],
    ['1980-05', '1999-05-17', 'year-part-differs'],
    ['?-05', '1980-05-17', 'part-same'],
    ['?-05', '1980-06-17', 'part-differs'],
    ['?-?-17', '1980-?-17', 'part-same'],
    ['?-?-17', '1980-?-18', 'part-differs'],
    ['?-05', '1980', 'unknown'],
    ['1980-05', '1980-?-17', 'only-year-same'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(level(one, other)).toBe(expected);
    expect(level(other, one)).toBe(expected);
  });
});

describe('an age that was guessed', () => {
  it.each([
    ['1975/1985', '1980-05-17', 'guess-fits'],
    ['1975/1985', '1985', 'guess-fits'],
    ['1975/1985', '1986', 'guess-near'],
    ['1975/1985', '1987', 'guess-near'],
    ['1975/1985', '1988', 'guess-decade'],
    ['1975/1985', '1995', 'guess-decade'],
    ['1975/1985', '1996', 'guess-differs'],
    ['1975/1985', '1984/1990', 'guess-fits'],
    ['1975/1985', '1996/1999', 'guess-differs'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(level(one, other)).toBe(expected);
    expect(level(other, one)).toBe(expected);
  });

  it('is never as good as the same year', () => {
    expect(level('1980/1980', '1980')).toBe('guess-fits');
  });

  it('says nothing of a birthday, and nothing where the other record has no birth', () => {
    expect(level('1975/1985', '?-05-17')).toBe('unknown');
    expect(levelBetween('birth', { born: '1975/1985' }, {})).toBe('unknown');
    expect(levelBetween('birth', {}, { born: '1975/1985' })).toBe('unknown');
  });
});

describe('a birth date in common', () => {
  it('says the more, the fewer were born that day', () => {
    const common = new Array<RecordSketch>(8).fill({ born: '1900-01-01' });
    const store = aStore(...common, { born: '1980-05-17' }, { born: '1980-05-17' });
    const comparer = new PairComparer(store, termRarity(store));
    const bitsOf = (left: number, right: number): number => {
      comparer.compare(left, right);
      return comparer.rarity;
    };
    // Eight against two.
    expect(bitsOf(8, 9) - bitsOf(0, 1)).toBeCloseTo(2, 6);
    expect(bitsOf(0, 8)).toBe(0);
  });
});

describe('the levels of a birth', () => {
  it('are named once each, agree less the further down, and compete only with those that know as much', () => {
    const names = birthField.levels.map(({ level: name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(birthField.levels.map(({ group }) => group))).toEqual(
      new Set(['unknown', 'day, month and year', 'day and month', 'year', 'year and a part', 'a part', 'a guess']),
    );
  });

  it('are told apart by their sentences, also those that know only the year from those that know the day', () => {
    const sentences = birthField.levels.map(({ label }) => label);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('know nothing where a record has no birth', () => {
    expect(levelBetween('birth', {}, { born: '1980-05-17' })).toBe('unknown');
    expect(levelBetween('birth', {}, {})).toBe('no such field');
  });
});
