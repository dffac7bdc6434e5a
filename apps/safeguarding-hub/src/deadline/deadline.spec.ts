import { describe, expect, it } from '@jest/globals';
import { englandAndWales, policyProblems, standing, type Deadline } from '#libs/deadlines';
import type { Status, Step } from '#libs/referral-lifecycle';
import { afterStep, type Happened } from './deadline.js';
import { deadlinePolicies } from './policies.data.js';

const calendar = englandAndWales();
const rules = { policies: deadlinePolicies, calendar };
const on = (step: Step, status: Status, at: string): Happened => ({ step, status, at: new Date(at) });
const after = (...happened: readonly Happened[]): Deadline[] =>
  happened.reduce<Deadline[]>((deadlines, each) => afterStep(deadlines, each, rules), []);
const standings = (deadlines: readonly Deadline[], at: string) =>
  deadlines.map((deadline) => standing(deadline, new Date(at), calendar));

/** On a Friday, a minute before five. */
const received = on('receive', 'received', '2026-11-20T16:59:00Z');

describe('the hub’s policies', () => {
  it('are sound', () => expect(policyProblems(deadlinePolicies)).toEqual([]));
});

describe('the decision on a contact', () => {
  it.each([
    ['2026-11-23T19:59:59Z', 'running'],
    ['2026-11-23T20:00:00Z', 'due-soon'],
    ['2026-11-23T23:59:59Z', 'due-soon'],
    ['2026-11-24T00:00:00Z', 'overdue'],
  ])('is due within one working day: at %s it is %s', (at, expected) => {
    expect(standings(after(received), at)).toEqual([expected]);
  });

  it('is due after the holidays of Christmas', () => {
    const onChristmasEve = after(on('receive', 'received', '2026-12-24T16:59:00Z'));
    expect(standings(onChristmasEve, '2026-12-29T23:00:00Z')).toEqual(['due-soon']);
    expect(standings(onChristmasEve, '2026-12-30T00:00:00Z')).toEqual(['overdue']);
  });

  it.each<[Step, Status]>([
    ['accept', 'accepted'],
    ['reject', 'rejected'],
  ])('is met by one: %s', (step, status) => {
    const [decision] = after(received, on(step, status, '2026-11-20T18:00:00Z'));
    expect(decision?.ended).toEqual({ as: 'met', at: '2026-11-20T18:00:00.000Z' });
  });

  it('does not wait for the sender’s answer', () => {
    const asked = after(received, on('ask', 'on-hold', '2026-11-20T18:00:00Z'));
    expect(standings(asked, '2026-11-24T00:00:00Z')).toEqual(['overdue']);
  });

  it('is counted once, though it is accepted after a dispute', () => {
    const rejected = on('reject', 'rejected', '2026-11-20T18:00:00Z');
    const disputed = on('dispute', 'disputed', '2026-11-21T09:00:00Z');
    const again = after(received, rejected, disputed, on('accept', 'accepted', '2026-11-22T09:00:00Z'));
    expect(standings(again, '2026-12-24T10:00:00Z')).toEqual(['met']);
  });

  it.each<[Step, Status]>([
    ['withdraw', 'withdrawn'],
    ['enter-in-error', 'entered-in-error'],
  ])('is due no more after %s, and not at all where that came first', (step, status) => {
    const over = after(received, on(step, status, '2026-11-20T18:00:00Z'));
    expect(standings(over, '2026-12-24T10:00:00Z')).toEqual(['cancelled']);
    expect(after(on('receive', status, '2026-11-20T18:00:00Z'))).toEqual([]);
  });

  it('names its source, and how far it was checked', () => {
    expect(deadlinePolicies[0]).toMatchObject({
      source: expect.stringMatching(/^Working Together/) as unknown,
      evidence: 'background',
    });
  });
});
