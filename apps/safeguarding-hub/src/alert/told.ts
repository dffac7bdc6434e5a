import type { Agency } from '#libs/case-schemas';
import { meet, policyInForce, startDeadline, type Calendar, type Deadline, type DeadlinePolicy } from '#libs/deadlines';
import type { AlertAnswerRow, AlertSentRow } from './alert-answer.row.js';

/** What one agency was told of a finding, and what became of it there. */
export interface Told {
  readonly agency: Agency;
  /** When it was told last. */
  readonly toldAt: Date;
  readonly state: 'told' | AlertAnswerRow['state'];
  /** What it said of the last alert, oldest first. */
  readonly answers: readonly AlertAnswerRow[];
  /** By when the hub expects to hear that somebody has seen it. */
  readonly deadline: Deadline;
}

/**
 * How each agency stands with what it was told of a finding. The clock runs from the first alert since one that was
 * acknowledged: whoever is told anew each day, and reads nothing, is late.
 */
export function toldOf(
  sent: readonly AlertSentRow[],
  answers: readonly AlertAnswerRow[],
  rules: { readonly policies: readonly DeadlinePolicy[]; readonly calendar: Calendar },
): Told[] {
  const agencies = [...new Set(sent.map(({ agency }) => agency))].sort();
  return agencies.flatMap((agency) => {
    const own = sent.filter((one) => one.agency === agency).sort(byTime);
    const last = own.at(-1);
    const started = last && startedAt(own, answers, rules);
    if (!last || !started) return [];
    const said = answersTo(last, answers);
    const first = said[0];
    const deadline = first ? meet(started, first.at) : started;
    const state = said.some((one) => one.state === 'answered') ? 'answered' : (first?.state ?? 'told');
    return [{ agency, toldAt: last.sentAt, state, answers: said, deadline }];
  });
}

function startedAt(
  own: readonly AlertSentRow[],
  answers: readonly AlertAnswerRow[],
  { policies, calendar }: { readonly policies: readonly DeadlinePolicy[]; readonly calendar: Calendar },
): Deadline | undefined {
  const seen = own.slice(0, -1).findLastIndex((one) => answersTo(one, answers).length > 0);
  const first = own[seen + 1];
  const policy = first && policyInForce(policies, { id: 'hub-alert-seen' }, calendar.dateOf(first.sentAt));
  return policy && startDeadline(policy, first.sentAt);
}

const answersTo = ({ alertId, agency }: AlertSentRow, answers: readonly AlertAnswerRow[]): AlertAnswerRow[] =>
  answers
    .filter((answer) => answer.alertId === alertId && answer.agency === agency)
    .sort((one, other) => one.at.getTime() - other.at.getTime());

const byTime = (one: AlertSentRow, other: AlertSentRow): number =>
  one.sentAt.getTime() - other.sentAt.getTime() || one.alertId.localeCompare(other.alertId);
