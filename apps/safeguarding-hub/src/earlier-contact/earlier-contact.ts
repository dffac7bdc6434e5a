import { dayInLondon } from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';
import type { TriageGrade } from '../triage/triage-grade.js';
import { earlierContactPolicyOn } from './earlier-contact.data.js';

/** What became of a contact, in one word. */
export type ContactOutcome =
  'undecided' | 'taken-on' | 'no-further-action' | 'concluded' | 'sent-twice' | 'withdrawn' | 'entered-in-error';

/** A contact, as far as it is judged here. */
export interface Ended {
  readonly status: Status;
  readonly grade: TriageGrade | null;
  /** Why it was rejected or withdrawn. */
  readonly reason: string | null;
}

/** What is no action at all is known only from why it was rejected: one that was sent twice was dealt with the first time. */
export function outcomeOf({ status, grade, reason }: Ended): ContactOutcome {
  if (status === 'rejected') return reason === 'duplicate' ? 'sent-twice' : 'no-further-action';
  // One that was graded blue asks for nothing, so that its end is no action either.
  if (status === 'concluded') return grade === 'blue' ? 'no-further-action' : 'concluded';
  if (status === 'accepted' || status === 'in-progress') return 'taken-on';
  return status === 'withdrawn' || status === 'entered-in-error' ? status : 'undecided';
}

/** That somebody has been here before. */
export interface HereBefore {
  /** Which contact about the person this is within so many months, from 2. */
  readonly number: number;
  readonly withinMonths: number;
  /** How many before it, one after the other, ended with no further action; told where there are as many as the rule says. */
  readonly noActionInARow?: number;
}

interface Contact {
  readonly receivedAt: Date;
}

/** Of a contact and those before it, the latest first; none where nobody has been here within the time, nor was let go again and again. */
export function hereBefore({ receivedAt }: Contact, earlier: readonly (Contact & Ended)[]): HereBefore | undefined {
  const { withinMonths, noActionInARow: most } = earlierContactPolicyOn(dayInLondon(receivedAt));
  const since = monthsBefore(receivedAt, withinMonths);
  const number = 1 + earlier.filter((each) => each.receivedAt >= since).length;
  const noActionInARow = endedWithNothing(earlier);
  if (number === 1 && noActionInARow < most) return undefined;
  return { number, withinMonths, ...(noActionInARow >= most && { noActionInARow }) };
}

/** What nobody has decided yet, was sent twice or was taken back by its sender says nothing for or against. */
const saysNothing: readonly ContactOutcome[] = ['undecided', 'sent-twice', 'withdrawn', 'entered-in-error'];

function endedWithNothing(earlier: readonly Ended[]): number {
  const outcomes = earlier.map(outcomeOf).filter((outcome) => !saysNothing.includes(outcome));
  const first = outcomes.findIndex((outcome) => outcome !== 'no-further-action');
  return first < 0 ? outcomes.length : first;
}

/** The same day so many months earlier, or the last of a month that is too short. */
function monthsBefore(at: Date, months: number): Date {
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const day = Math.min(at.getUTCDate(), lastDay);
  return new Date(first.getTime() + (day - 1) * DAY + (at.getTime() % DAY));
}

const DAY = 24 * 60 * 60 * 1000;
