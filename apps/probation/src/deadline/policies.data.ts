import type { DeadlinePolicy } from '#libs/deadlines';

/** What the national standards ask for; nothing that a sender says or does not say pauses it. */
const ofSupervision = {
  version: '1',
  anchor: 'supervision-started',
  anchorInWords: 'the start of the supervision',
  pausedWhile: 'never',
  source: 'HMPPS National Standards',
  evidence: 'background',
  effectiveFrom: '2021-04-01',
} as const;

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
  {
    id: 'probation-handover-allocation',
    version: '1',
    name: 'Somebody to hand over to',
    anchor: 'received-as-handover',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 10 },
    pausedWhile: ['on-hold', 'rejected', 'disputed', 'concluded'],
    warnBefore: { unit: 'working-days', amount: 2 },
    source: 'Joint national protocol for transitions in England',
    evidence: 'estimate',
    note: 'The protocol was not read. That a practitioner is named in ten working days, to meet the young person before they are 18, is our own.',
    effectiveFrom: '2021-04-01',
  },
  {
    ...ofSupervision,
    id: 'probation-first-appointment',
    name: 'First appointment',
    grade: 'community',
    onNewGrade: 'restarts',
    limit: { unit: 'working-days', amount: 5 },
    warnBefore: { unit: 'working-days', amount: 2 },
    note: 'Only the standards of 2004 and 2005 could be read; five working days are known of the present ones, not seen.',
  },
  {
    ...ofSupervision,
    id: 'probation-first-appointment',
    name: 'First appointment',
    grade: 'licence',
    onNewGrade: 'restarts',
    limit: { unit: 'working-days', amount: 1 },
    warnBefore: { unit: 'hours', amount: 12 },
    note: 'On the day of release, or on the next working day. Only the standards of 2004 and 2005 could be read.',
  },
  {
    ...ofSupervision,
    id: 'probation-initial-plan',
    name: 'Initial plan',
    limit: { unit: 'working-days', amount: 15 },
    warnBefore: { unit: 'working-days', amount: 5 },
    note: 'That the fifteen days are counted from the start of the supervision and not from the first appointment is our own reading.',
  },
];
