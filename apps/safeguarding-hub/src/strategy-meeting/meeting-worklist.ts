/** Meetings of which nobody has kept the minutes though their time is over, those still to come, and those that are over. */
export const meetingPiles = ['to-record', 'to-come', 'over'] as const;
export type MeetingPile = (typeof meetingPiles)[number];

/** What is still to be done of what meetings wanted done, and what of it is late. */
export const actionPiles = ['actions-overdue', 'actions-open'] as const;
export type ActionPile = (typeof actionPiles)[number];

export type WorklistCounts = Readonly<Record<MeetingPile | ActionPile, number>>;

export const PAGE_SIZE = 25;
