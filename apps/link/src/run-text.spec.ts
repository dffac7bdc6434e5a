import { describe, expect, it } from '@jest/globals';
import { counted } from './run-text.js';

describe('a number of things', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [2, '2 rows'],
    [12_345, '12,345 rows'],
  ])('%d is said as %s', (count, text) => {
    expect(counted(count, 'row', 'rows')).toBe(text);
  });

  it('may be one person, or people', () => {
    expect([1, 3].map((count) => counted(count, 'person', 'people'))).toEqual(['1 person', '3 people']);
  });
});
