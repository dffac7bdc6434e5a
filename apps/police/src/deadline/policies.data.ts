import type { DeadlinePolicy } from '#libs/deadlines';

/** By when the police must refer a victim, and see what the hub warns them of. */
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
  {
    id: 'police-alert-seen',
    version: '1',
    name: 'Acknowledgement of the alert',
    anchor: 'alerted',
    anchorInWords: 'its arrival',
    limit: { unit: 'hours', amount: 24 },
    pausedWhile: 'never',
    warnBefore: { unit: 'hours', amount: 6 },
    source: 'Our own proposal',
    evidence: 'estimate',
    note: 'No source names how soon an alert must be seen. The police work day and night, and public protection may acknowledge it where the officer is off duty, so hours are counted and not working days.',
    effectiveFrom: '2021-04-01',
  },
];
