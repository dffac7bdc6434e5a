import { describe, expect, it } from '@jest/globals';
import {
  allowedSteps,
  applyStep,
  couldHaveHappened,
  disputeLevels,
  isDecided,
  isOpen,
  justDrafted,
  justSent,
  nextStepsOf,
  statuses,
  stepsOf,
  takeStep,
  type Lifecycle,
  type Side,
  type Step,
} from './index.js';

const both: readonly Side[] = ['sender', 'receiver'];
const sideOf = (step: Step): Side => (stepsOf('sender').includes(step) ? 'sender' : 'receiver');

/** Steps taken one after the other by two sides who hear each other at once. */
const after = (...steps: Step[]): Lifecycle => from(justSent, ...steps);

function from(start: Lifecycle, ...steps: Step[]): Lifecycle {
  return steps.reduce((state, step) => {
    const taken = takeStep(state, step, sideOf(step));
    if (!taken.ok) throw new Error(`${step} was refused while ${taken.refusal.status}`);
    return taken.state;
  }, start);
}

describe('a referral between two agencies', () => {
  it.each<[string, Step[], string]>([
    ['is received by a computer before anybody decides', ['receive'], 'received'],
    ['is opened once a person has seen it', ['receive', 'open'], 'opened'],
    ['is given to somebody without being decided', ['receive', 'open', 'assign', 'prioritise'], 'opened'],
    ['is accepted', ['receive', 'open', 'accept'], 'accepted'],
    ['is rejected', ['receive', 'open', 'reject'], 'rejected'],
    ['is on hold until an answer comes', ['receive', 'ask'], 'on-hold'],
    ['goes back to the receiver with the answer', ['receive', 'ask', 'answer'], 'opened'],
    ['stays on hold while a second question is open', ['receive', 'ask', 'ask', 'answer'], 'on-hold'],
    ['can be accepted without waiting for the answer', ['receive', 'ask', 'accept'], 'accepted'],
    ['is worked on', ['receive', 'accept', 'progress', 'progress'], 'in-progress'],
    ['is worked on while a question is answered', ['receive', 'accept', 'progress', 'ask', 'answer'], 'in-progress'],
    ['stands where it stood once it was referred on', ['receive', 'accept', 'refer-on'], 'accepted'],
    ['is concluded', ['receive', 'accept', 'progress', 'conclude'], 'concluded'],
    ['may be concluded at once', ['accept', 'conclude'], 'concluded'],
    ['is reopened', ['accept', 'conclude', 'reopen'], 'in-progress'],
    ['is concluded again', ['accept', 'conclude', 'reopen', 'conclude'], 'concluded'],
    ['is taken back by the sender', ['receive', 'accept', 'progress', 'withdraw'], 'withdrawn'],
    ['is put right without standing elsewhere', ['receive', 'accept', 'amend'], 'accepted'],
    ['is put right even when it is over', ['receive', 'accept', 'conclude', 'amend'], 'concluded'],
    ['is disputed once rejected', ['reject', 'dispute'], 'disputed'],
    ['stays rejected when that is upheld', ['reject', 'dispute', 'uphold'], 'rejected'],
    ['is accepted after a dispute', ['reject', 'dispute', 'accept'], 'accepted'],
    ['is disputed one level up', ['reject', 'dispute', 'uphold', 'dispute'], 'disputed'],
    ['is entered in error by whoever finds it', ['receive', 'enter-in-error'], 'entered-in-error'],
    ['is entered in error even when it was withdrawn', ['withdraw', 'enter-in-error'], 'entered-in-error'],
  ])('%s', (_title, steps, status) => {
    expect(after(...steps).status).toBe(status);
  });

  it('is the sender’s alone while it is a draft', () => {
    expect(allowedSteps(justDrafted, 'sender')).toEqual(['send', 'enter-in-error']);
    expect(allowedSteps(justDrafted, 'receiver')).toEqual([]);
    expect(from(justDrafted, 'send')).toEqual(justSent);
  });

  it('refuses a step out of turn and says what may be done instead', () => {
    expect(takeStep(after('receive', 'accept', 'conclude'), 'reject', 'receiver')).toEqual({
      ok: false,
      refusal: {
        step: 'reject',
        side: 'receiver',
        status: 'concluded',
        allowedSteps: ['reopen', 'enter-in-error'],
      },
    });
  });

  it('lets the sender answer only a question', () => {
    expect(allowedSteps(after('receive'), 'sender')).not.toContain('answer');
    expect(allowedSteps(after('receive', 'ask'), 'sender')).toContain('answer');
    expect(allowedSteps(after('receive', 'ask', 'accept'), 'sender')).toContain('answer');
    expect(allowedSteps(after('receive', 'ask', 'answer', 'accept'), 'sender')).not.toContain('answer');
  });

  it('is disputed as often as there are levels, and no further', () => {
    const disputed = disputeLevels.flatMap((): Step[] => ['dispute', 'uphold']);
    expect(allowedSteps(after('reject', ...disputed), 'sender')).not.toContain('dispute');
    expect(allowedSteps(after('reject', ...disputed.slice(2)), 'sender')).toContain('dispute');
  });

  it('leaves a rejection alone that nobody disputes', () => {
    expect(allowedSteps(after('receive', 'reject'), 'receiver')).toEqual(['enter-in-error']);
  });

  it('is nobody’s any more once it was entered in error', () => {
    const state = after('enter-in-error');
    expect(both.flatMap((side) => allowedSteps(state, side))).toEqual([]);
  });

  it('is over when nobody has work to do on it or an answer to give', () => {
    expect(statuses.filter((status) => !isOpen(status))).toEqual([
      'rejected',
      'concluded',
      'withdrawn',
      'entered-in-error',
    ]);
  });

  it('is decided once the receiver has said yes or no', () => {
    expect(statuses.filter(isDecided)).toEqual(['accepted', 'in-progress', 'rejected', 'disputed', 'concluded']);
  });

  it.each(statuses)('offers each side its own steps only, while %s', (status) => {
    both.forEach((side) => expect(stepsOf(side)).toEqual(expect.arrayContaining([...nextStepsOf(status, side)])));
  });
});

describe('what the other side has already done', () => {
  it('is a withdrawal that crossed a conclusion: the withdrawal wins', () => {
    const concludedFirst = applyStep(after('receive', 'accept', 'conclude'), 'withdraw', 'sender');
    const steps: Step[] = ['receive', 'accept', 'conclude'];
    expect(concludedFirst.status).toBe('withdrawn');
    expect(steps.reduce((state, step) => applyStep(state, step, 'receiver'), after('withdraw'))).toEqual(
      concludedFirst,
    );
  });

  it('is an answer that crossed the acceptance: it stays accepted', () => {
    expect(applyStep(after('receive', 'ask', 'accept'), 'answer', 'sender').status).toBe('accepted');
  });

  it('is an error that both found at once: it is one error, found by both', () => {
    const found = applyStep(after('enter-in-error'), 'enter-in-error', 'receiver');
    expect([found.status, found.enteredInErrorBy]).toEqual(['entered-in-error', ['sender', 'receiver']]);
  });

  it.each<[string, Step[], Step, Side]>([
    ['a conclusion of what was never accepted', ['receive'], 'conclude', 'receiver'],
    ['a second decision', ['receive', 'reject'], 'accept', 'receiver'],
    ['a question after the conclusion', ['accept', 'conclude'], 'ask', 'receiver'],
    ['a rejection of what was accepted', ['receive', 'accept'], 'reject', 'receiver'],
    ['the upholding of what was not disputed', ['receive', 'reject'], 'uphold', 'receiver'],
    ['the upholding of what was upheld', ['reject', 'dispute', 'uphold'], 'uphold', 'receiver'],
    ['a reopening of what goes on', ['accept', 'progress'], 'reopen', 'receiver'],
    ['a second opening', ['receive', 'open'], 'open', 'receiver'],
    ['an answer to no question', ['receive'], 'answer', 'sender'],
    ['a second withdrawal', ['withdraw'], 'withdraw', 'sender'],
    ['an amendment of what was withdrawn', ['withdraw'], 'amend', 'sender'],
    ['a dispute of what was accepted', ['accept'], 'dispute', 'sender'],
    ['a dispute of what is in dispute', ['reject', 'dispute'], 'dispute', 'sender'],
    ['an acceptance by the sender', ['receive'], 'accept', 'sender'],
    ['a second sending', ['receive'], 'send', 'sender'],
    ['anything by a side after it said that all was an error', ['enter-in-error'], 'amend', 'sender'],
  ])('cannot have been %s', (_title, steps, step, by) => {
    expect(couldHaveHappened(after(...steps), step, by)).toBe(false);
  });

  it.each<[string, Step[], Step, Side]>([
    ['a withdrawal that crossed the conclusion', ['accept', 'conclude'], 'withdraw', 'sender'],
    ['work done before the withdrawal was heard', ['accept', 'withdraw'], 'progress', 'receiver'],
    ['a correction after the end', ['accept', 'conclude'], 'amend', 'sender'],
    ['an acceptance after a dispute', ['reject', 'dispute'], 'accept', 'receiver'],
    ['work done before the error was heard', ['accept', 'enter-in-error'], 'progress', 'receiver'],
  ])('can have been %s', (_title, steps, step, by) => {
    expect(couldHaveHappened(after(...steps), step, by)).toBe(true);
  });

  it.each<[string, Step[], Step]>([
    ['conclusion of what was never accepted', ['receive'], 'conclude'],
    ['second decision', ['receive', 'reject'], 'accept'],
    ['answer to no question', ['receive'], 'answer'],
    ['question after the end', ['accept', 'conclude'], 'ask'],
    ['upholding of what was not disputed', ['reject'], 'uphold'],
    ['dispute of what was accepted', ['accept'], 'dispute'],
  ])('changes nothing when it is a %s', (_title, steps, step) => {
    expect(applyStep(after(...steps), step, sideOf(step))).toEqual(after(...steps));
  });
});
