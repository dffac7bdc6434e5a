import { describe, expect, it } from '@jest/globals';
import { ageOn, latestDay } from './age.js';

describe('an age', () => {
  it.each([
    ['2008-11-24', '2026-11-23', 17],
    ['2008-11-23', '2026-11-23', 18],
    ['2008-11-22', '2026-11-23', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-23', '2026-11-23', 0],
    ['1905-12-31', '2026-11-23', 120],
    ['0001-01-01', '2026-11-23', 2025],
  ])('of somebody born on %s is on %s %i years', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });

  it.each([
    ['1988', '1988-12-31'],
    ['1988-04', '1988-04-31'],
    ['1988-04-12', '1988-04-12'],
  ])('of somebody born in %s is never overstated: %s', (partial, latest) => {
    expect(latestDay(partial)).toBe(latest);
  });
});
