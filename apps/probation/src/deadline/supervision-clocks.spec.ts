import { describe, expect, it } from '@jest/globals';
import { dueAt, englandAndWales, standing, type Deadline } from '#libs/deadlines';
import type { Milestone, SupervisionType } from '../supervision/supervision.js';
import { deadlinePolicies } from './policies.data.js';
import { clocksMet, clocksOfSupervision } from './supervision-clocks.js';

const calendar = englandAndWales();
/** When a record is put right. */
const now = new Date('2026-11-26T09:00:00Z');
const clocksOf = (type: SupervisionType, startedOn: string, known: readonly Deadline[] = []) =>
  clocksOfSupervision({ type, startedOn }, known, now, { policies: deadlinePolicies, calendar });
const idOf = ({ policy }: Deadline) => policy.id.slice('probation-'.length);
const dueDays = (clocks: readonly Deadline[]) =>
  Object.fromEntries(clocks.map((clock) => [idOf(clock), calendar.dateOf(dueAt(clock, calendar) as Date)]));
const standings = (clocks: readonly Deadline[], at: string) =>
  Object.fromEntries(clocks.map((clock) => [idOf(clock), standing(clock, new Date(at), calendar)]));
/** All clocks, those that are met as they are then. */
const after = (clocks: readonly Deadline[], milestone: Milestone, at: string) => {
  const met = clocksMet(clocks, milestone, new Date(at));
  return clocks.map((clock) => met.find(({ policy }) => policy.id === clock.policy.id) ?? clock);
};

describe('the clocks of a supervision', () => {
  it.each<[SupervisionType, string, string, string, string]>([
    ['community', 'a Monday', '2026-11-16', '2026-11-23', '2026-12-07'],
    ['community', 'a Friday before Christmas', '2026-12-18', '2026-12-29', '2027-01-13'],
    ['community', 'a Saturday', '2026-11-14', '2026-11-20', '2026-12-04'],
    ['licence', 'a Monday', '2026-11-16', '2026-11-17', '2026-12-07'],
    ['licence', 'a Friday', '2026-11-20', '2026-11-23', '2026-12-11'],
    ['licence', 'Maundy Thursday', '2026-04-02', '2026-04-07', '2026-04-27'],
    ['licence', 'a day in summer', '2026-07-01', '2026-07-02', '2026-07-22'],
  ])('of %s from %s are due by working days', (type, _, startedOn, appointment, plan) => {
    expect(dueDays(clocksOf(type, startedOn))).toEqual({ 'first-appointment': appointment, 'initial-plan': plan });
  });

  it.each<[Milestone, string, string]>([
    ['first-appointment', '2026-11-23T23:59:59Z', 'met'],
    ['first-appointment', '2026-11-24T00:00:00Z', 'met-late'],
    ['initial-plan', '2026-12-07T12:00:00Z', 'met'],
    ['initial-plan', '2026-12-08T12:00:00Z', 'met-late'],
  ])('end with what is done, and only that one: %s at %s', (milestone, at, expected) => {
    const shown = standings(after(clocksOf('community', '2026-11-16'), milestone, at), '2026-12-09T12:00:00Z');
    const other = milestone === 'initial-plan' ? 'first-appointment' : 'initial-plan';
    expect(shown).toEqual({ [milestone]: expected, [other]: 'overdue' });
  });

  it('are as they were where neither type nor start changes', () => {
    const clocks = clocksOf('community', '2026-11-16');
    expect(clocksOf('community', '2026-11-16', clocks)).toEqual(clocks);
    expect(clocksOf('community', '2026-11-16', clocks)[0]).toBe(clocks[0]);
  });

  it('are counted anew where the type or the start is put right, and what was done stays done', () => {
    const met = after(clocksOf('community', '2026-11-16'), 'first-appointment', '2026-11-19T10:00:00Z');
    const right = clocksOf('licence', '2026-11-17', met);
    expect(dueDays(right)).toEqual({ 'first-appointment': '2026-11-18', 'initial-plan': '2026-12-08' });
    expect(standings(right, '2026-11-20T12:00:00Z')).toEqual({
      'first-appointment': 'met-late',
      'initial-plan': 'running',
    });
  });

  it('that were late by an earlier count do not lose it when the record is put right', () => {
    const right = clocksOf('community', '2026-11-25', clocksOf('community', '2026-11-16'));
    expect(standings(right, '2026-11-26T09:00:00Z')).toEqual({
      'first-appointment': 'running',
      'initial-plan': 'running',
    });
    expect(right.map(({ earlier }) => earlier.map(({ breachedAt }) => breachedAt))).toEqual([
      ['2026-11-23T23:59:59.999Z'],
      [null],
    ]);
  });

  it('are none of what started before the policies hold', () => expect(clocksOf('licence', '2020-11-16')).toEqual([]));
});
