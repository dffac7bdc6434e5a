import { isOpen, statuses, type Status } from '#libs/referral-lifecycle';

/** What a practitioner may ask the queue for: one status, or a pile of them. */
export const piles = ['waiting', 'open', 'closed'] as const;
export type Pile = (typeof piles)[number];

/** By the clock: what of it is soon due, what is late, and of which child the hub is still to be told. */
export const timePiles = ['due-soon', 'overdue', 'owed'] as const;
export type TimePile = (typeof timePiles)[number];

/** Of what is not over: what nobody has looked at, what is the asker's own or of their teams, what is nobody's, what others must answer first. */
export const openPiles = ['new', 'mine', 'my-teams', 'unassigned', 'waiting-on-others'] as const;
export type OpenPile = (typeof openPiles)[number];

export const filters = [...piles, ...openPiles, ...timePiles, ...statuses] as const;
export type QueueFilter = Pile | OpenPile | TimePile | Status;

export const isTimePile = (filter: QueueFilter | undefined): filter is TimePile =>
  timePiles.some((pile) => pile === filter);

/** Waiting is what nobody has decided; open, what was taken on; closed, what is over. */
const pileOf = (status: Status): Pile => {
  if (!isOpen(status)) return 'closed';
  return status === 'accepted' || status === 'in-progress' ? 'open' : 'waiting';
};

export function statusesOf(filter: Exclude<QueueFilter, TimePile> | undefined): Status[] {
  if (filter === undefined) return [...statuses];
  if (filter === 'new') return ['sent', 'received'];
  if (filter === 'waiting-on-others') return ['on-hold'];
  if (filter === 'mine' || filter === 'my-teams' || filter === 'unassigned') return statuses.filter(isOpen);
  return statuses.filter((status) => status === filter || pileOf(status) === filter);
}
