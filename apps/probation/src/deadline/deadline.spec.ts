import { describe, expect, it } from '@jest/globals';
import { englandAndWales, policyProblems, standing, type Deadline } from '#libs/deadlines';
import { statuses, type Status, type Step } from '#libs/referral-lifecycle';
import { afterStep, isToldToSender, type Happened } from './deadline.js';
import { deadlinePolicies } from './policies.data.js';

const calendar = englandAndWales();
const rules = { policies: deadlinePolicies, calendar };
const on = (step: Step, status: Status, at: string): Happened => ({ step, status, at: new Date(at) });
const after = (...happened: readonly Happened[]): Deadline[] =>
  happened.reduce<Deadline[]>((deadlines, each) => afterStep(deadlines, each, rules), []);
const standings = (deadlines: readonly Deadline[], at: string) =>
  deadlines.map((deadline) => standing(deadline, new Date(at), calendar));

/** On a Friday evening. */
const received = on('receive', 'received', '2026-11-20T19:00:00Z');

describe('probation’s policies', () => {
  it('are sound', () => expect(policyProblems(deadlinePolicies)).toEqual([]));

  it('pause in statuses that there are', () => {
    const named = deadlinePolicies.flatMap(({ pausedWhile }) => (pausedWhile === 'never' ? [] : pausedWhile));
    for (const status of named) expect(statuses).toContain(status);
  });
});

describe('the decision on a referral', () => {
  it.each([
    ['2026-11-22T12:00:00Z', 'running'],
    ['2026-11-24T12:00:00Z', 'due-soon'],
    ['2026-11-24T23:59:59Z', 'due-soon'],
    ['2026-11-25T00:00:00Z', 'overdue'],
  ])('is counted in working days, not at weekends: at %s it is %s', (at, expected) => {
    expect(standings(after(received), at)).toEqual([expected]);
  });

  it.each<[Step, Status]>([
    ['accept', 'accepted'],
    ['reject', 'rejected'],
  ])('is met by one: %s', (step, status) => {
    const [decision] = after(received, on(step, status, '2026-11-21T02:00:00Z'));
    expect(decision?.ended).toEqual({ as: 'met', at: '2026-11-21T02:00:00.000Z' });
  });

  it('stands still while the sender is asked, and goes on with the answer', () => {
    const asked = after(received, on('ask', 'on-hold', '2026-11-23T10:00:00Z'));
    expect(standings(asked, '2026-12-24T10:00:00Z')).toEqual(['paused']);
    const answered = afterStep(asked, on('answer', 'opened', '2026-12-07T12:00:00Z'), rules);
    expect(standings(answered, '2026-12-07T15:00:00Z')).not.toEqual(['overdue']);
    expect(standings(answered, '2026-12-24T10:00:00Z')).toEqual(['overdue']);
  });

  it('is all that is due of what hands nobody over', () => {
    expect(after(received).map(({ policy }) => policy.id)).toEqual(['probation-decision']);
  });

  it('is counted once, though it is accepted after a dispute', () => {
    const rejected = on('reject', 'rejected', '2026-11-21T02:00:00Z');
    const disputed = on('dispute', 'disputed', '2026-11-21T09:00:00Z');
    const again = after(received, rejected, disputed, on('accept', 'accepted', '2026-11-22T09:00:00Z'));
    expect(standings(again, '2026-12-24T10:00:00Z')).toEqual(['met']);
  });

  it.each<[Step, Status]>([
    ['withdraw', 'withdrawn'],
    ['enter-in-error', 'entered-in-error'],
  ])('is due no more after %s, and not at all where that came first', (step, status) => {
    expect(standings(after(received, on(step, status, '2026-11-21T02:00:00Z')), '2026-12-24T10:00:00Z')).toEqual([
      'cancelled',
    ]);
    expect(after(on('receive', status, '2026-11-21T02:00:00Z'))).toEqual([]);
  });
});

describe('a handover at 18', () => {
  const handedOver = { ...received, handover: true };
  const allocation = (...happened: readonly Happened[]) =>
    after(handedOver, ...happened).find(({ policy }) => policy.id === 'probation-handover-allocation');

  it('wants somebody to hand over to in ten working days, beside the decision', () => {
    const clocks = after(handedOver);
    expect(clocks.map(({ policy }) => policy.id)).toEqual(['probation-decision', 'probation-handover-allocation']);
    expect(standings(clocks, '2026-12-04T23:59:59Z')[1]).toBe('due-soon');
    expect(standings(clocks, '2026-12-05T00:00:00Z')[1]).toBe('overdue');
    expect(clocks.every(isToldToSender)).toBe(true);
  });

  it('has them once it is given to somebody, and not by being accepted or given to nobody', () => {
    const given = on('assign', 'received', '2026-11-23T09:00:00Z');
    expect(allocation(on('accept', 'accepted', '2026-11-23T09:00:00Z'))?.ended).toBeNull();
    expect(allocation({ ...given, assigned: false })?.ended).toBeNull();
    expect(allocation({ ...given, assigned: true })?.ended).toMatchObject({ as: 'met' });
  });
});
