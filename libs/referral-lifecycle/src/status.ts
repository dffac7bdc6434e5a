/**
 * Where a referral stands, in words that both sides show. Received is not opened: the one was done by a computer, the
 * other by a person. Opened is not accepted, and accepted is not done.
 */
export type Status =
  | 'draft'
  | 'sent'
  | 'received'
  | 'opened'
  | 'on-hold'
  | 'accepted'
  | 'in-progress'
  | 'rejected'
  | 'disputed'
  | 'concluded'
  | 'withdrawn'
  | 'entered-in-error';

export type Side = 'sender' | 'receiver';

export type Step =
  | 'send'
  | 'amend'
  | 'answer'
  | 'dispute'
  | 'withdraw'
  | 'receive'
  | 'open'
  | 'assign'
  | 'prioritise'
  | 'accept'
  | 'ask'
  | 'reject'
  | 'uphold'
  | 'progress'
  | 'refer-on'
  | 'conclude'
  | 'reopen'
  | 'enter-in-error';

type NextSteps = Readonly<Record<Side, readonly Step[]>>;

/**
 * What each side may do next, in the order in which buttons are drawn.
 *
 * The sender may put right what it said at any time, also once the work is over, because whoever was told something
 * wrong must be told what is right. It may take the referral back until it is over. After a rejection it may disagree;
 * the receiver then accepts after all, or upholds what it decided. A conclusion can be reopened. Each side may say that
 * the whole was entered in error: then nothing follows.
 */
const nextSteps = {
  draft: { sender: ['send', 'enter-in-error'], receiver: [] },
  sent: {
    sender: ['amend', 'withdraw', 'enter-in-error'],
    receiver: ['receive', 'open', 'accept', 'ask', 'reject', 'enter-in-error'],
  },
  received: {
    sender: ['amend', 'withdraw', 'enter-in-error'],
    receiver: ['open', 'accept', 'ask', 'reject', 'assign', 'prioritise', 'enter-in-error'],
  },
  opened: {
    sender: ['amend', 'withdraw', 'enter-in-error'],
    receiver: ['accept', 'ask', 'reject', 'assign', 'prioritise', 'enter-in-error'],
  },
  'on-hold': {
    sender: ['answer', 'amend', 'withdraw', 'enter-in-error'],
    receiver: ['accept', 'ask', 'reject', 'assign', 'prioritise', 'enter-in-error'],
  },
  accepted: {
    sender: ['answer', 'amend', 'withdraw', 'enter-in-error'],
    receiver: ['progress', 'refer-on', 'ask', 'assign', 'prioritise', 'conclude', 'enter-in-error'],
  },
  'in-progress': {
    sender: ['answer', 'amend', 'withdraw', 'enter-in-error'],
    receiver: ['progress', 'refer-on', 'ask', 'assign', 'prioritise', 'conclude', 'enter-in-error'],
  },
  rejected: { sender: ['dispute', 'amend', 'enter-in-error'], receiver: ['enter-in-error'] },
  disputed: {
    sender: ['amend', 'withdraw', 'enter-in-error'],
    receiver: ['accept', 'uphold', 'assign', 'enter-in-error'],
  },
  concluded: { sender: ['amend', 'enter-in-error'], receiver: ['reopen', 'enter-in-error'] },
  withdrawn: { sender: ['enter-in-error'], receiver: ['enter-in-error'] },
  'entered-in-error': { sender: [], receiver: [] },
} satisfies Record<Status, NextSteps>;

export const statuses = Object.keys(nextSteps) as readonly Status[];

/** What the table has for a status. Whether a step is possible may depend on more: see `allowedSteps`. */
export const nextStepsOf = (status: Status, side: Side): readonly Step[] => nextSteps[status][side];

const ownSteps: Readonly<Record<Side, readonly Step[]>> = {
  sender: ['send', 'amend', 'answer', 'dispute', 'withdraw', 'enter-in-error'],
  receiver: [
    'receive',
    'open',
    'assign',
    'prioritise',
    'accept',
    'ask',
    'reject',
    'uphold',
    'progress',
    'refer-on',
    'conclude',
    'reopen',
    'enter-in-error',
  ],
};

/** Every step that a side can ever take: an event that tells of another's step was not said by that side. */
export const stepsOf = (side: Side): Step[] => [...ownSteps[side]];

const over: readonly Status[] = ['rejected', 'concluded', 'withdrawn', 'entered-in-error'];

/** Somebody still has work to do on it, or an answer to give. */
export const isOpen = (status: Status): boolean => !over.includes(status);

const decided: readonly Status[] = ['accepted', 'in-progress', 'rejected', 'disputed', 'concluded'];

/** The receiver has said yes or no. */
export const isDecided = (status: Status): boolean => decided.includes(status);
