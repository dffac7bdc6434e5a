import { isOpen, statuses, type Status } from '#libs/referral-lifecycle';

/** What a caseworker may ask the queue for: one status, or a pile of them. */
export const piles = ['waiting', 'open', 'closed'] as const;
export type Pile = (typeof piles)[number];

export const filters = [...piles, ...statuses] as const;
export type QueueFilter = Pile | Status;

/** Waiting is what nobody has decided; open, what was taken on; closed, what is over. */
const pileOf = (status: Status): Pile => {
  if (!isOpen(status)) return 'closed';
  return status === 'accepted' || status === 'in-progress' ? 'open' : 'waiting';
};

export function statusesOf(filter: QueueFilter | undefined): Status[] {
  if (filter === undefined) return [...statuses];
  return statuses.filter((status) => status === filter || pileOf(status) === filter);
}
