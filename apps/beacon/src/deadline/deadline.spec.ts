import { describe, expect, it } from '@jest/globals';
import { englandAndWales, momentInWords, policyProblems, standing, dueAt, type Deadline } from '#libs/deadlines';
import { statuses, type Status, type Step } from '#libs/referral-lifecycle';
import { afterStep, type Happened } from './deadline.js';
import { deadlinePolicies } from './policies.data.js';

const calendar = englandAndWales();
const rules = { policies: deadlinePolicies, calendar };
const on = (step: Step, status: Status, at: string): Happened => ({ step, status, at: new Date(at) });
const after = (...happened: readonly Happened[]): Deadline[] =>
  happened.reduce<Deadline[]>((deadlines, each) => afterStep(deadlines, each, rules), []);
const ids = (deadlines: readonly Deadline[]) => deadlines.map(({ policy }) => policy.id);
const standings = (deadlines: readonly Deadline[], at: string) =>
  deadlines.map((deadline) => standing(deadline, new Date(at), calendar));

/** A Thursday. */
const received = on('receive', 'received', '2026-11-19T10:00:00Z');
const accepted = on('accept', 'accepted', '2026-11-20T10:00:00Z');

describe('Beacon’s policies', () => {
  it('are sound', () => expect(policyProblems(deadlinePolicies)).toEqual([]));

  it('pause in statuses that there are', () => {
    const named = deadlinePolicies.flatMap(({ pausedWhile }) => (pausedWhile === 'never' ? [] : pausedWhile));
    for (const status of named) expect(statuses).toContain(status);
  });
});

describe('the deadlines of a referral at Beacon', () => {
  it('begin with its arrival: a decision within two working days', () => {
    const [decision] = after(received);
    expect(decision && momentInWords(dueAt(decision, calendar) as Date, calendar)).toContain('Monday 23 November 2026');
    expect(standings(after(received), '2026-11-24T00:00:00Z')).toEqual(['overdue']);
  });

  it.each<[Step, Status]>([
    ['accept', 'accepted'],
    ['reject', 'rejected'],
  ])('are met by a decision: %s', (step, status) => {
    const [decision] = after(received, on(step, status, '2026-11-20T10:00:00Z'));
    expect(decision?.ended).toEqual({ as: 'met', at: '2026-11-20T10:00:00.000Z' });
  });

  it('go on with the first contact, once it is accepted', () => {
    expect(ids(after(received, accepted))).toEqual(['beacon-decision', 'beacon-first-contact']);
    const contacted = after(received, accepted, on('progress', 'in-progress', '2026-11-23T10:00:00Z'));
    expect(standings(contacted, '2026-12-24T10:00:00Z')).toEqual(['met', 'met']);
  });

  it('stand still while the sender is asked, and go on with the answer', () => {
    const asked = after(received, on('ask', 'on-hold', '2026-11-20T10:00:00Z'));
    expect(standings(asked, '2026-12-24T10:00:00Z')).toEqual(['paused']);
    const answered = afterStep(asked, on('answer', 'opened', '2026-11-25T10:00:00Z'), rules);
    // The Friday, the Monday and the Tuesday ended while it stood still; the Wednesday and the Thursday count.
    expect(standings(answered, '2026-11-26T23:59:59Z')).toEqual(['due-soon']);
    expect(standings(answered, '2026-11-27T00:00:00Z')).toEqual(['overdue']);
  });

  it('are counted once, though it is accepted again after a dispute', () => {
    const rejected = on('reject', 'rejected', '2026-11-20T10:00:00Z');
    const again = after(received, rejected, on('dispute', 'disputed', '2026-11-21T10:00:00Z'), accepted);
    expect(ids(again)).toEqual(['beacon-decision', 'beacon-first-contact']);
  });

  it.each<[Step, Status]>([
    ['withdraw', 'withdrawn'],
    ['enter-in-error', 'entered-in-error'],
  ])('are all cancelled by %s, and none begins', (step, status) => {
    const ended = after(received, accepted, on(step, status, '2026-11-20T11:00:00Z'));
    expect(standings(ended, '2026-12-24T10:00:00Z')).toEqual(['met', 'cancelled']);
    expect(after(on('receive', status, '2026-11-20T11:00:00Z'))).toEqual([]);
  });
});
