/** Where a referral stands, in words that both sides show. */
export type Status =
  'sent' | 'received' | 'accepted' | 'rejected' | 'question-asked' | 'in-progress' | 'concluded' | 'withdrawn';

export type Side = 'sender' | 'receiver';

export type Step = 'send' | 'receive' | 'accept' | 'reject' | 'ask' | 'answer' | 'progress' | 'conclude' | 'withdraw';

type NextSteps = Readonly<Record<Side, readonly Step[]>>;

const nothing: NextSteps = { sender: [], receiver: [] };

/**
 * What each side may do next. Questions come before the decision only: after it the two talk through progress. The
 * sender may take the referral back until it is over; after a rejection, a conclusion or a withdrawal nothing follows.
 */
const nextSteps = {
  sent: { sender: ['withdraw'], receiver: ['receive', 'accept', 'ask', 'reject'] },
  received: { sender: ['withdraw'], receiver: ['accept', 'ask', 'reject'] },
  'question-asked': { sender: ['answer', 'withdraw'], receiver: ['accept', 'ask', 'reject'] },
  accepted: { sender: ['withdraw'], receiver: ['progress', 'conclude'] },
  'in-progress': { sender: ['withdraw'], receiver: ['progress', 'conclude'] },
  rejected: nothing,
  concluded: nothing,
  withdrawn: nothing,
} satisfies Record<Status, NextSteps>;

export const statuses = Object.keys(nextSteps) as readonly Status[];

const sideOf = {
  send: 'sender',
  answer: 'sender',
  withdraw: 'sender',
  receive: 'receiver',
  accept: 'receiver',
  reject: 'receiver',
  ask: 'receiver',
  progress: 'receiver',
  conclude: 'receiver',
} satisfies Record<Step, Side>;

/** Every step that a side can ever take: an event that tells of another's step was not said by that side. */
export const stepsOf = (side: Side): Step[] => (Object.keys(sideOf) as Step[]).filter((step) => sideOf[step] === side);

/** What may be done next, in the order in which buttons are drawn. */
export const allowedSteps = (status: Status, side: Side): Step[] => [...nextSteps[status][side]];

/** Somebody may still do something. */
export const isOpen = (status: Status): boolean => nextSteps[status] !== nothing;

/** The receiver has said yes or no. */
export const isDecided = (status: Status): boolean =>
  status === 'accepted' || status === 'rejected' || status === 'in-progress' || status === 'concluded';
