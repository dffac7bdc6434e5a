import { describe, expect, it } from '@jest/globals';
import {
  allowedSteps,
  applyRemote,
  couldHaveHappened,
  isDecided,
  isOpen,
  justSent,
  statuses,
  stepsOf,
  takeStep,
  type Lifecycle,
  type Side,
  type Step,
} from './index.js';

const both: readonly Side[] = ['sender', 'receiver'];

/** Steps taken one after the other by two sides who hear each other at once. */
function after(...steps: Step[]): Lifecycle {
  return steps.reduce((state, step) => {
    const side = stepsOf('sender').includes(step) ? 'sender' : 'receiver';
    const taken = takeStep(state, step, side);
    if (!taken.ok) throw new Error(`${step} was refused while ${taken.refusal.status}`);
    return taken.state;
  }, justSent);
}

describe('a referral between two agencies', () => {
  it.each<[string, Step[], string]>([
    ['is received by a computer before anybody decides', ['receive'], 'received'],
    ['is accepted', ['receive', 'accept'], 'accepted'],
    ['is rejected', ['receive', 'reject'], 'rejected'],
    ['waits for an answer', ['receive', 'ask'], 'question-asked'],
    ['goes back to the receiver with the answer', ['receive', 'ask', 'answer'], 'received'],
    ['waits while a second question is open', ['receive', 'ask', 'ask', 'answer'], 'question-asked'],
    ['can be accepted without waiting for the answer', ['receive', 'ask', 'accept'], 'accepted'],
    ['is worked on', ['receive', 'accept', 'progress', 'progress'], 'in-progress'],
    ['is concluded', ['receive', 'accept', 'progress', 'conclude'], 'concluded'],
    ['may be concluded at once', ['accept', 'conclude'], 'concluded'],
    ['is taken back by the sender', ['receive', 'accept', 'progress', 'withdraw'], 'withdrawn'],
  ])('%s', (_title, steps, status) => {
    expect(after(...steps).status).toBe(status);
  });

  it('refuses a step out of turn and says what may be done instead', () => {
    expect(takeStep(after('receive', 'accept'), 'reject', 'receiver')).toEqual({
      ok: false,
      refusal: { step: 'reject', side: 'receiver', status: 'accepted', allowedSteps: ['progress', 'conclude'] },
    });
  });

  it('lets the sender answer only a question', () => {
    expect(allowedSteps('received', 'sender')).toEqual(['withdraw']);
    expect(allowedSteps('question-asked', 'sender')).toEqual(['answer', 'withdraw']);
  });

  it.each(statuses.filter((status) => !isOpen(status)))('is over once %s: nothing follows', (status) => {
    expect(both.flatMap((side) => allowedSteps(status, side))).toEqual([]);
  });

  it('is decided once the receiver has said yes or no', () => {
    expect(statuses.filter(isDecided)).toEqual(['accepted', 'in-progress', 'rejected', 'concluded']);
  });

  it.each(statuses)('offers each side its own steps only, while %s', (status) => {
    both.forEach((side) => expect(stepsOf(side)).toEqual(expect.arrayContaining(allowedSteps(status, side))));
  });
});

describe('what the other side has already done', () => {
  it('is a withdrawal that crossed a conclusion: the withdrawal wins', () => {
    expect(applyRemote(after('receive', 'accept', 'conclude'), 'withdraw').status).toBe('withdrawn');
    expect(
      ['receive', 'accept', 'conclude'].reduce((s, step) => applyRemote(s, step as Step), after('withdraw')),
    ).toEqual(applyRemote(after('receive', 'accept', 'conclude'), 'withdraw'));
  });

  it('is an answer that crossed the acceptance: it stays accepted', () => {
    expect(applyRemote(after('receive', 'ask', 'accept'), 'answer').status).toBe('accepted');
  });

  it.each<[string, Step[], Step, Side]>([
    ['a conclusion of what was never accepted', ['receive'], 'conclude', 'receiver'],
    ['a second decision', ['receive', 'reject'], 'accept', 'receiver'],
    ['a question after the decision', ['receive', 'accept'], 'ask', 'receiver'],
    ['an answer to no question', ['receive'], 'answer', 'sender'],
    ['a second withdrawal', ['withdraw'], 'withdraw', 'sender'],
    ['an acceptance by the sender', ['receive'], 'accept', 'sender'],
    ['a second sending', ['receive'], 'send', 'sender'],
  ])('cannot have been %s', (_title, steps, step, by) => {
    expect(couldHaveHappened(after(...steps), step, by)).toBe(false);
  });

  it.each<[string, Step[], Step]>([
    ['conclusion of what was never accepted', ['receive'], 'conclude'],
    ['second decision', ['receive', 'reject'], 'accept'],
    ['question after the decision', ['receive', 'accept'], 'ask'],
    ['answer to no question', ['receive'], 'answer'],
  ])('changes nothing when it is a %s', (_title, steps, step) => {
    expect(applyRemote(after(...steps), step)).toEqual(after(...steps));
  });
});
