import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayBeWritten, planOf, unsafeReason, type ContactAttempt, type Placed } from './support.js';

const attempt: ContactAttempt = { channel: 'call', at: '2026-11-24T10:00:00Z', result: 'no-answer' };

describe('an attempt to reach somebody', () => {
  it.each([
    ['is fine by a way that is safe', { call: true }, attempt, undefined],
    ['is not by one that is not', { call: false }, attempt, 'said-unsafe'],
    ['is not by one of which nobody has said that it is', { text: true }, attempt, 'not-said'],
    ['is not where nothing was said at all', undefined, attempt, 'not-said'],
    [
      'is written down all the same where it is said why',
      { call: false },
      { ...attempt, despite: 'An accident' },
      undefined,
    ],
    ['is not excused by white space', { call: false }, { ...attempt, despite: '  ' }, 'said-unsafe'],
  ] as const)('%s', (_, safe, tried, reason) => expect(unsafeReason(tried, safe)).toBe(reason));

  it('leaves no message where one may be called and no message left', () =>
    expect(unsafeReason({ ...attempt, channel: 'leave-message' }, { call: true, leaveMessage: false })).toBe(
      'said-unsafe',
    ));
});

describe('what can be written down', () => {
  it('is the work while there is some, and what the person thinks of it also afterwards', () => {
    expect(mayBeWritten('contact-attempt', 'received')).toBe(false);
    expect(mayBeWritten('planned-action', 'in-progress')).toBe(true);
    expect([mayBeWritten('planned-action', 'concluded'), mayBeWritten('own-view', 'concluded')]).toEqual([false, true]);
    expect(mayBeWritten('own-view', 'withdrawn')).toBe(false);
  });
});

describe('the plan', () => {
  const planned = (position: number, what: string): Placed => ({
    ...{ position, kind: 'planned-action', details: { what, who: 'Joanne Hale' } },
  });

  it('has each action where it stands now', () => {
    const ended = { kind: 'action-ended', details: { action: 1, how: 'dropped', why: 'She moved.' } } as const;
    const plan = planOf([planned(1, 'Change the locks'), planned(2, 'Call the school'), { ...ended, position: 3 }]);
    expect(plan.map(({ action, state, why }) => [action, state, why])).toEqual([
      [1, 'dropped', 'She moved.'],
      [2, 'open', undefined],
    ]);
  });

  it('loses no action, whatever else is written down', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (which) => {
        const entries = which.map((isAction, place): Placed =>
          isAction
            ? planned(place + 1, `Action ${place}`)
            : { position: place + 1, kind: 'own-view', details: { view: 'better' } },
        );
        return planOf(entries).length === which.filter(Boolean).length;
      }),
    ));
});
