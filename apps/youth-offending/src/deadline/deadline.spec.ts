import { describe, expect, it } from '@jest/globals';
import { englandAndWales, policyProblems, standing, type Deadline } from '#libs/deadlines';
import { statuses, type Status, type Step } from '#libs/referral-lifecycle';
import { afterAssessment, afterStep, type Happened } from './deadline.js';
import { deadlinePolicies } from './policies.data.js';

const calendar = englandAndWales();
const rules = { policies: deadlinePolicies, calendar };
const on = (step: Step, status: Status, at: string): Happened => ({ step, status, at: new Date(at) });
const after = (...happened: readonly Happened[]): Deadline[] =>
  happened.reduce<Deadline[]>((deadlines, each) => afterStep(deadlines, each, rules), []);
const standings = (deadlines: readonly Deadline[], at: string) =>
  deadlines.map((deadline) => standing(deadline, new Date(at), calendar));

/** On a Thursday. */
const received = on('receive', 'received', '2026-11-19T10:00:00Z');

describe('the service’s policies', () => {
  it('are sound', () => expect(policyProblems(deadlinePolicies)).toEqual([]));

  it('pause in statuses that there are', () => {
    const named = deadlinePolicies.flatMap(({ pausedWhile }) => (pausedWhile === 'never' ? [] : pausedWhile));
    for (const status of named) expect(statuses).toContain(status);
  });
});

describe('the decision on a referral', () => {
  it.each([
    ['2026-11-20T23:59:59Z', 'running'],
    ['2026-11-21T00:00:00Z', 'due-soon'],
    ['2026-11-23T23:59:59Z', 'due-soon'],
    ['2026-11-24T00:00:00Z', 'overdue'],
  ])('is counted in working days: at %s it is %s', (at, expected) => {
    expect(standings(after(received), at)).toEqual([expected]);
  });

  it.each<[Step, Status]>([
    ['accept', 'accepted'],
    ['reject', 'rejected'],
  ])('is met by one: %s', (step, status) => {
    const [decision] = after(received, on(step, status, '2026-11-20T10:00:00Z'));
    expect(decision?.ended).toEqual({ as: 'met', at: '2026-11-20T10:00:00.000Z' });
  });

  it('stands still while the sender is asked, and goes on with the answer', () => {
    const asked = after(received, on('ask', 'on-hold', '2026-11-20T10:00:00Z'));
    expect(standings(asked, '2026-12-24T10:00:00Z')).toEqual(['paused']);
    const answered = afterStep(asked, on('answer', 'opened', '2026-11-25T12:00:00Z'), rules);
    expect(standings(answered, '2026-11-26T12:00:00Z')).not.toEqual(['overdue']);
    expect(standings(answered, '2026-12-24T10:00:00Z')).toEqual(['overdue']);
  });

  it('is counted once, though it is accepted after a dispute', () => {
    const rejected = on('reject', 'rejected', '2026-11-20T10:00:00Z');
    const disputed = on('dispute', 'disputed', '2026-11-21T09:00:00Z');
    const again = after(received, rejected, disputed, on('accept', 'accepted', '2026-11-22T09:00:00Z'));
    expect(standings(again, '2026-12-24T10:00:00Z')).toEqual(['met']);
  });

  it.each<[Step, Status]>([
    ['withdraw', 'withdrawn'],
    ['enter-in-error', 'entered-in-error'],
  ])('is due no more after %s, and not at all where that came first', (step, status) => {
    expect(standings(after(received, on(step, status, '2026-11-20T10:00:00Z')), '2026-12-24T10:00:00Z')).toEqual([
      'cancelled',
    ]);
    expect(after(on('receive', status, '2026-11-20T10:00:00Z'))).toEqual([]);
  });
});

describe('the assessment of a child', () => {
  const referred: Happened = { ...received, outOfCourt: true };
  const ids = (deadlines: readonly Deadline[]) => deadlines.map(({ policy }) => policy.id);
  const accepted = on('accept', 'accepted', '2026-11-20T10:00:00Z');
  const assessment = (deadlines: readonly Deadline[], at: string) =>
    standings(
      deadlines.filter(({ policy }) => policy.id === 'youth-offending-assessment'),
      at,
    );

  it('is due where a joint decision is asked for, and nowhere else', () => {
    expect(ids(after(referred))).toEqual(['youth-offending-decision', 'youth-offending-assessment']);
    expect(ids(after(received))).toEqual(['youth-offending-decision']);
    expect(ids(after({ ...referred, status: 'withdrawn' }))).toEqual([]);
  });

  it.each([
    ['2026-11-30T12:00:00Z', 'running'],
    ['2026-12-02T12:00:00Z', 'due-soon'],
    ['2026-12-03T23:59:59Z', 'due-soon'],
    ['2026-12-04T00:00:00Z', 'overdue'],
  ])('is counted in ten working days from the arrival: at %s it is %s', (at, expected) => {
    expect(assessment(after(referred, accepted), at)).toEqual([expected]);
  });

  it.each<[string, readonly Happened[], string]>([
    ['runs while the sender is asked', [on('ask', 'on-hold', '2026-11-20T10:00:00Z')], 'overdue'],
    ['stands still once it is rejected', [on('reject', 'rejected', '2026-11-20T10:00:00Z')], 'paused'],
    [
      'goes on when it is accepted after a dispute',
      [
        on('reject', 'rejected', '2026-11-20T10:00:00Z'),
        on('dispute', 'disputed', '2026-11-20T11:00:00Z'),
        on('accept', 'accepted', '2026-11-20T12:00:00Z'),
      ],
      'overdue',
    ],
    ['is due no more once it is withdrawn', [on('withdraw', 'withdrawn', '2026-11-20T10:00:00Z')], 'cancelled'],
  ])('%s', (_, happened, expected) => {
    expect(assessment(after(referred, ...happened), '2026-12-24T10:00:00Z')).toEqual([expected]);
  });

  it('is met when one is recorded, by which the decision is not', () => {
    const recorded = afterAssessment(after(referred), new Date('2026-12-03T10:00:00Z'));
    expect(standings(recorded, '2026-12-24T10:00:00Z')).toEqual(['overdue', 'met']);
  });

  it('names its source, and that it was superseded', () => {
    const policy = deadlinePolicies.find(({ id }) => id === 'youth-offending-assessment');
    expect(policy).toMatchObject({ evidence: 'superseded', source: expect.stringMatching(/^https:/) as unknown });
  });
});
