import type { DeadlinePolicy } from '#libs/deadlines';

/** By when Beacon must act. Starting values until the partnership has approved its own; each says how far it can be trusted. */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'beacon-decision',
    version: '1',
    name: 'Decision on the referral',
    anchor: 'received',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: ['on-hold'],
    warnBefore: { unit: 'working-days', amount: 1 },
    source: 'https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
    evidence: 'estimate',
    note: 'The source gives the police two working days to refer a victim; that the service answers in as many is our own.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'beacon-first-contact',
    version: '1',
    name: 'First contact with the person',
    anchor: 'accepted',
    anchorInWords: 'the acceptance',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: 'never',
    warnBefore: { unit: 'working-days', amount: 1 },
    source: 'Victims’ Code, right 4: to be referred to services that support victims',
    evidence: 'estimate',
    note: 'The Code names no limit for the service. A question to the sender does not keep anybody from the person, so nothing pauses it.',
    effectiveFrom: '2021-04-01',
  },
];
