import type { IncidentCategory } from '#libs/case-schemas';
import { after, DAY, HOUR, MINUTE } from '../calendar.js';
import type { Period } from '../population/homes.js';
import type { Random } from '../random.js';

/** When it happened and when it was reported. */
export interface Moment {
  readonly occurredAt: Date;
  readonly reportedAt: Date;
}

/** Quarters of the day, and how many reports come in each. */
const QUARTERS: readonly (readonly [number, number])[] = [
  [0, 14],
  [6, 18],
  [12, 30],
  [18, 38],
];

/** Days between the deed and the report, at most, for what is often told late; the rest is told within hours. */
const TOLD_LATE: Partial<Record<IncidentCategory, readonly [chance: number, days: number]>> = {
  'sexual-offence': [0.45, 900],
  'child-abuse': [0.5, 300],
  fraud: [0.8, 40],
  'stalking-harassment': [0.3, 20],
  'antisocial-behaviour': [0.3, 6],
  theft: [0.25, 4],
  'modern-slavery': [0.6, 200],
};

/** A report on a day of the period; `day` counts from its beginning. */
export function momentOn(random: Random, period: Period, day: number, category: IncidentCategory): Moment {
  const midnight = Math.floor(after(period.from, day * DAY).getTime() / DAY) * DAY;
  const hour = random.weighted(QUARTERS) + random.int(0, 5);
  const reportedAt = within(period, new Date(midnight + hour * HOUR + random.int(0, 59) * MINUTE));
  const [chance, days] = TOLD_LATE[category] ?? [0, 0];
  const delay = random.chance(chance) ? random.next() ** 2 * days * DAY : random.int(10, 600) * MINUTE;
  return { occurredAt: roundedDown(after(reportedAt, -delay - 5 * MINUTE)), reportedAt };
}

function within({ from, until }: Period, time: Date): Date {
  if (time >= until) return after(until, -HOUR);
  return time < from ? after(from, HOUR) : time;
}

/** People remember quarters of an hour. */
const roundedDown = (time: Date): Date => new Date(Math.floor(time.getTime() / (15 * MINUTE)) * 15 * MINUTE);

export const daysIn = ({ from, until }: Period): number => (until.getTime() - from.getTime()) / DAY;

/**
 * The days of a story that happens again and again. `quickening` below 1 brings each next time sooner than the last.
 */
export function daysOfSeries(random: Random, period: Period, times: number, quickening: number): number[] {
  const gaps = Array.from({ length: times - 1 }, (_, turn) => random.int(12, 80) * quickening ** turn);
  const length = gaps.reduce((sum, gap) => sum + gap, 0);
  const room = daysIn(period) * 0.97;
  const scale = Math.min(1, room / Math.max(1, length));
  const first = random.next() * (room - length * scale);
  return gaps.reduce((days, gap) => [...days, (days.at(-1) ?? first) + Math.max(1.5, gap * scale)], [first]);
}
