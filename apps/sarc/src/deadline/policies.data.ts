import type { DeadlinePolicy } from '#libs/deadlines';

/** By when the centre must act. Starting values until the partnership has approved its own; each says how far it can be trusted. */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'sarc-decision',
    version: '1',
    name: 'Decision on the referral',
    anchor: 'received',
    anchorInWords: 'its arrival',
    limit: { unit: 'hours', amount: 4 },
    pausedWhile: ['on-hold'],
    warnBefore: { unit: 'hours', amount: 2 },
    source: 'The shortest of the forensic windows, which the decision must leave open',
    evidence: 'estimate',
    note: 'No source names a limit for the answer. The centre is open day and night, so hours are counted and not working days.',
    effectiveFrom: '2021-04-01',
  },
];
