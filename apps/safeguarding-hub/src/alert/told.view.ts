import { dueAt, explainDeadline, standing, type Deadline } from '#libs/deadlines';
import { calendar } from '../deadline/calendar.js';
import type { Told } from './told.js';

/** What an agency was told of a finding, whether somebody there has seen it, what was done, and whether that is late. */
export function toldView({ agency, toldAt, state, answers, deadline }: Told, now: Date) {
  return {
    agency,
    toldAt: toldAt.toISOString(),
    state,
    answers: answers.map((answer) => ({
      state: answer.state,
      ...(answer.action !== null && { action: answer.action }),
      at: answer.at.toISOString(),
    })),
    ...(deadline && { due: dueView(deadline, now) }),
  };
}

function dueView(deadline: Deadline, now: Date) {
  const due = dueAt(deadline, calendar);
  return {
    policy: deadline.policy.id,
    what: deadline.policy.name,
    standing: standing(deadline, now, calendar),
    ...(due && { dueAt: due.toISOString() }),
    explanation: explainDeadline(deadline, calendar),
  };
}
