import { isOpen, statuses, type Status } from '#libs/referral-lifecycle';
import { triageGrades, type TriageGrade } from '../triage/triage-grade.js';

/** What a practitioner may ask the queue for: one status, or a pile of them. */
export const piles = ['waiting', 'open', 'closed'] as const;
export type Pile = (typeof piles)[number];

/** By the clock: what of it is soon due, and what is late. */
export const timePiles = ['due-soon', 'overdue'] as const;
export type TimePile = (typeof timePiles)[number];

/** Of what is not over: what nobody has looked at or has graded, what is the asker's own or of their teams, what is nobody's, what others must answer first. */
export const openPiles = ['new', 'to-triage', 'mine', 'my-teams', 'unassigned', 'waiting-on-others'] as const;
export type OpenPile = (typeof openPiles)[number];

/** A grade is the pile of what is graded so and not decided. */
export const filters = [...piles, ...openPiles, ...timePiles, ...triageGrades, ...statuses] as const;
export type QueueFilter = Pile | OpenPile | TimePile | TriageGrade | Status;

export const isGrade = (filter: QueueFilter | undefined): filter is TriageGrade =>
  triageGrades.some((grade) => grade === filter);

export const isTimePile = (filter: QueueFilter | undefined): filter is TimePile =>
  timePiles.some((pile) => pile === filter);

/** Waiting is what nobody has decided; open, what was taken on; closed, what is over. */
const pileOf = (status: Status): Pile => {
  if (!isOpen(status)) return 'closed';
  return status === 'accepted' || status === 'in-progress' ? 'open' : 'waiting';
};

export function statusesOf(filter: Exclude<QueueFilter, TimePile> | undefined): Status[] {
  if (filter === undefined) return [...statuses];
  if (filter === 'to-triage' || isGrade(filter)) return statusesOf('waiting');
  if (filter === 'new') return ['sent', 'received'];
  if (filter === 'waiting-on-others') return ['on-hold'];
  if (filter === 'mine' || filter === 'my-teams' || filter === 'unassigned') return statuses.filter(isOpen);
  return statuses.filter((status) => status === filter || pileOf(status) === filter);
}
