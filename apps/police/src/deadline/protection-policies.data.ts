import type { DeadlinePolicy } from '#libs/deadlines';

/** Clocks of what the police do to protect somebody. None is approved by the partnership yet. */
export const protectionPolicies: readonly DeadlinePolicy[] = [
  {
    id: 'police-notice-shared',
    version: '1',
    name: 'Public protection notice shared',
    anchor: 'notice-written',
    anchorInWords: 'the notice',
    limit: { unit: 'hours', amount: 24 },
    pausedWhile: 'never',
    warnBefore: { unit: 'hours', amount: 6 },
    source:
      'https://www.devon.gov.uk/support-schools-settings/safeguarding/guidance-policy-and-tools-2/safeguarding-one-minute-guides/no-42-devon-and-cornwall-police-vist-cara-operation-encompass',
    evidence: 'verified',
    note: 'Of Devon and Cornwall; no such rule of Hertfordshire was found. That a referral of the same person to the safeguarding hub is what shares it is our own.',
    effectiveFrom: '2021-04-01',
  },
  {
    id: 'police-protection-ends',
    version: '1',
    name: 'End of police protection',
    anchor: 'power-used',
    anchorInWords: 'its beginning',
    limit: { unit: 'hours', amount: 72 },
    pausedWhile: 'never',
    warnBefore: { unit: 'hours', amount: 12 },
    source: 'Children Act 1989, section 46(6)',
    evidence: 'background',
    note: 'No child may be kept longer than that; nothing stops this clock. When somebody is warned of it is our own.',
    effectiveFrom: '2021-04-01',
  },
];
