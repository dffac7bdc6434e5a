import type { BreachView, DeadlineView, ReferralView } from '../api/referral-view.js';
import { longDateTime, shortDate } from '../layout/dates.js';
import { agency, tag, type Tag } from '../layout/words.js';

export interface DeadlinePanel {
  readonly what: string;
  readonly when: string;
  readonly tag: Tag;
  readonly explanation: string;
}

const standings = {
  running: tag('On time', 'green'),
  paused: tag('Waiting for an answer', 'grey'),
  'due-soon': tag('Due soon', 'yellow'),
  overdue: tag('Overdue', 'red'),
  met: tag('Done on time', 'green'),
  'met-late': tag('Done late', 'orange'),
  cancelled: tag('No longer due', 'grey'),
} satisfies Record<DeadlineView['standing'], Tag>;

/** By when what is due, and why: this side's own work first, then what the other agency was late with. */
export function deadlinePanels(referral: ReferralView, now: Date): DeadlinePanel[] {
  const { deadlines = [], sendersBreaches = [], receiversBreaches = [], from, to } = referral;
  return [
    ...answerPanel(referral, now),
    ...deadlines.map(deadlinePanel),
    ...sendersBreaches.map((breach) => latePanel(breach, agency(from))),
    ...receiversBreaches.map((breach) => latePanel(breach, agency(to))),
  ];
}

/** By when the sender is to answer, while nobody has: both sides see whether it is late. */
function answerPanel({ timeline, from, status }: ReferralView, now: Date): DeadlinePanel[] {
  const asked = timeline.findLast(({ step }) => step === 'ask' || step === 'answer');
  if (status !== 'on-hold' || asked?.step !== 'ask' || asked.answerBy === undefined) return [];
  const isLate = asked.answerBy < now.toISOString();
  return [
    {
      what: `Answer to the question, by ${agency(from)}`,
      when: `${isLate ? 'Was due' : 'Due'} by ${longDateTime(asked.answerBy)}`,
      tag: isLate ? standings.overdue : standings.running,
      explanation: `Asked on ${longDateTime(asked.at)} by ${agency(asked.by)}, which says by when it wants the answer.`,
    },
  ];
}

export function deadlinePanel({ what, dueAt, standing, explanation }: DeadlineView): DeadlinePanel {
  const when = dueAt === undefined ? 'The clock stands still' : `Due by ${longDateTime(dueAt)}`;
  return { what, when, tag: standings[standing], explanation };
}

const latePanel = ({ what, dueAt, explanation }: BreachView, who: string): DeadlinePanel => ({
  what: `${what}, by ${who}`,
  when: `Was due by ${longDateTime(dueAt)}`,
  tag: tag('Late', 'orange'),
  explanation,
});

/** For a row of the queue; a date alone where there is nothing to worry about. */
export function dueCell(due: DeadlineView | undefined) {
  if (!due) return undefined;
  const { what, standing, dueAt } = due;
  const isCalm = standing === 'running';
  return { what, when: dueAt && shortDate(dueAt), ...(!isCalm && { tag: standings[standing] }) };
}
