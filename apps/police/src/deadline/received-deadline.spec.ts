import { describe, expect, it } from '@jest/globals';
import type { ReferralSent } from '#libs/case-schemas';
import { englandAndWales, policyProblems, standing, type Deadline } from '#libs/deadlines';
import { statuses, type Status, type Step } from '#libs/referral-lifecycle';
import { afterStep, gradeAsked, type Happened } from './received-deadline.js';
import { receivedPolicies } from './received-policies.data.js';

const calendar = englandAndWales();
const rules = { policies: receivedPolicies, calendar };
const on = (step: Step, status: Status, at: string): Happened => ({ step, status, at: new Date(at) });
const after = (...happened: readonly Happened[]): Deadline[] =>
  happened.reduce<Deadline[]>((deadlines, each) => afterStep(deadlines, each, rules), []);
const standings = (deadlines: readonly Deadline[], at: string) =>
  deadlines.map((deadline) => standing(deadline, new Date(at), calendar));

/** On a Thursday. */
const received = on('receive', 'received', '2026-11-19T10:00:00Z');

describe('the policies for what the police receive', () => {
  it('are sound', () => expect(policyProblems(receivedPolicies)).toEqual([]));

  it('pause in statuses that there are', () => {
    const named = receivedPolicies.flatMap(({ pausedWhile }) => (pausedWhile === 'never' ? [] : pausedWhile));
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

describe('the first word of what became of a report', () => {
  const reported = (grade: string): Happened => ({ ...received, asked: { purposeCode: 'report-to-police', grade } });
  const word = (deadlines: readonly Deadline[], at: string) =>
    standings(
      deadlines.filter(({ policy }) => policy.id === 'police-report-update'),
      at,
    );

  it.each([
    ['standard', '2026-11-24T23:59:59Z', 'due-soon'],
    ['standard', '2026-11-25T00:00:00Z', 'overdue'],
    ['enhanced', '2026-11-20T03:59:59Z', 'running'],
    ['enhanced', '2026-11-20T10:00:00Z', 'due-soon'],
    ['enhanced', '2026-11-20T10:00:01Z', 'overdue'],
  ])('is due in five days, for those with enhanced rights in one: %s at %s is %s', (grade, at, expected) => {
    expect(word(after(reported(grade)), at)).toEqual([expected]);
  });

  it.each<[Step, Status, string]>([
    ['open', 'opened', 'overdue'],
    ['ask', 'on-hold', 'overdue'],
    ['accept', 'accepted', 'overdue'],
    ['progress', 'in-progress', 'met'],
    ['conclude', 'concluded', 'met'],
    ['reject', 'rejected', 'met'],
    ['withdraw', 'withdrawn', 'cancelled'],
  ])('after %s is %s', (step, status, expected) => {
    expect(word(after(reported('standard'), on(step, status, '2026-11-20T09:00:00Z')), '2026-12-24T10:00:00Z')).toEqual(
      [expected],
    );
  });
});

describe('what the hub asks the police', () => {
  it.each([
    ['emergency', '2026-11-19T12:00:01Z'],
    ['urgent', '2026-11-19T16:00:01Z'],
    ['routine', '2026-11-20T10:00:01Z'],
  ])('is due in hours, weekend or not: %s', (grade, late) => {
    const asked = after({ ...received, asked: { purposeCode: 'safeguarding', grade } });
    const back = asked.filter(({ policy }) => policy.id === 'police-information-back');
    const before = new Date(Date.parse(late) - 1000).toISOString();
    expect([standings(back, before), standings(back, late)]).toEqual([['due-soon'], ['overdue']]);
  });
});

describe('how soon a kind of referral asks for a word', () => {
  const sent: ReferralSent = {
    referralId: 'r-1',
    at: '2026-11-19T10:00:00Z',
    agreement: 'beacon-police-report',
    purpose: 'A report',
    incident: { id: 'i-1', occurredAt: '2026-11-18T10:00:00Z', reportedAt: '2026-11-19T09:00:00Z', category: 'theft' },
    person: { names: [] },
  };
  const of = (more: Partial<ReferralSent>) => gradeAsked('report-to-police', { ...sent, ...more }, received.at);

  it('is that of the victim’s enhanced rights after the most serious crimes, and for whoever may be a child', () => {
    expect(of({})).toBe('standard');
    for (const category of ['domestic-abuse', 'sexual-offence', 'homicide'] as const)
      expect(of({ incident: { ...sent.incident, category } })).toBe('enhanced');
    expect(of({ person: { names: [], birth: { kind: 'date', date: '2010-02-01' } } })).toBe('enhanced');
  });

  it('is the hub’s priority for what the hub asks, and nothing where no rule tells', () => {
    expect(gradeAsked('safeguarding', sent, received.at)).toBe('routine');
    expect(gradeAsked('safeguarding', { ...sent, priority: 'emergency' }, received.at)).toBe('emergency');
    expect(gradeAsked('anonymous-intelligence', sent, received.at)).toBeUndefined();
    expect(gradeAsked('public-protection', sent, received.at)).toBeUndefined();
  });
});
