import type { Hours, OpeningHours } from './opening-hours.js';

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** 08:00 and not 8am; `24:00` only where something ends. */
export const isClockTime = (time: string): boolean => CLOCK.test(time);

/** What is wrong with opening hours: what would never open, or open twice at once. */
export function openingProblems({ week, bankHolidays }: OpeningHours): string[] {
  const days = Object.entries(week);
  const onBankHolidays = typeof bankHolidays === 'string' ? [] : problemsOfDay('a bank holiday', bankHolidays);
  return [
    ...(days.every(([, hours]) => hours.length === 0) ? ['it is never open'] : []),
    ...days.flatMap(([day, hours]) => problemsOfDay(day, hours)),
    ...onBankHolidays,
  ];
}

function problemsOfDay(day: string, hours: readonly Hours[]): string[] {
  return hours.flatMap(({ from, to }, place) => {
    const before = hours[place - 1];
    if (!isClockTime(from) || !(isClockTime(to) || to === '24:00')) return [`on ${day} there is no ${from} to ${to}`];
    if (from >= to) return [`on ${day} it closes at ${to}, before it opens at ${from}`];
    return before && from < before.to ? [`on ${day} it opens at ${from} while it is open`] : [];
  });
}
