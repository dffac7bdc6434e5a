import { describe, expect, it } from '@jest/globals';
import { calendar, london, policyOf, twoWorkingDays } from '../../test/a-deadline.js';
import type { DeadlinePolicy } from '../policy/deadline-policy.js';
import { cancel, meet, pause, resume, startDeadline, type Deadline } from './deadline.js';
import { regrade } from './regrade.js';
import { standing } from './standing.js';
import { nextTickAt, tick, type Happening } from './tick.js';

/** Warned of from the start of Tuesday 1 December 2026, due at its end. */
const deadline = startDeadline(twoWorkingDays, london('2026-11-27 16:59'));
const early = london('2026-11-30 10:00');
const soon = london('2026-12-01 10:00');
const late = london('2026-12-02 10:00');

/** All that is told when somebody looks at these moments, one after the other. */
function toldBy(start: Deadline, moments: readonly Date[]): Happening[] {
  let current = start;
  return moments.flatMap((moment) => {
    const { deadline: next, happened } = tick(current, moment, calendar);
    current = next;
    return happened;
  });
}

describe('looking at the clock', () => {
  it.each<[string, Date[], Happening[]]>([
    ['nothing before its time', [early], []],
    ['of the warning once', [early, soon, soon, early], ['warned']],
    ['of the breach once', [soon, late, late, soon], ['warned', 'breached']],
    ['of no warning that the breach has overtaken', [late, soon, early], ['breached']],
  ])('tells %s', (_title, moments, told) => {
    expect(toldBy(deadline, moments)).toEqual(told);
  });

  it('changes nothing where nothing happened', () => {
    expect(tick(deadline, early, calendar).deadline).toBe(deadline);
  });

  it('keeps the moment of the breach, not that of the looking', () => {
    expect(tick(deadline, late, calendar).deadline.breachedAt).toBe('2026-12-01T23:59:59.999Z');
  });

  it.each([
    ['met', meet],
    ['cancelled', cancel],
  ])('tells nothing of what was %s in time', (_how, end) => {
    expect(toldBy(end(deadline, soon), [late, soon])).toEqual([]);
    expect(nextTickAt(end(deadline, early), calendar)).toBeNull();
  });

  it.each([
    ['met', meet],
    ['cancelled', cancel],
  ])('tells of what was late before it was %s, also when nobody looked in time', (_how, end) => {
    expect(toldBy(end(deadline, late), [late])).toEqual(['breached']);
    expect(toldBy(end(tick(deadline, late, calendar).deadline, late), [late])).toEqual([]);
  });

  it('tells nothing while the clock stands still, and goes on afterwards', () => {
    const held = pause(deadline, early);
    expect(toldBy(held, [soon, late])).toEqual([]);
    expect(nextTickAt(held, calendar)).toBeNull();
    expect(toldBy(resume(held, late), [london('2026-12-09 10:00')])).toEqual(['breached']);
  });

  it('tells no second breach where a pause is heard of too late', () => {
    const breached = tick(deadline, late, calendar).deadline;
    const moved = resume(pause(breached, early), london('2026-12-02 09:00'));
    expect(standing(moved, late, calendar)).not.toBe('overdue');
    expect(toldBy(moved, [london('2026-12-20 10:00')])).toEqual([]);
  });
});

describe('the next moment to look', () => {
  it('is that of the warning, then that after the due time, then none', () => {
    const warned = tick(deadline, soon, calendar).deadline;
    expect(nextTickAt(deadline, calendar)).toEqual(new Date('2026-11-30T23:59:59.999Z'));
    expect(nextTickAt(warned, calendar)).toEqual(new Date('2026-12-02T00:00:00.000Z'));
    expect(nextTickAt(tick(warned, late, calendar).deadline, calendar)).toBeNull();
  });
});

describe('a change of grade', () => {
  const graded = (grade: string, hours: number, onNewGrade: 'restarts' | 'keeps', more: Partial<DeadlinePolicy> = {}) =>
    policyOf({
      id: 'information-back',
      grade,
      limit: { unit: 'hours', amount: hours },
      warnBefore: { unit: 'hours', amount: hours / 2 },
      onNewGrade,
      ...more,
    });
  const received = london('2026-11-27 10:00');
  const amber = startDeadline(graded('amber', 6, 'keeps'), received);

  it('that keeps the count shortens what is left', () => {
    const { deadline: red } = regrade(amber, graded('red', 2, 'keeps'), london('2026-11-27 11:00'), calendar);
    expect(standing(red, london('2026-11-27 12:00'), calendar)).toBe('due-soon');
    expect(standing(red, london('2026-11-27 12:01'), calendar)).toBe('overdue');
  });

  it('that restarts it gives the whole time again', () => {
    const { deadline: red } = regrade(amber, graded('red', 2, 'restarts'), london('2026-11-27 15:00'), calendar);
    expect(standing(red, london('2026-11-27 17:00'), calendar)).toBe('due-soon');
    expect(red.anchoredAt).toBe(amber.anchoredAt);
  });

  it('tells first what was late until then, and keeps it on record', () => {
    const { deadline: green, happened } = regrade(
      amber,
      graded('green', 24, 'restarts'),
      london('2026-11-27 17:00'),
      calendar,
    );
    expect(happened).toEqual(['breached']);
    expect(green.earlier).toEqual([
      {
        grade: 'amber',
        policyVersion: '1',
        countedFrom: '2026-11-27T10:00:00.000Z',
        until: '2026-11-27T17:00:00.000Z',
        breachedAt: '2026-11-27T16:00:00.000Z',
      },
    ]);
    expect(toldBy(green, [london('2026-11-28 18:00'), london('2026-11-29 18:00')])).toEqual(['breached']);
  });

  it('is one count with one breach where it keeps', () => {
    const late = regrade(amber, graded('green', 24, 'keeps'), london('2026-11-27 17:00'), calendar);
    expect(late.happened).toEqual(['breached']);
    expect(toldBy(late.deadline, [london('2026-11-29 18:00')])).toEqual([]);
  });

  it('goes on standing still, unless the new grade never does', () => {
    const held = pause(amber, london('2026-11-27 11:00'));
    const at = london('2026-11-27 12:00');
    const paused = regrade(held, graded('red', 2, 'restarts'), at, calendar).deadline;
    expect(paused.pauses).toEqual([{ from: at.toISOString(), to: null }]);
    const never = regrade(held, graded('red', 2, 'keeps', { pausedWhile: 'never' }), at, calendar).deadline;
    expect(standing(never, london('2026-11-27 12:01'), calendar)).toBe('overdue');
  });

  it('to the same grade, or when it is over, changes nothing', () => {
    const met = meet(amber, received);
    expect(regrade(amber, graded('amber', 6, 'restarts'), early, calendar)).toEqual({ deadline: amber, happened: [] });
    expect(regrade(met, graded('red', 2, 'restarts'), early, calendar).deadline).toBe(met);
  });

  it('is one of the same clock, or a mistake', () => {
    expect(() => regrade(amber, twoWorkingDays, early, calendar)).toThrow(
      'referral-to-support is no grade of information-back',
    );
  });
});
