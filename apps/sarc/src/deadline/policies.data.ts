import type { DeadlinePolicy } from '#libs/deadlines';

/** The policy of the referral that the centre owes the safeguarding hub of each child. */
export const safeguardingReferralPolicy = 'sarc-safeguarding-referral';

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
  {
    id: safeguardingReferralPolicy,
    version: '1',
    name: 'Referral of a child to the safeguarding hub',
    anchor: 'child-known',
    anchorInWords: 'the moment at which the centre knew of the child',
    limit: { unit: 'hours', amount: 24 },
    pausedWhile: 'never',
    warnBefore: { unit: 'hours', amount: 12 },
    source: 'Children Act 2004, section 11; devon.gov.uk: a police notice of a child is shared within 24 hours',
    evidence: 'estimate',
    note: 'The statute names no limit, and no source one for a referral centre: the hours are those of a police notice elsewhere. The centre is open day and night.',
    effectiveFrom: '2021-04-01',
  },
];
