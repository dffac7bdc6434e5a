import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar, eightToSix, twoWorkingDays, within } from '../test/a-deadline.js';
import {
  cancel,
  dueAt,
  meet,
  nextTickAt,
  pause,
  resume,
  standing,
  tick,
  type Deadline,
  type Happening,
  type Limit,
} from './index.js';

const HOUR_MS = 3_600_000;
const first = Date.UTC(2026, 8, 1);
const last = Date.UTC(2028, 5, 1);

/** To the minute, often in the nights when clocks change and about Christmas, over two leap-year Februaries. */
const moments: fc.Arbitrary<Date> = fc
  .oneof(
    fc.integer({ min: first, max: last }),
    fc.integer({ min: Date.UTC(2026, 9, 24, 12), max: Date.UTC(2026, 9, 26) }),
    fc.integer({ min: Date.UTC(2027, 2, 27, 12), max: Date.UTC(2027, 2, 29) }),
    fc.integer({ min: Date.UTC(2026, 11, 23), max: Date.UTC(2027, 0, 2) }),
  )
  .map((moment) => new Date(moment - (moment % 60_000)));

const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ unit: fc.constant('hours' as const), amount: fc.integer({ min: 1, max: 200 }) }),
  fc.record({
    unit: fc.constant('opening-hours' as const),
    amount: fc.integer({ min: 1, max: 60 }),
    opening: fc.constant(eightToSix),
  }),
  fc.record({
    unit: fc.constantFrom('days' as const, 'working-days' as const),
    amount: fc.integer({ min: 1, max: 45 }),
    endsAt: fc.constantFrom('end-of-day' as const, 'same-time-of-day' as const, '17:00' as const),
  }),
  fc.record({ unit: fc.constant('months' as const), amount: fc.integer({ min: 1, max: 12 }) }),
);

const started = fc.tuple(limits, moments).map(([limit, at]) => within(limit, at));
const lengths = fc.integer({ min: 0, max: 400 }).map((hours) => hours * HOUR_MS);

/** When it is due, in milliseconds; never while the clock stands still. */
const due = (deadline: Deadline): number => dueAt(deadline, calendar)?.getTime() ?? Infinity;
const after = (moment: string, length: number): Date => new Date(Date.parse(moment) + length);

const stopped = (deadline: Deadline, wait: number, length: number): Deadline =>
  resume(pause(deadline, after(deadline.anchoredAt, wait)), after(deadline.anchoredAt, wait + length));

const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, property), { numRuns: 400 });

describe('any deadline', () => {
  it('is due after its anchor', () =>
    holds(started, (deadline) => expect(due(deadline)).toBeGreaterThan(Date.parse(deadline.anchoredAt))));

  it('is due no earlier where there is more time', () =>
    holds(fc.tuple(started, fc.integer({ min: 1, max: 30 })), ([deadline, more]) => {
      const { limit } = deadline.policy;
      const longer = { ...deadline, policy: { ...deadline.policy, limit: { ...limit, amount: limit.amount + more } } };
      expect(due(longer)).toBeGreaterThanOrEqual(due(deadline));
    }));

  it('is due no earlier for what came later, where days end as days do', () =>
    holds(fc.tuple(limits, moments, lengths), ([limit, at, length]) => {
      const { endsAt: _, ...usual } = { endsAt: undefined, ...limit };
      const one = within(usual, at);
      expect(due(within(usual, after(one.anchoredAt, length)))).toBeGreaterThanOrEqual(due(one));
    }));

  it('of working days at the same time of day neither', () =>
    holds(fc.tuple(fc.integer({ min: 1, max: 20 }), moments, lengths), ([amount, at, length]) => {
      const limit: Limit = { unit: 'working-days', amount, endsAt: 'same-time-of-day' };
      const one = within(limit, at);
      expect(due(within(limit, after(one.anchoredAt, length)))).toBeGreaterThanOrEqual(due(one));
    }));

  it('is due no earlier for a pause, and no earlier for a longer one', () =>
    holds(fc.tuple(started, lengths, lengths, lengths), ([deadline, wait, length, more]) => {
      const once = stopped(deadline, wait, length);
      expect(due(once)).toBeGreaterThanOrEqual(due(deadline));
      expect(due(stopped(deadline, wait, length + more))).toBeGreaterThanOrEqual(due(once));
    }));

  it('does not change where it is stopped and goes on at once', () =>
    holds(fc.tuple(started, lengths), ([deadline, wait]) => expect(stopped(deadline, wait, 0)).toEqual(deadline)));

  it('does not change where it is stopped after the due time', () =>
    holds(fc.tuple(started, lengths), ([deadline, length]) => {
      const wait = due(deadline) - Date.parse(deadline.anchoredAt);
      expect(due(stopped(deadline, wait, length))).toBe(due(deadline));
    }));

  it('in hours is later by exactly what it stood still before it was due', () =>
    holds(fc.tuple(moments, fc.integer({ min: 1, max: 200 }), lengths, lengths), ([at, amount, wait, length]) => {
      const deadline = within({ unit: 'hours', amount }, at);
      const lost = wait < amount * HOUR_MS ? length : 0;
      expect(due(stopped(deadline, wait, length))).toBe(due(deadline) + lost);
    }));

  it('reads back from its row as it was', () =>
    holds(fc.tuple(started, lengths, lengths), ([deadline, wait, length]) => {
      const held = pause(stopped(deadline, wait, length), after(deadline.anchoredAt, wait + 2 * length));
      expect(JSON.parse(JSON.stringify(held))).toEqual(held);
    }));
});

/** One that is warned of, perhaps with a pause and an end, and moments to look at it. */
const watched = fc.record({
  deadline: fc
    .record({ at: moments, wait: lengths, length: lengths, ending: fc.constantFrom(null, meet, cancel), end: lengths })
    .map(({ at, wait, length, ending, end }) => {
      const open = stopped({ ...within(twoWorkingDays.limit, at), policy: twoWorkingDays }, wait, length);
      return ending ? ending(open, after(open.anchoredAt, end)) : open;
    }),
  looks: fc.array(lengths, { minLength: 1, maxLength: 8 }),
});

function lookAt(deadline: Deadline, looks: readonly number[]): { deadline: Deadline; told: Happening[] } {
  const told: Happening[] = [];
  let current = deadline;
  for (const look of looks) {
    const ticked = tick(current, after(deadline.anchoredAt, look), calendar);
    current = ticked.deadline;
    told.push(...ticked.happened);
  }
  return { deadline: current, told };
}

const count = (told: readonly Happening[], what: Happening): number => told.filter((each) => each === what).length;

describe('looking at any deadline', () => {
  it('comes to the same, in whatever order and however often', () =>
    holds(watched, ({ deadline, looks }) => {
      const inOrder = lookAt(
        deadline,
        [...looks].sort((one, other) => one - other),
      );
      const backwards = lookAt(
        deadline,
        [...looks, ...looks].sort((one, other) => other - one),
      );
      expect(lookAt(deadline, looks).deadline).toEqual(inOrder.deadline);
      expect(backwards.deadline).toEqual(inOrder.deadline);
      expect(count(backwards.told, 'breached')).toBe(count(inOrder.told, 'breached'));
    }));

  it('tells of a breach once if it was late by then, and else not; of a warning at most once, and never after it', () =>
    holds(watched, ({ deadline, looks }) => {
      const { told } = lookAt(deadline, looks);
      const latest = Date.parse(deadline.anchoredAt) + Math.max(...looks);
      const until = Math.min(latest, Date.parse(deadline.ended?.at ?? '9999-01-01'));
      expect(count(told, 'breached')).toBe(until > due(deadline) ? 1 : 0);
      expect(count(told, 'warned')).toBeLessThanOrEqual(1);
      expect(told.indexOf('warned')).toBeLessThanOrEqual(0);
    }));

  it('agrees with how it stands', () =>
    holds(watched, ({ deadline, looks }) => {
      const now = after(deadline.anchoredAt, Math.max(...looks));
      const { breachedAt } = lookAt(deadline, looks).deadline;
      const stands = standing(deadline, now, calendar);
      if (stands === 'overdue') expect(breachedAt).not.toBeNull();
      if (stands === 'running' || stands === 'due-soon' || stands === 'met') expect(breachedAt).toBeNull();
    }));

  it('changes something at the moment it says, and nothing before', () =>
    holds(watched, ({ deadline }) => {
      let current = deadline;
      for (let next = nextTickAt(current, calendar); next; next = nextTickAt(current, calendar)) {
        expect(tick(current, new Date(next.getTime() - 1), calendar).deadline).toBe(current);
        const { deadline: changed } = tick(current, next, calendar);
        expect(changed).not.toEqual(current);
        current = changed;
      }
    }));
});
