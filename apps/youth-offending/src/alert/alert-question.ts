import type { AlertAction, AlertEvidence, RepeatAlert } from '#libs/case-schemas';
import { meet, policiesStartedBy, startDeadline, type Calendar, type Deadline } from '#libs/deadlines';
import type { DeadlinePolicy } from '#libs/deadlines';
import { isOpen, type Status } from '#libs/referral-lifecycle';

/** How far what an alert asks has been seen to: by nobody, by somebody who knows of it, or by somebody who said what was done. */
export const questionStates = ['new', 'acknowledged', 'answered'] as const;
export type QuestionState = (typeof questionStates)[number];

/** What somebody says of it: that they have seen it, or what was done. */
export type Saying =
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'answered'; readonly action: AlertAction; readonly words: string };

/** An alert, as far as two are compared. What only later versions of its contract say may be missing. */
export interface ToldAlert extends Pick<
  RepeatAlert,
  'state' | 'count' | 'referralIds' | 'personRecordIds' | 'toldBy' | 'evidence'
> {
  readonly people?: number;
  /** How often the suspect stands in which way. */
  readonly standings?: object;
}

/** What an alert asks, as far as the rules need to see it. */
export interface Question {
  readonly state: QuestionState;
  readonly deadline: Deadline;
  readonly isOver: boolean;
}

/**
 * Whether somebody is to acknowledge it: as long as the work on one of the referrals that it speaks of goes on. What takes back
 * something that was acknowledged asks to look again at what was decided, also once that work is over.
 */
export const isAsked = (
  { state, takesBack }: Pick<Question, 'state'> & { readonly takesBack: boolean },
  about: readonly { readonly status: Status }[],
): boolean => state !== 'new' || takesBack || about.some(({ status }) => isOpen(status));

export type Refusal = 'alert-over' | 'acknowledged-already' | 'not-acknowledged';

/** The clock of what an alert asks, from its arrival. */
export function clockOf(
  receivedAt: Date,
  { policies, calendar }: { readonly policies: readonly DeadlinePolicy[]; readonly calendar: Calendar },
): Deadline {
  const [policy] = policiesStartedBy(policies, { anchor: 'alerted' }, calendar.dateOf(receivedAt));
  if (!policy) throw new Error('No policy says how soon an alert must be acknowledged');
  return startDeadline(policy, receivedAt);
}

/**
 * Whether an open question goes on when another alert of its finding comes. What nobody has seen goes on under its clock, or
 * an alert that changes every day would never be late, unless nobody was asked any more; what somebody has seen, where nothing
 * more is said than they saw.
 */
export function goesOn(
  later: ToldAlert,
  { state, asked = true }: Pick<Question, 'state'> & { readonly asked?: boolean },
  seen: ToldAlert | undefined,
): boolean {
  if (!asksSomething(later)) return false;
  return state === 'new' ? asked : seen !== undefined && !saysMore(later, seen);
}

/** Of a finding whose place another has taken that one asks; one that was taken back asks to look again at what was decided. */
export const asksSomething = ({ state }: Pick<ToldAlert, 'state'>): boolean => state !== 'superseded';

/** Whether there is more in it than somebody has seen: other words for the same, or less of it, are no news. */
export function saysMore(later: ToldAlert, seen: ToldAlert): boolean {
  return (
    later.state !== seen.state ||
    later.count > seen.count ||
    (later.people ?? 0) > (seen.people ?? 0) ||
    isMoreOften(later.standings, seen.standings) ||
    hasMore(later.referralIds, seen.referralIds) ||
    hasMore(later.personRecordIds, seen.personRecordIds) ||
    hasMore(later.toldBy, seen.toldBy) ||
    hasMore(later.evidence.flatMap(facts), seen.evidence.flatMap(facts))
  );
}

const hasMore = (later: readonly string[], seen: readonly string[]): boolean =>
  later.some((each) => !seen.includes(each));

const isMoreOften = (later: object = {}, seen: object = {}): boolean => {
  const before = new Map<string, unknown>(Object.entries(seen));
  return Object.entries(later).some(([standing, often]) => Number(often) > Number(before.get(standing) ?? 0));
};

/** Each incident by each agency that told of it. */
const facts = ({ occurredAt, category, toldBy }: AlertEvidence): string[] =>
  [...toldBy, ''].map((agency) => [Date.parse(occurredAt), category, agency].join(' '));

/** Why somebody may not say this now; undefined where they may. Several may say what they did, each for themselves. */
export function refusalOf(
  { state, isOver }: Pick<Question, 'state' | 'isOver'>,
  kind: Saying['kind'],
  hasAcknowledged: boolean,
): Refusal | undefined {
  if (isOver) return 'alert-over';
  if (kind === 'acknowledged') return hasAcknowledged ? 'acknowledged-already' : undefined;
  return state === 'new' ? 'not-acknowledged' : undefined;
}

/** How it stands once this was said. The clock is met by the first who acknowledges it. */
export function after(
  { state, deadline }: Omit<Question, 'isOver'>,
  kind: Saying['kind'],
  at: Date,
): Omit<Question, 'isOver'> {
  return {
    state: kind === 'answered' || state === 'answered' ? 'answered' : 'acknowledged',
    deadline: meet(deadline, at),
  };
}
