import { describe, expect, it } from '@jest/globals';
import { bits, counted, duration, listed, percent, share } from './words.js';

describe('numbers in words', () => {
  it.each([
    [12.34, '+12.3'],
    [-4.05, '−4.0'],
    [0.04, '0.0'],
    [-0.04, '0.0'],
  ])('a weight of %d is %s', (weight, said) => expect(bits(weight)).toBe(said));

  it.each([
    [1, 'over 99.9%'],
    [0.9992, 'over 99.9%'],
    [0.9953, '99.5%'],
    [0.7, '70%'],
    [0.004, '0.4%'],
    [0, 'under 0.1%'],
  ])('a probability of %d is %s: nothing is certain', (probability, said) => expect(percent(probability)).toBe(said));

  it.each([
    [0, 'none'],
    [1, '100%'],
    [0.925, '93%'],
    [0.0512, '5.1%'],
    [0.0051, '0.51%'],
    [0.00001, 'under 0.01%'],
  ])('a share of %d is %s', (part, said) => expect(share(part)).toBe(said));

  it.each([
    [0.04, '0.0 seconds'],
    [9.94, '9.9 seconds'],
    [59.2, '59 seconds'],
    [60, '1 minute'],
    [200, '3 minutes 20 seconds'],
    [3600 * 2 + 61, '2 hours 1 minute'],
  ])('%d seconds are %s', (seconds, said) => expect(duration(seconds)).toBe(said));

  it('one thing is counted otherwise than several', () => {
    expect([counted(1, 'pair'), counted(12_345, 'pair')]).toEqual(['1 pair', '12,345 pairs']);
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
