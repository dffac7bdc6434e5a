import type { EventType } from '#libs/case-schemas';
import type { Step } from './status.js';

/**
 * What the other side is told of a step. Who works on it and in what order is the receiver's own affair; to whom it was
 * referred on may be a secret of the person's, and is told by whoever may tell it.
 */
const stepEvents = {
  send: 'referral-hub.referral-sent.v1',
  amend: 'referral-hub.referral-amended.v1',
  answer: 'referral-hub.question-answered.v1',
  dispute: 'referral-hub.rejection-disputed.v1',
  withdraw: 'referral-hub.referral-withdrawn.v1',
  receive: 'referral-hub.referral-received.v1',
  open: 'referral-hub.referral-opened.v1',
  accept: 'referral-hub.referral-accepted.v1',
  ask: 'referral-hub.question-asked.v1',
  reject: 'referral-hub.referral-rejected.v1',
  uphold: 'referral-hub.rejection-upheld.v1',
  progress: 'referral-hub.referral-progressed.v1',
  conclude: 'referral-hub.referral-concluded.v1',
  reopen: 'referral-hub.referral-reopened.v1',
  'enter-in-error': 'referral-hub.referral-entered-in-error.v1',
} as const satisfies Partial<Record<Step, EventType>>;

export type ToldStep = keyof typeof stepEvents;

/** The type of the event that tells of a step; undefined for one that is not told. */
export const eventOfStep = (step: Step): EventType | undefined =>
  (stepEvents as Partial<Record<Step, EventType>>)[step];

/** The step that an event tells of; undefined for one that is about something else. */
export const stepOfEvent = (type: string): ToldStep | undefined =>
  (Object.keys(stepEvents) as ToldStep[]).find((step) => stepEvents[step] === type);
