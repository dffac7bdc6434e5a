import type { Agency, FindingState } from '#libs/case-schemas';
import { dueAt, meet, policyInForce, startDeadline, type Deadline } from '#libs/deadlines';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import type { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';

/** How an agency stands with what it was told of a finding last. */
export interface LastTold {
  readonly agency: Agency;
  readonly state: FindingState;
  /** The first alert that nobody there had acknowledged, by which the clock of this one runs. */
  readonly clockFrom: Date | null;
  /** Since when nobody there is asked any more, because the work on its referrals is over. */
  readonly overSince: Date | null;
}

/**
 * What became of it there: nobody has acknowledged it yet, or nobody has to, because the work on the referrals by which the
 * agency was warned is over, or because another alert says it.
 */
export type ToldState = 'told' | 'referral-over' | 'superseded' | AlertAnswerRow['state'];

/** What one agency was told of a finding, and what became of it there. */
export interface Told {
  readonly agency: Agency;
  /** When it was told last. */
  readonly toldAt: Date;
  readonly state: ToldState;
  /** What it said of the last alert, oldest first. */
  readonly answers: readonly AlertAnswerRow[];
  /** By when the hub expects to hear that somebody has seen it, where somebody is to. */
  readonly deadline?: Deadline;
}

/**
 * How each agency stands with what it was told of a finding. The clock runs from the first alert since one that was
 * acknowledged: whoever is told anew each day, and reads nothing, is late.
 */
export function toldOf(
  sent: readonly AlertSentRow[],
  answers: readonly AlertAnswerRow[],
  lastTold: readonly LastTold[],
): Told[] {
  const agencies = [...new Set(sent.map(({ agency }) => agency))].sort();
  return agencies.flatMap((agency): Told[] => {
    const own = sent.filter((one) => one.agency === agency).sort(byTime);
    const last = own.at(-1);
    if (!last) return [];
    const toldAt = last.sentAt;
    const said = answersTo(last, answers);
    const standing = lastTold.find((one) => one.agency === agency);
    const nobodys = said.length === 0 && nobodyIsAsked(standing);
    if (nobodys) return [{ agency, toldAt, state: nobodys, answers: said }];
    const started = clockFrom(standing?.clockFrom ?? firstUnseen(own, answers)?.sentAt ?? toldAt);
    const first = said[0];
    const state = said.some((one) => one.state === 'answered') ? 'answered' : (first?.state ?? 'told');
    return [{ agency, toldAt, state, answers: said, deadline: first ? meet(started, first.at) : started }];
  });
}

function nobodyIsAsked(last: LastTold | undefined): 'referral-over' | 'superseded' | undefined {
  if (last?.state === 'superseded') return 'superseded';
  return last?.overSince ? 'referral-over' : undefined;
}

/** Since when nobody at an agency has acknowledged anything of a finding, of which this is all that it was sent and said. */
export function unseenSince(own: readonly AlertSentRow[], answers: readonly AlertAnswerRow[]): Date | undefined {
  const inOrder = [...own].sort(byTime);
  const last = inOrder.at(-1);
  return last && answersTo(last, answers).length === 0 ? firstUnseen(inOrder, answers)?.sentAt : undefined;
}

/** By when the hub expects that somebody has seen what is waited for since then. */
export function seenBy(since: Date): Date {
  const due = dueAt(clockFrom(since), calendar);
  if (!due) throw new Error('The clock of an alert never stands still');
  return due;
}

function clockFrom(since: Date): Deadline {
  const policy = policyInForce(deadlinePolicies, { id: 'hub-alert-seen' }, calendar.dateOf(since));
  if (!policy) throw new Error('No policy says how soon an alert must be seen');
  return startDeadline(policy, since);
}

/** The first after the last but one that was acknowledged. */
function firstUnseen(own: readonly AlertSentRow[], answers: readonly AlertAnswerRow[]): AlertSentRow | undefined {
  const seen = own.slice(0, -1).findLastIndex((one) => answersTo(one, answers).length > 0);
  return own[seen + 1];
}

const answersTo = ({ alertId, agency }: AlertSentRow, answers: readonly AlertAnswerRow[]): AlertAnswerRow[] =>
  answers
    .filter((answer) => answer.alertId === alertId && answer.agency === agency)
    .sort((one, other) => one.at.getTime() - other.at.getTime());

const byTime = (one: AlertSentRow, other: AlertSentRow): number =>
  one.sentAt.getTime() - other.sentAt.getTime() || one.alertId.localeCompare(other.alertId);
