import { describe, expect, it } from '@jest/globals';
import { calendar, inLondon, london, policyOf, twoWorkingDays, within } from '../../test/a-deadline.js';
import type { DeadlinePolicy } from '../policy/deadline-policy.js';
import { cancel, meet, pause, startDeadline, type Deadline } from './deadline.js';
import { dueAt, warnAt } from './due-at.js';
import { standing } from './standing.js';

/** Reported on a Friday at 16:59, due at the end of Tuesday 1 December, warned from the start of that day. */
const deadline = startDeadline(twoWorkingDays, london('2026-11-27 16:59'));
const at = (local: string, of: Deadline = deadline) => standing(of, london(local), calendar);

describe('a deadline stands', () => {
  it.each([
    ['2026-11-27 17:00', 'running'],
    ['2026-11-30 23:59', 'running'],
    ['2026-12-01 00:00', 'due-soon'],
    ['2026-12-01 23:59', 'due-soon'],
    ['2026-12-02 00:00', 'overdue'],
  ])('at %s: %s', (moment, expected) => {
    expect(at(moment)).toBe(expected);
  });

  it('on time to the last millisecond, and not one more', () => {
    const due = dueAt(deadline, calendar) as Date;
    expect(standing(deadline, due, calendar)).toBe('due-soon');
    expect(standing(deadline, new Date(due.getTime() + 1), calendar)).toBe('overdue');
    expect(standing(meet(deadline, due), due, calendar)).toBe('met');
    expect(standing(meet(deadline, new Date(due.getTime() + 1)), due, calendar)).toBe('met-late');
  });

  it('never due soon where nobody is warned', () => {
    const { warnBefore: _, ...silent } = twoWorkingDays;
    expect(at('2026-12-01 23:00', startDeadline(silent, london('2026-11-27 16:59')))).toBe('running');
  });

  it('paused, also past the day on which it would have been due', () => {
    expect(at('2026-12-24 10:00', pause(deadline, london('2026-11-30 10:00')))).toBe('paused');
  });

  it('overdue where it was stopped too late', () => {
    expect(at('2026-12-24 10:00', pause(deadline, london('2026-12-02 10:00')))).toBe('overdue');
  });

  it('met or cancelled for good, whatever is heard of first', () => {
    const early = london('2026-11-30 10:00');
    const late = london('2026-12-03 10:00');
    expect(meet(meet(deadline, late), early)).toEqual(meet(meet(deadline, early), late));
    expect(at('2026-12-24 10:00', meet(meet(deadline, late), early))).toBe('met');
    expect(at('2026-12-24 10:00', cancel(deadline, late))).toBe('cancelled');
    expect(at('2026-12-24 10:00', cancel(meet(deadline, early), late))).toBe('met');
    expect(at('2026-12-24 10:00', meet(cancel(deadline, early), late))).toBe('cancelled');
  });

  it('met where it was done while the clock stood still', () => {
    const held = pause(deadline, london('2026-11-30 10:00'));
    expect(at('2026-12-24 10:00', meet(held, london('2026-12-20 10:00')))).toBe('met');
  });
});

describe('a warning', () => {
  const hours = (warnBefore: DeadlinePolicy['warnBefore'], limit: DeadlinePolicy['limit']) =>
    inLondon(
      warnAt(
        startDeadline(policyOf({ limit, ...(warnBefore && { warnBefore }) }), london('2026-11-27 16:59')),
        calendar,
      ),
    );

  it.each<[string, DeadlinePolicy['warnBefore'], DeadlinePolicy['limit'], string]>([
    ['so many hours before', { unit: 'hours', amount: 12 }, { unit: 'hours', amount: 72 }, '2026-11-30 04:59'],
    [
      'hours before the end of a day',
      { unit: 'hours', amount: 8 },
      { unit: 'working-days', amount: 1 },
      '2026-11-30 15:59',
    ],
    [
      'working days before',
      { unit: 'working-days', amount: 2 },
      { unit: 'working-days', amount: 3 },
      '2026-11-30 23:59',
    ],
    ['days before an end in months', { unit: 'days', amount: 30 }, { unit: 'months', amount: 26 }, '2028-12-28 23:59'],
  ])('comes %s', (_title, warnBefore, limit, moment) => {
    expect(hours(warnBefore, limit)).toBe(moment);
  });

  it('comes no earlier than the clock starts', () => {
    const limit = { unit: 'working-days', amount: 1 } as const;
    expect(hours({ unit: 'hours', amount: 500 }, limit)).toBe('2026-11-27 16:59');
  });

  it('comes never where nothing says so', () => {
    expect(warnAt(within({ unit: 'hours', amount: 1 }, london('2026-11-27 16:59')), calendar)).toBeNull();
  });
});
