/**
 * How far up a disagreement about a rejection has gone. Local safeguarding procedures call this the resolution of
 * professional disagreements: first those who did the work, then their managers, then the agencies' designated leads.
 */
export const disputeLevels = ['practitioners', 'managers', 'designated-leads'] as const;
export type DisputeLevel = (typeof disputeLevels)[number];

/** The level of the next dispute after so many; undefined when there is nobody further up to ask. */
export const nextDisputeLevel = (disputes: number): DisputeLevel | undefined => disputeLevels[disputes];
