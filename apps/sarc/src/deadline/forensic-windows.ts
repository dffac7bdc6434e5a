import { cancel, dueAt, meet, policiesStartedBy, startDeadline, type Calendar, type Deadline } from '#libs/deadlines';
import type { SampleTaken } from '../examination/examination.js';
import type { Rules } from './deadline.js';

const ANCHOR = 'offence';

export const isForensicWindow = ({ policy }: Deadline): boolean => policy.anchor === ANCHOR;

/**
 * The forensic windows that change when it is known, or known better, when the offence was: those that run are counted from
 * then; those that are open and were not known begin, unless all that were known are over. A window that had closed before
 * anybody came was never the centre’s to keep.
 */
export function windowsSince(offence: Date, deadlines: readonly Deadline[], now: Date, rules: Rules): Deadline[] {
  const known = deadlines.filter(isForensicWindow);
  const running = known.filter(({ ended, anchoredAt }) => !ended && anchoredAt !== offence.toISOString());
  const moved = running.map(({ policy }) => startDeadline(policy, offence));
  if (known.length > 0 && known.every(({ ended }) => ended)) return [];
  const isKnown = (id: string): boolean => known.some(({ policy }) => policy.id === id);
  return [...moved, ...openWindows(offence, now, rules).filter(({ policy }) => !isKnown(policy.id))];
}

/** How an examination ended: without a sample where it was declined. */
export interface ExaminationEnd {
  readonly at: Date;
  readonly samples: readonly SampleTaken[];
}

/** A window is met when its sample is taken; for what was not taken there is no other examination, so it is cancelled. */
export const windowsEnded = (deadlines: readonly Deadline[], { at, samples }: ExaminationEnd): Deadline[] =>
  deadlines
    .filter((deadline) => isForensicWindow(deadline) && !deadline.ended)
    .map((window) => {
      const taken = samples.filter(({ type }) => window.policy.id === `forensic-window-${type}`);
      const [first] = taken.map(({ takenAt }) => takenAt).sort((one, other) => one.getTime() - other.getTime());
      return first ? meet(window, first) : cancel(window, at);
    });

/** Somebody who has said no is offered it again: what is still open of what was cancelled is counted as before. */
export const windowsOfferedAgain = (deadlines: readonly Deadline[], now: Date, calendar: Calendar): Deadline[] =>
  deadlines
    .filter((deadline) => isForensicWindow(deadline) && deadline.ended?.as === 'cancelled')
    .map(({ policy, anchoredAt }) => startDeadline(policy, new Date(anchoredAt)))
    .filter((window) => isOpen(window, now, calendar));

function openWindows(offence: Date, now: Date, { policies, calendar }: Rules): Deadline[] {
  return policiesStartedBy(policies, { anchor: ANCHOR }, calendar.dateOf(now))
    .map((policy) => startDeadline(policy, offence))
    .filter((window) => isOpen(window, now, calendar));
}

/** No forensic window pauses, so each has an end. */
const isOpen = (window: Deadline, now: Date, calendar: Calendar): boolean => (dueAt(window, calendar) as Date) >= now;
