import { describe, expect, it } from '@jest/globals';
import { calendar } from '../../test/a-deadline.js';
import { bankHolidayChanges } from './bank-holiday-changes.data.js';
import { englandAndWales } from './bank-holidays.js';

/** The weekdays of a year that are no working days, as `MM-DD`. */
function daysOffIn(year: number, of = calendar): string[] {
  const off: string[] = [];
  let day = of.dayOf(Date.UTC(year, 0, 1));
  for (; day.date.startsWith(String(year)); day = day.next)
    if (!day.isWorkingDay && day.weekday !== 'saturday' && day.weekday !== 'sunday') off.push(day.date.slice(5));
  return off;
}

describe('the bank holidays of England and Wales', () => {
  /** https://www.gov.uk/bank-holidays, as it stood in those years. */
  it.each<[number, string]>([
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2013, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2014, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
    [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ])('were in %i those that the government lists', (year, days) => {
    expect(daysOffIn(year).join(' ')).toBe(days);
  });

  /** By the same rules; nothing else had been proclaimed for these years when this was written. */
  it.each<[number, string]>([
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ])('are in %i those that follow from the rules', (year, days) => {
    expect(daysOffIn(year).join(' ')).toBe(days);
  });

  it('have a name, by which a page can say why a day was left out', () => {
    expect(calendar.dayOffOn('2026-12-28')).toBe('Boxing Day (substitute day)');
    expect(calendar.dayOffOn('2022-09-19')).toMatch(/funeral/i);
  });

  it('include Christmas Day and Boxing Day themselves at a weekend, when a door may be shut too', () => {
    expect(calendar.dayOffOn('2027-12-25')).toBe('Christmas Day');
    expect(calendar.dayOffOn('2027-12-26')).toBe('Boxing Day');
  });

  it.each(['2026-03-15', '2026-04-05'])('do not include what is only observed, on %s', (sunday) => {
    expect(calendar.dayOffOn(sunday)).toBeUndefined();
  });

  it('take a day that was proclaimed after the last release, and lose one that was moved', () => {
    const source = 'https://www.gov.uk/bank-holidays';
    const proclaimed = englandAndWales([
      ...bankHolidayChanges,
      { day: '2029-05-28', change: 'removed', name: 'Spring bank holiday', source },
      { day: '2029-06-07', change: 'added', name: 'A jubilee', source },
    ]);
    expect(daysOffIn(2029, proclaimed)).toContain('06-07');
    expect(daysOffIn(2029, proclaimed)).not.toContain('05-28');
    expect(daysOffIn(2012, proclaimed)).toEqual(daysOffIn(2012));
  });
});
