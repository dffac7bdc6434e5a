/** A part of a list that can be chosen on its own. */
export interface Pile {
  /** As it stands in the address and as the service knows it; undefined for everything. */
  readonly status?: string;
  readonly text: string;
  /** What the referrals in it are: `are waiting for a decision`. */
  readonly are: string;
}

export type Piles = readonly [Pile, ...Pile[]];

/** Of those who receive: what to look at first stands first. */
export const receivedPiles: Piles = [
  { status: 'waiting', text: 'Waiting', are: 'are waiting for a decision' },
  { status: 'new', text: 'New', are: 'are not opened yet' },
  { status: 'mine', text: 'Mine', are: 'are yours' },
  { status: 'my-teams', text: 'My team’s', are: 'are your team’s' },
  { status: 'unassigned', text: 'Unassigned', are: 'are nobody’s yet' },
  { status: 'waiting-on-others', text: 'Waiting on others', are: 'are waiting for an answer of others' },
  { status: 'due-soon', text: 'Due soon', are: 'are due soon' },
  { status: 'overdue', text: 'Overdue', are: 'are overdue' },
  { status: 'open', text: 'Open', are: 'are being worked on' },
  { status: 'closed', text: 'Closed', are: 'are closed' },
];

/** Where the hub has still to be told of some children, whatever became of the referral by which they came. */
export const childrensPiles: Piles = [
  ...receivedPiles,
  {
    status: 'owed',
    text: 'Children to refer',
    are: 'are of children of whom the safeguarding hub has still to be told',
  },
];

/** Where what came is graded first, that is what to do first. */
export const triagedPiles: Piles = [
  receivedPiles[0],
  { status: 'to-triage', text: 'To grade', are: 'are not graded yet' },
  { status: 'red', text: 'Red', are: 'are graded red and wait for a decision' },
  { status: 'amber', text: 'Amber', are: 'are graded amber and wait for a decision' },
  { status: 'green', text: 'Green', are: 'are graded green and wait for a decision' },
  { status: 'blue', text: 'Blue', are: 'are graded blue and wait for a decision' },
  ...receivedPiles.slice(1),
];

/** Of those who send: what they must do first, then what others have done. */
export const sentPiles = (are: string): Piles => [
  { text: 'All', are },
  { status: 'on-hold', text: 'Questions for you', are: 'are waiting for your answer' },
  { status: 'received', text: 'Not opened', are: 'are not opened yet' },
  { status: 'opened', text: 'Not decided', are: 'are waiting for a decision' },
  { status: 'accepted', text: 'Accepted', are: 'were accepted' },
  { status: 'in-progress', text: 'In progress', are: 'are being worked on' },
  { status: 'rejected', text: 'Rejected', are: 'were rejected' },
  { status: 'concluded', text: 'Concluded', are: 'were concluded' },
  { status: 'withdrawn', text: 'Withdrawn', are: 'were withdrawn' },
];
