import type { DeadlinePolicy } from '../policy/deadline-policy.js';

/** While the clock stood still: ISO 8601 instants, no end while it still does. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** A count that a change of grade broke off. */
export interface EarlierCount {
  readonly grade: string | null;
  readonly policyVersion: string;
  readonly countedFrom: string;
  readonly until: string;
  readonly breachedAt: string | null;
}

/**
 * One deadline, as plain JSON for a row. It carries the policy under which it was started, so that it stays counted and
 * explained by it when the policy changes. All times are ISO 8601 instants.
 */
export interface Deadline {
  readonly policy: DeadlinePolicy;
  /** When that happened which starts the clock. */
  readonly anchoredAt: string;
  /** The same, unless a change of grade started the count again. */
  readonly countedFrom: string;
  readonly pauses: readonly Pause[];
  readonly ended: { readonly as: 'met' | 'cancelled'; readonly at: string } | null;
  /** The moment of the warning and of the breach, once each was found to have passed: both are told of only once. */
  readonly warnedAt: string | null;
  readonly breachedAt: string | null;
  readonly earlier: readonly EarlierCount[];
}

/** @throws RangeError for an invalid date, as every step does. */
export function startDeadline(policy: DeadlinePolicy, anchoredAt: Date): Deadline {
  const at = anchoredAt.toISOString();
  const untold = { warnedAt: null, breachedAt: null, earlier: [] };
  return { policy, anchoredAt: at, countedFrom: at, pauses: [], ended: null, ...untold };
}

/** Whether the clock stands still, as far as is known. */
export const isPaused = ({ pauses }: Deadline): boolean => pauses.at(-1)?.to === null;

/** Stops the clock. Changes nothing where the policy never pauses, it stands still already, or what was due is done. */
export function pause(deadline: Deadline, at: Date): Deadline {
  const from = latest(at.toISOString(), deadline.pauses.at(-1)?.to);
  const over = deadline.ended !== null && deadline.ended.at <= from;
  if (deadline.policy.pausedWhile === 'never' || isPaused(deadline) || over) return deadline;
  return { ...deadline, pauses: [...deadline.pauses, { from, to: null }] };
}

/** Lets the clock go on. Changes nothing where it runs; a pause of no length leaves no trace. */
export function resume(deadline: Deadline, at: Date): Deadline {
  const to = at.toISOString();
  const open = deadline.pauses.at(-1);
  if (open?.to !== null) return deadline;
  const before = deadline.pauses.slice(0, -1);
  return { ...deadline, pauses: to > open.from ? [...before, { from: open.from, to }] : before };
}

/** Stops the clock or lets it go on, as its policy says of the status that something has now. */
export function followStatus(deadline: Deadline, status: string, at: Date): Deadline {
  const { pausedWhile } = deadline.policy;
  return pausedWhile !== 'never' && pausedWhile.includes(status) ? pause(deadline, at) : resume(deadline, at);
}

/** What was due is done. */
export const meet = (deadline: Deadline, at: Date): Deadline => end(deadline, 'met', at);

/** Nothing is due any more: it was withdrawn, or entered in error. */
export const cancel = (deadline: Deadline, at: Date): Deadline => end(deadline, 'cancelled', at);

/** What ended it first stands, in whatever order it is heard of. */
function end(deadline: Deadline, as: 'met' | 'cancelled', at: Date): Deadline {
  const ended = { as, at: at.toISOString() };
  return deadline.ended !== null && deadline.ended.at <= ended.at ? deadline : { ...deadline, ended };
}

/** All of them are as `toISOString` writes them, and so in order as texts. */
const latest = (one: string, other: string | null | undefined): string => (other && other > one ? other : one);
