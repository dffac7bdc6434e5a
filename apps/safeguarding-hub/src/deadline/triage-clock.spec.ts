import { describe, expect, it } from '@jest/globals';
import { dueAt, englandAndWales, meet, standing, type Deadline } from '#libs/deadlines';
import type { TriageGrade } from '../triage/triage-grade.js';
import { afterStep } from './deadline.js';
import { deadlinePolicies } from './policies.data.js';
import { afterTriage } from './triage-clock.js';

const calendar = englandAndWales();
const rules = { policies: deadlinePolicies, calendar };

/** On a Friday before five. */
const arrived = new Date('2026-11-20T16:59:00Z');
const received = afterStep([], { step: 'receive', status: 'received', at: arrived }, rules);
const triage = (known: readonly Deadline[], grade: TriageGrade, at: string) =>
  afterTriage(known, { grade, at: new Date(at) }, rules);
const graded = (grade: TriageGrade, at = '2026-11-20T17:30:00Z'): Deadline => {
  const clock = triage(received, grade, at)?.deadline;
  if (!clock) throw new Error(`Nothing runs for ${grade}`);
  return clock;
};

describe('the clock of a grade', () => {
  it.each<[TriageGrade, string]>([
    ['red', '2026-11-20T19:30:00.000Z'],
    ['amber', '2026-11-20T23:30:00.000Z'],
    ['green', '2026-11-21T17:30:00.000Z'],
  ])('ran through a night and a weekend, whatever the grade, before the hub’s hours counted: %s', (grade, due) => {
    expect(dueAt(graded(grade), calendar)?.toISOString()).toBe(due);
  });

  it.each<[TriageGrade, string, string]>([
    ['red', '2026-12-04T16:00:00Z', '2026-12-04T18:00:00.000Z'],
    ['red', '2026-12-04T23:30:00Z', '2026-12-05T01:30:00.000Z'],
    ['red', '2026-12-26T11:00:00Z', '2026-12-26T13:00:00.000Z'],
    ['amber', '2026-12-04T16:00:00Z', '2026-12-07T14:00:00.000Z'],
    ['amber', '2026-12-05T11:00:00Z', '2026-12-07T15:00:00.000Z'],
    ['green', '2026-12-04T16:00:00Z', '2026-12-09T16:00:00.000Z'],
    ['green', '2026-12-24T16:00:00Z', '2026-12-31T16:00:00.000Z'],
  ])(
    'of %s, graded at %s, is due at %s: red runs through nights and weekends, the others while the hub is open',
    (...row) => {
      const [grade, at, due] = row;
      expect(dueAt(graded(grade, at), calendar)?.toISOString()).toBe(due);
    },
  );

  it('is none where it is blue, nor of what was decided before it was graded', () => {
    expect(triage(received, 'blue', '2026-11-20T17:30:00Z')).toBeUndefined();
    const decided = received.map((each) => meet(each, new Date('2026-11-20T17:00:00Z')));
    expect(triage(decided, 'red', '2026-11-20T17:30:00Z')).toBeUndefined();
  });

  it('counts anew with another grade, and goes on with the same', () => {
    const green = graded('green');
    const red = triage([...received, green], 'red', '2026-11-20T20:00:00Z');
    expect(red?.happened).toEqual([]);
    expect(red && dueAt(red.deadline, calendar)?.toISOString()).toBe('2026-11-20T22:00:00.000Z');
    expect(triage([...received, green], 'green', '2026-11-20T20:00:00Z')?.deadline).toEqual(green);
  });

  it('was late by the grade before, whatever it becomes', () => {
    for (const grade of ['amber', 'blue'] as const)
      expect(triage([...received, graded('red')], grade, '2026-11-20T20:00:00Z')?.happened).toEqual(['breached']);
  });

  it('ends with blue, and begins again with the next grade', () => {
    const blue = triage([...received, graded('red')], 'blue', '2026-11-20T18:00:00Z')?.deadline as Deadline;
    expect(standing(blue, new Date('2026-12-24T12:00:00Z'), calendar)).toBe('cancelled');
    const amber = triage([...received, blue], 'amber', '2026-11-23T09:00:00Z')?.deadline as Deadline;
    expect(dueAt(amber, calendar)?.toISOString()).toBe('2026-11-23T15:00:00.000Z');
    expect(amber.earlier).toMatchObject([{ grade: 'red', until: '2026-11-20T18:00:00.000Z' }]);
  });
});
