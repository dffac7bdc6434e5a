import type { DeadlinePolicy } from '#libs/deadlines';

/** By when the police must refer a victim. */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'police-referral-to-support',
    version: '1',
    name: 'Referral to victim support',
    anchor: 'reported',
    anchorInWords: 'the report',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: 'never',
    source: 'https://www.nottinghamshire.police.uk/faqs/what-are-victims-services',
    evidence: 'superseded',
    note: 'Read in the answers of a police force on the Victims’ Code of 2015; that the Code of 2021 keeps it was not read.',
    effectiveFrom: '2021-04-01',
  },
];
