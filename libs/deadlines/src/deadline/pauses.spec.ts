import { describe, expect, it } from '@jest/globals';
import { calendar, eightToSix, inLondon, london, policyOf, within } from '../../test/a-deadline.js';
import type { Limit } from '../policy/deadline-policy.js';
import { followStatus, isPaused, meet, pause, resume, startDeadline, type Deadline } from './deadline.js';
import { dueAt } from './due-at.js';

const dueOf = (deadline: Deadline): string | null => inLondon(dueAt(deadline, calendar));

/** Started on Monday 23 November 2026 at 10:00 and stopped once. */
const stopped = (limit: Limit, from: string, to: string): Deadline =>
  resume(pause(within(limit, london('2026-11-23 10:00')), london(from)), london(to));

describe('a pause of a limit in working days', () => {
  const two: Limit = { unit: 'working-days', amount: 2 };

  it.each([
    ['that ends on the day it began costs nothing', '2026-11-24 10:00', '2026-11-24 17:00', '2026-11-25 23:59'],
    ['over one end of a day gives that day back', '2026-11-24 23:00', '2026-11-25 01:00', '2026-11-26 23:59'],
    ['over two ends gives two', '2026-11-24 10:00', '2026-11-26 10:00', '2026-11-27 23:59'],
    [
      'over a weekend gives back the four working days that ended in it',
      '2026-11-24 12:00',
      '2026-11-30 09:00',
      '2026-12-01 23:59',
    ],
    ['over a weekend only costs nothing', '2026-11-28 12:00', '2026-11-29 09:00', '2026-11-25 23:59'],
    [
      'on the day of the anchor, which does not count, costs nothing',
      '2026-11-23 11:00',
      '2026-11-24 09:00',
      '2026-11-25 23:59',
    ],
    ['that begins when it is due changes nothing', '2026-11-26 00:00', '2026-11-27 00:00', '2026-11-25 23:59'],
    ['that ends at midnight has had the day before', '2026-11-24 10:00', '2026-11-26 00:00', '2026-11-27 23:59'],
  ])('%s', (_title, from, to, due) => {
    expect(dueOf(stopped(two, from, to))).toBe(due);
  });

  it('gives a day back where the clock stood still at its time of day', () => {
    const limit: Limit = { ...two, endsAt: 'same-time-of-day' };
    expect(dueOf(stopped(limit, '2026-11-24 09:00', '2026-11-24 11:00'))).toBe('2026-11-26 10:00');
    expect(dueOf(stopped(limit, '2026-11-24 11:00', '2026-11-25 09:00'))).toBe('2026-11-25 10:00');
  });

  it('counts the day that ends in the moment it stops, and not the one that ends in the moment it goes on', () => {
    const limit: Limit = { ...two, endsAt: 'same-time-of-day' };
    expect(dueOf(stopped(limit, '2026-11-24 10:00', '2026-11-24 11:00'))).toBe('2026-11-25 10:00');
    expect(dueOf(stopped(limit, '2026-11-24 09:00', '2026-11-24 10:00'))).toBe('2026-11-26 10:00');
  });
});

describe('a pause of a limit in days or months', () => {
  it('gives back each day that ended in it, days off too', () => {
    expect(dueOf(stopped({ unit: 'days', amount: 10 }, '2026-11-27 12:00', '2026-11-30 12:00'))).toBe(
      '2026-12-06 23:59',
    );
    expect(dueOf(stopped({ unit: 'months', amount: 1 }, '2026-11-27 12:00', '2026-11-30 12:00'))).toBe(
      '2026-12-26 23:59',
    );
  });
});

describe('a pause of a limit in hours', () => {
  it.each<[string, Limit, string, string, string]>([
    [
      'lasts as long as it lasts',
      { unit: 'hours', amount: 24 },
      '2026-11-23 12:00',
      '2026-11-23 15:30',
      '2026-11-24 13:30',
    ],
    [
      'began before the anchor: only what came after',
      { unit: 'hours', amount: 24 },
      '2026-11-23 08:00',
      '2026-11-23 11:00',
      '2026-11-24 11:00',
    ],
    [
      'gives back opening hours only',
      { unit: 'opening-hours', amount: 10, opening: eightToSix },
      '2026-11-23 17:00',
      '2026-11-24 09:00',
      '2026-11-24 12:00',
    ],
    [
      'in the night costs no opening hour',
      { unit: 'opening-hours', amount: 10, opening: eightToSix },
      '2026-11-23 20:00',
      '2026-11-24 07:00',
      '2026-11-24 10:00',
    ],
  ])('%s', (_title, limit, from, to, due) => {
    expect(dueOf(stopped(limit, from, to))).toBe(due);
  });
});

describe('while the clock stands still', () => {
  const limits: Limit[] = [
    { unit: 'hours', amount: 24 },
    { unit: 'opening-hours', amount: 8, opening: eightToSix },
    { unit: 'working-days', amount: 1 },
  ];

  it.each(limits)('nobody knows when it is due: $unit', (limit) => {
    const deadline = pause(within(limit, london('2026-11-23 10:00')), london('2026-11-23 15:00'));
    expect(dueOf(deadline)).toBeNull();
    expect(dueOf(resume(deadline, london('2027-01-01 00:00')))).not.toBeNull();
  });

  it.each(limits)('it is known where it stopped only afterwards: $unit', (limit) => {
    const deadline = within(limit, london('2026-11-23 10:00'));
    expect(dueOf(pause(deadline, london('2026-12-01 10:00')))).toBe(dueOf(deadline));
  });
});

describe('stopping and going on', () => {
  const deadline = within({ unit: 'working-days', amount: 2 }, london('2026-11-23 10:00'));
  const at = london('2026-11-24 10:00');

  it('changes nothing where the policy never pauses', () => {
    const urgent = startDeadline(policyOf({ pausedWhile: 'never' }), at);
    expect(pause(urgent, at)).toBe(urgent);
    expect(followStatus(urgent, 'on-hold', at)).toBe(urgent);
  });

  it('follows the statuses that the policy names', () => {
    const held = followStatus(deadline, 'on-hold', at);
    expect(isPaused(held)).toBe(true);
    expect(followStatus(held, 'on-hold', london('2026-11-24 12:00'))).toBe(held);
    expect(isPaused(followStatus(held, 'accepted', london('2026-11-24 12:00')))).toBe(false);
    expect(followStatus(deadline, 'accepted', at)).toBe(deadline);
  });

  it('leaves no trace when it goes on at once, or by another clock before it stopped', () => {
    expect(resume(pause(deadline, at), at)).toEqual(deadline);
    expect(resume(pause(deadline, at), london('2026-11-24 09:59'))).toEqual(deadline);
  });

  it('changes nothing where it stands still or runs already', () => {
    const once = pause(deadline, at);
    expect(pause(once, london('2026-11-25 10:00'))).toBe(once);
    expect(resume(deadline, at)).toBe(deadline);
  });

  it('never counts one stretch of time twice', () => {
    const again = pause(resume(pause(deadline, at), london('2026-11-25 10:00')), london('2026-11-24 12:00'));
    expect(again.pauses.at(-1)?.from).toBe('2026-11-25T10:00:00.000Z');
  });

  it('no longer stops what is done, but hears of a pause before that', () => {
    const met = meet(deadline, london('2026-11-25 10:00'));
    expect(pause(met, london('2026-11-25 10:00'))).toBe(met);
    expect(isPaused(pause(met, at))).toBe(true);
  });

  it('is refused at no time', () => {
    expect(() => pause(deadline, new Date('soon'))).toThrow(RangeError);
  });
});
