import { referralOutcomes, rejectionReasons, withdrawalReasons } from '#libs/case-schemas';
import type { Step } from '#libs/referral-lifecycle';
import type { TimelineEntry } from '../api/referral-view.js';
import { agency, inWords } from '../layout/words.js';

export interface Happening {
  readonly title: string;
  /** The person, where one did it, and the agency. */
  readonly by: string;
  readonly at: string;
  /** Codes in words first, then what was written. */
  readonly said: readonly string[];
}

/** What has happened so far, latest first. */
export const happenings = (timeline: readonly TimelineEntry[]): Happening[] => timeline.map(happening).reverse();

export const lastHappening = (timeline: readonly TimelineEntry[]): Happening | undefined => happenings(timeline)[0];

function happening({ at, by, byName, step, note, reason, outcome }: TimelineEntry): Happening {
  const reasons = step === 'withdraw' ? withdrawalReasons : rejectionReasons;
  return {
    title: inWords(titles, step),
    by: byName ? `${byName}, ${agency(by)}` : agency(by),
    at,
    said: [reason && inWords(reasons, reason), outcome && inWords(referralOutcomes, outcome), note].filter(isSaid),
  };
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

const titles = {
  send: 'Referral sent',
  receive: 'Referral received',
  accept: 'Referral accepted',
  reject: 'Referral rejected',
  ask: 'Question asked',
  answer: 'Question answered',
  progress: 'Progress note',
  conclude: 'Referral concluded',
  withdraw: 'Referral withdrawn',
} satisfies Record<Step, string>;
