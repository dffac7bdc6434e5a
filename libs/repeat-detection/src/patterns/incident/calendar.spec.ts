import { describe, expect, it } from '@jest/globals';
import { find, policy, sighting } from '../../../test/a-sighting.js';
import { calendarOf, dayIn, daysBefore, daysBetween, monthsBefore, startOf } from './calendar.js';

describe('the edges of twelve months', () => {
  it.each([
    ['exactly twelve months later', '2025-11-20', '2026-11-20', true],
    ['a day more than twelve months later', '2025-11-19', '2026-11-20', false],
    ['from 28 February to 29 February', '2023-02-28', '2024-02-29', true],
    ['from 27 February to 29 February', '2023-02-27', '2024-02-29', false],
    ['from 29 February to 28 February', '2024-02-29', '2025-02-28', true],
    ['from 28 February to 28 February', '2024-02-28', '2025-02-28', true],
    ['late one evening to early a year after', '2025-11-20T00:10:00Z', '2026-11-20T23:50:00Z', true],
    ['half past midnight in summer, the day before in UTC', '2025-06-30T23:30:00Z', '2026-07-01T12:00:00Z', true],
    ['the evening before that', '2025-06-30T21:30:00Z', '2026-07-01T12:00:00Z', false],
  ])('%s', (_title, first, second, counts) => {
    const found = find([sighting('a', first), sighting('b', second)], [policy('repeat-victim')]);
    expect(found).toHaveLength(counts ? 1 : 0);
  });

  it.each([
    ['2024-02-29', 12, '2023-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2023-03-31', 1, '2023-02-28'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2026-11-20', 24, '2024-11-20'],
    ['2026-10-31', 0, '2026-10-31'],
  ])('%s less %d months is %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
    expect(startOf({ length: months, unit: 'months' }, day)).toBe(expected);
  });
});

describe('a calendar', () => {
  it('counts days over the end of a year and over the change of the clocks', () => {
    expect(daysBefore('2026-01-01', 90)).toBe('2025-10-03');
    expect(startOf({ length: 90, unit: 'days' }, '2026-01-01')).toBe('2025-10-03');
    expect(daysBetween('2025-10-03', '2026-01-01')).toBe(90);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-28')).toBe(0);
  });

  it('is that of its place', () => {
    const lateInLondon = new Date('2026-06-30T22:30:00Z');
    expect([dayIn('Europe/London', lateInLondon), dayIn('Asia/Tokyo', lateInLondon)]).toEqual([
      '2026-06-30',
      '2026-07-01',
    ]);
    const london = calendarOf('Europe/London');
    expect([london(lateInLondon), london(lateInLondon)]).toEqual(['2026-06-30', '2026-06-30']);
    expect(calendarOf('Asia/Tokyo')(lateInLondon)).toBe('2026-07-01');
  });

  it('writes old years with four digits', () => {
    expect(dayIn('Europe/London', new Date('0866-05-04T12:00:00Z'))).toMatch(/^0866-/);
  });
});
