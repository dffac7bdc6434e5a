import { dueAt, policiesStartedBy, startDeadline, type Deadline } from '#libs/deadlines';
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

function openWindows(offence: Date, now: Date, { policies, calendar }: Rules): Deadline[] {
  return policiesStartedBy(policies, { anchor: ANCHOR }, calendar.dateOf(now))
    .map((policy) => startDeadline(policy, offence))
    .filter((window) => (dueAt(window, calendar) as Date) >= now);
}
