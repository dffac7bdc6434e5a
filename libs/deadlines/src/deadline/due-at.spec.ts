import { describe, expect, it } from '@jest/globals';
import { calendar, eightToSix, inLondon, london, within } from '../../test/a-deadline.js';
import type { Limit } from '../policy/deadline-policy.js';
import { Calendar } from '../calendar/calendar.js';
import { weekdays, type OpeningHours } from '../policy/opening-hours.js';
import { dueAt } from './due-at.js';

type Row = readonly [title: string, anchoredAt: string, amount: number, due: string];

const dueIn = (limit: Limit, anchoredAt: string): string | null =>
  inLondon(dueAt(within(limit, london(anchoredAt)), calendar));

describe('a limit in working days', () => {
  it.each<Row>([
    ['a referral at 16:59 on a Friday', '2026-11-27 16:59', 2, '2026-12-01 23:59'],
    ['one at 00:30 on a Saturday', '2026-11-28 00:30', 2, '2026-12-01 23:59'],
    ['one at 23:59 on a Sunday', '2026-11-29 23:59', 2, '2026-12-01 23:59'],
    ['one at midnight between Sunday and Monday', '2026-11-30 00:00', 2, '2026-12-02 23:59'],
    ['one working day from a Friday', '2026-11-27 09:00', 1, '2026-11-30 23:59'],
    ['from 23 December 2026, a Wednesday, over Christmas', '2026-12-23 15:00', 2, '2026-12-29 23:59'],
    ['from Christmas Eve 2026, with Boxing Day made up for on Monday', '2026-12-24 15:00', 1, '2026-12-29 23:59'],
    ['from Christmas Day itself', '2026-12-25 11:00', 1, '2026-12-29 23:59'],
    ['from Christmas Eve 2027, with two days made up for', '2027-12-24 15:00', 1, '2027-12-29 23:59'],
    ['over the new year of 2028, a Saturday', '2027-12-31 10:00', 1, '2028-01-04 23:59'],
    ['from Maundy Thursday 2027, while clocks go forward', '2027-03-25 16:00', 1, '2027-03-30 23:59'],
    ['over 29 February', '2028-02-28 09:00', 1, '2028-02-29 23:59'],
    ['from 29 February', '2028-02-29 09:00', 1, '2028-03-01 23:59'],
    ['over the last Monday of August', '2026-08-28 17:00', 1, '2026-09-01 23:59'],
    ['over the coronation in 2023', '2023-05-05 12:00', 1, '2023-05-09 23:59'],
    ['over the funeral in 2022', '2022-09-16 12:00', 2, '2022-09-21 23:59'],
    ['fifteen, over Christmas', '2026-12-14 10:00', 15, '2027-01-07 23:59'],
    ['forty-five, over Easter and May', '2027-03-15 10:00', 45, '2027-05-20 23:59'],
  ])('%s', (_title, anchoredAt, amount, due) => {
    expect(dueIn({ unit: 'working-days', amount }, anchoredAt)).toBe(due);
  });

  it.each<Row>([
    ['from Friday afternoon to Monday afternoon', '2026-11-27 16:59', 1, '2026-11-30 16:59'],
    ['what comes on a day off has whole days, or it were due before', '2026-11-28 00:30', 1, '2026-11-30 23:59'],
    ['by the clock on the wall, not by hours, when clocks go back', '2026-10-23 09:00', 1, '2026-10-26 09:00'],
  ])('that ends at the same time of day: %s', (_title, anchoredAt, amount, due) => {
    expect(dueIn({ unit: 'working-days', amount, endsAt: 'same-time-of-day' }, anchoredAt)).toBe(due);
  });

  it('may end at the same time for all', () => {
    expect(dueIn({ unit: 'working-days', amount: 1, endsAt: '08:30' }, '2026-11-27 23:00')).toBe('2026-11-30 08:30');
  });

  it('counts the days of a calendar of its own, as a school has', () => {
    const term = new Calendar((year) => new Map([[`${year}-10-26`, 'Half term']]));
    const deadline = within({ unit: 'working-days', amount: 1, endsAt: '08:30' }, london('2026-10-24 21:00'));
    expect(inLondon(dueAt(deadline, term))).toBe('2026-10-27 08:30');
  });

  it('is refused on a calendar without working days, rather than counted for ever', () => {
    const never = new Calendar(() => ({ get: () => 'closed' }) as unknown as ReadonlyMap<string, string>);
    const deadline = within({ unit: 'working-days', amount: 1 }, london('2026-10-24 21:00'));
    expect(() => dueAt(deadline, never)).toThrow('it does not end within 25 years');
  });
});

describe('a limit in calendar days', () => {
  it.each<Row>([
    ['does not count the day it starts on', '2026-11-27 16:59', 1, '2026-11-28 23:59'],
    ['counts days off too', '2026-12-23 10:00', 5, '2026-12-28 23:59'],
    ['goes over 29 February', '2028-02-28 10:00', 2, '2028-03-01 23:59'],
    ['goes by the day in London, not by that of UTC', '2026-07-01 00:30', 5, '2026-07-06 23:59'],
    ['ends with the longer day when clocks go back', '2026-10-24 12:00', 1, '2026-10-25 23:59'],
    ['ends with the shorter day when they go forward', '2027-03-27 12:00', 1, '2027-03-28 23:59'],
  ])('%s', (_title, anchoredAt, amount, due) => {
    expect(dueIn({ unit: 'days', amount }, anchoredAt)).toBe(due);
  });

  it.each<Row>([
    ['seven days from the offence', '2026-11-20 22:15', 7, '2026-11-27 22:15'],
    ['into a time that the clocks skip', '2027-03-27 01:30', 1, '2027-03-28 02:30'],
    ['into a time that comes twice: the first', '2026-10-24 01:30', 1, '2026-10-25 01:30'],
  ])('that ends at the same time of day: %s', (_title, anchoredAt, amount, due) => {
    expect(dueIn({ unit: 'days', amount, endsAt: 'same-time-of-day' }, anchoredAt)).toBe(due);
  });
});

describe('a limit in months', () => {
  it.each<Row>([
    ['ends on the same day of the month', '2026-11-20 10:00', 3, '2027-02-20 23:59'],
    ['ends on the last of a month that has no such day', '2026-11-30 10:00', 3, '2027-02-28 23:59'],
    ['and of February in a leap year', '2027-11-30 10:00', 3, '2028-02-29 23:59'],
    ['twelve from 29 February end on the 28th', '2028-02-29 10:00', 12, '2029-02-28 23:59'],
    ['four from 30 September end on 30 January (Dodds v Walker)', '1978-09-30 10:00', 4, '1979-01-30 23:59'],
    ['over two years and clocks', '2026-08-29 10:00', 26, '2028-10-29 23:59'],
  ])('%s', (_title, anchoredAt, amount, due) => {
    expect(dueIn({ unit: 'months', amount }, anchoredAt)).toBe(due);
  });
});

describe('a limit in hours', () => {
  it.each<Row>([
    ['runs through a weekend', '2026-11-27 16:59', 72, '2026-11-30 16:59'],
    ['runs through Christmas', '2026-12-24 23:00', 24, '2026-12-25 23:00'],
    ['two hours of a red case run through the night', '2026-11-28 23:15', 2, '2026-11-29 01:15'],
    [
      'is sixty minutes each when clocks go back: 24 hours end an hour earlier by the clock',
      '2026-10-24 16:00',
      24,
      '2026-10-25 15:00',
    ],
    ['and an hour later by the clock when they go forward', '2027-03-27 16:00', 24, '2027-03-28 17:00'],
    ['two hours in the night when clocks go back', '2026-10-25 00:30', 2, '2026-10-25 01:30'],
    ['two hours in the night when they go forward', '2027-03-28 00:30', 2, '2027-03-28 03:30'],
    ['may be half an hour', '2026-11-27 16:59', 0.5, '2026-11-27 17:29'],
    ['goes over 29 February', '2028-02-28 12:00', 48, '2028-03-01 12:00'],
  ])('%s', (_title, anchoredAt, amount, due) => {
    expect(dueIn({ unit: 'hours', amount }, anchoredAt)).toBe(due);
  });
});

describe('a limit in opening hours, eight to six on working days', () => {
  it.each<Row>([
    ['within a day', '2026-11-27 09:00', 6, '2026-11-27 15:00'],
    ['to the very close, not to the next opening', '2026-11-27 12:00', 6, '2026-11-27 18:00'],
    ['a Friday afternoon goes on on Monday morning', '2026-11-27 16:59', 6, '2026-11-30 12:59'],
    ['what comes on a Saturday night starts on Monday', '2026-11-28 00:30', 6, '2026-11-30 14:00'],
    ['what comes before the opening waits for it', '2026-11-27 05:00', 2, '2026-11-27 10:00'],
    ['what comes after the close waits for the next', '2026-11-26 18:00', 2, '2026-11-27 10:00'],
    ['what comes in the last minute has used that minute', '2026-11-26 17:59', 2, '2026-11-27 09:59'],
    ['24 hours take two days and a part', '2026-11-23 10:00', 24, '2026-11-25 14:00'],
    ['over Christmas', '2026-12-24 17:00', 2, '2026-12-29 09:00'],
    ['over the weekend in which clocks go back', '2026-10-23 17:00', 2, '2026-10-26 09:00'],
  ])('%s', (_title, anchoredAt, amount, due) => {
    expect(dueIn({ unit: 'opening-hours', amount, opening: eightToSix }, anchoredAt)).toBe(due);
  });

  const dayAndNight: OpeningHours = {
    week: Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])),
    bankHolidays: 'as-usual',
  };

  it.each([
    ['2026-10-25 00:30', 2],
    ['2027-03-28 00:30', 2],
    ['2026-12-24 23:00', 72],
  ])('and where it never closes they are hours like others: from %s %i', (anchoredAt, amount) => {
    const open = dueIn({ unit: 'opening-hours', amount, opening: dayAndNight }, anchoredAt);
    expect(open).toBe(dueIn({ unit: 'hours', amount }, anchoredAt));
  });

  it('may have other hours on bank holidays, and a break', () => {
    const opening: OpeningHours = {
      week: {
        ...eightToSix.week,
        friday: [
          { from: '08:00', to: '12:00' },
          { from: '13:00', to: '18:00' },
        ],
      },
      bankHolidays: [{ from: '10:00', to: '12:00' }],
    };
    const due = (anchoredAt: string, amount: number) => dueIn({ unit: 'opening-hours', amount, opening }, anchoredAt);
    expect(due('2026-11-27 11:00', 2)).toBe('2026-11-27 14:00');
    expect(due('2026-12-24 17:00', 2)).toBe('2026-12-25 11:00');
  });

  it('are refused where it never opens, rather than counted for ever', () => {
    const opening: OpeningHours = { week: {}, bankHolidays: 'closed' };
    expect(() => dueIn({ unit: 'opening-hours', amount: 1, opening }, '2026-11-27 11:00')).toThrow(RangeError);
  });
});

describe('a row that was spoilt', () => {
  it('is refused, rather than due at no time', () => {
    const deadline = { ...within({ unit: 'hours', amount: 1 }, london('2026-11-27 11:00')), countedFrom: 'soon' };
    expect(() => dueAt(deadline, calendar)).toThrow(RangeError);
  });
});
