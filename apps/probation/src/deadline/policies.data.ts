import type { DeadlinePolicy } from '#libs/deadlines';

/** By when probation must act. Starting values until the partnership has approved its own; each says how far it can be trusted. */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'probation-decision',
    version: '1',
    name: 'Decision on the referral',
    anchor: 'received',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: ['on-hold'],
    warnBefore: { unit: 'working-days', amount: 1 },
    source: 'HMPPS National Standards: a first appointment within five working days',
    evidence: 'estimate',
    note: 'No source names a limit for the answer. Two working days leave three for the first appointment.',
    effectiveFrom: '2021-04-01',
  },
];
