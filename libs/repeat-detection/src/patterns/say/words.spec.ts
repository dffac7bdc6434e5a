import { describe, expect, it } from '@jest/globals';
import { sayWorse } from './say-worse.js';
import { capitalised, listed, many, ofCategory, ordinal, spanOf, times } from './words.js';

describe('words', () => {
  it.each([
    [1, 'first'],
    [12, 'twelfth'],
    [13, '13th'],
    [20, '20th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [24, '24th'],
    [111, '111th'],
    [112, '112th'],
    [113, '113th'],
    [101, '101st'],
  ])('the place %d is %s', (count, word) => {
    expect(ordinal(count)).toBe(word);
  });

  it('count', () => {
    expect([0, 1, 2, 12, 13].map((count) => many(count, 'day'))).toEqual([
      ...['no days', 'one day', 'two days', 'twelve days', '13 days'],
    ]);
    expect([1, 2, 3, 30].map(times)).toEqual(['once', 'twice', 'three times', '30 times']);
  });

  it('list', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect(capitalised('third report')).toBe('Third report');
  });

  it.each([
    [['domestic-abuse', 'domestic-abuse'], ' of domestic abuse'],
    [['stalking-harassment'], ' of stalking or harassment'],
    [['domestic-abuse', 'theft'], ''],
    [['other'], ''],
    [['missing'], ''],
    [['arson'], ' of arson'],
    [[], ''],
  ])('the categories %j are said as "%s"', (categories, phrase) => {
    expect(ofCategory(categories)).toBe(phrase);
  });

  it.each([
    ['2026-03-01', '2026-03-01', 'one day'],
    ['2026-03-01', '2026-03-02', 'two days'],
    ['2026-03-01', '2026-04-01', '32 days'],
    ['2026-03-01', '2026-04-02', 'two months'],
    ['2026-03-01', '2026-05-01', 'two months'],
    ['2025-03-01', '2026-03-01', 'twelve months'],
    ['2024-03-01', '2026-03-01', '24 months'],
    ['2024-03-01', '2026-03-02', 'three years'],
    ['2023-03-01', '2026-03-01', 'three years'],
  ])('from %s to %s is %s', (first, last, span) => {
    expect(spanOf(first, last, 'months')).toBe(span);
  });

  it('stay with days where a policy does', () => {
    expect(spanOf('2026-01-01', '2026-03-31', 'days')).toBe('90 days');
  });

  it.each([
    [40.4, 5, 'the latest came after five days, those before 40 days apart'],
    [0.4, 0, 'the latest came on the day of the one before, those before one day apart'],
  ])('say of gaps of %d days and then %d: %s', (gapBefore, gapNow, sentence) => {
    expect(sayWorse([{ sign: 'shortening-gaps', gapBefore, gapNow }])).toBe(sentence);
  });
});
