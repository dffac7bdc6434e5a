/** How soon the sender thinks that somebody must act. The receiver sets its own. */
export const referralPriorities = ['routine', 'urgent', 'emergency'] as const;
export type ReferralPriority = (typeof referralPriorities)[number];
