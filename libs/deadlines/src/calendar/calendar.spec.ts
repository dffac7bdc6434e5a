import { describe, expect, it } from '@jest/globals';
import { calendar, inLondon, london } from '../../test/a-deadline.js';
import { Calendar } from './calendar.js';

const HOUR_MS = 3_600_000;
const dayAt = (local: string) => calendar.dayOf(london(local).getTime());

describe('a day in London', () => {
  it.each([
    ['2026-07-01T23:30:00Z', '2026-07-02', 'thursday'],
    ['2026-07-01T22:59:59.999Z', '2026-07-01', 'wednesday'],
    ['2026-12-01T23:59:59.999Z', '2026-12-01', 'tuesday'],
    ['2026-12-02T00:00:00Z', '2026-12-02', 'wednesday'],
    ['2028-02-29T12:00:00Z', '2028-02-29', 'tuesday'],
  ])('of %s is %s, a %s', (moment, date, weekday) => {
    const day = calendar.dayOf(Date.parse(moment));
    expect([day.date, day.weekday]).toEqual([date, weekday]);
    expect(calendar.dateOf(new Date(moment))).toBe(date);
  });

  it.each([
    ['2026-10-25', 25],
    ['2027-03-28', 23],
    ['2026-11-27', 24],
  ])('is, on %s, %i hours long', (date, hours) => {
    const day = dayAt(`${date} 12:00`);
    expect(day.endsAt + 1 - day.startsAt).toBe(hours * HOUR_MS);
  });

  it('ends at a minute to midnight by what a page shows', () => {
    expect(inLondon(new Date(dayAt('2026-11-27 12:00').endsAt))).toBe('2026-11-27 23:59');
  });

  it('has the first of two half past ones when clocks go back, and an hour later for one that is skipped', () => {
    expect(new Date(dayAt('2026-10-25 12:00').at('01:30')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(inLondon(new Date(dayAt('2027-03-28 12:00').at('01:30')))).toBe('2027-03-28 02:30');
  });

  it('ends where the next one begins', () => {
    expect(dayAt('2026-10-24 12:00').at('24:00')).toBe(dayAt('2026-10-25 12:00').startsAt);
  });
});

describe('a calendar', () => {
  it('works out each year once, and each day, however often it is asked', () => {
    const asked: number[] = [];
    const own = new Calendar((year) => {
      asked.push(year);
      return new Map([['2026-07-06', 'Staff training']]);
    });
    for (const hour of [9, 10, 11]) expect(own.dayOf(Date.UTC(2026, 6, 6, hour)).next.next.date).toBe('2026-07-08');
    expect(asked).toEqual([2026]);
    expect(own.dayOf(Date.UTC(2026, 6, 5)).next).toBe(own.dayOf(Date.UTC(2026, 6, 6, 12)));
    expect(own.dayOf(Date.UTC(2026, 6, 6)).isWorkingDay).toBe(false);
  });

  it('may be of another place', () => {
    const elsewhere = new Calendar(() => new Map(), 'America/New_York');
    expect(elsewhere.dayOf(Date.parse('2026-07-02T03:00:00Z')).date).toBe('2026-07-01');
  });
});
