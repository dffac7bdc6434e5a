import { describe, expect, it } from '@jest/globals';
import { dueAt, explainDeadline, policyProblems, type Deadline } from '#libs/deadlines';
import { calendar } from './calendar.js';
import { answerBy, partnerClock, partnerPolicies, wasSaid } from './partner-clock.js';

describe('how soon a partner is to answer', () => {
  it('is sound', () => expect(policyProblems(partnerPolicies)).toEqual([]));

  it.each([
    ['red', '2026-12-04T23:00:00Z', '2026-12-05T01:00:00.000Z'],
    ['amber', '2026-12-04T16:00:00Z', '2026-12-07T14:00:00.000Z'],
    ['green', '2026-12-04T16:00:00Z', '2026-12-07T23:59:59.999Z'],
    [null, '2026-12-24T16:00:00Z', '2026-12-29T23:59:59.999Z'],
  ] as const)('goes by the grade when it is asked: %s, at %s, by %s', (grade, at, by) => {
    expect(answerBy(grade, new Date(at))).toBe(by);
  });

  it('was not said before there was a rule', () => {
    expect(answerBy('red', new Date('2026-11-01T10:00:00Z'))).toBeUndefined();
  });

  it('is sooner where whoever asks needs it sooner, and says who said so', () => {
    const at = new Date('2026-12-01T10:00:00Z');
    const clock = partnerClock('red', at, '2026-12-01T10:03:00Z') as Deadline;
    expect(dueAt(clock, calendar)?.toISOString()).toBe('2026-12-01T10:03:00.000Z');
    expect(explainDeadline(clock, calendar)).toMatch(/within 3 minutes of the question .*Source: Whoever asked/);
    expect([wasSaid(clock), wasSaid(partnerClock('red', at) as Deadline)]).toEqual([true, false]);
  });

  it.each([
    ['2026-12-01T10:00:00Z', 'in-the-past'],
    ['2026-12-01T12:00:01Z', 'later-than-the-rule'],
  ])('cannot be %s: %s', (wanted, wrong) => {
    expect(partnerClock('red', new Date('2026-12-01T10:00:00Z'), wanted)).toBe(wrong);
  });
});
