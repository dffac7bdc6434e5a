/** Why a receiver will not take a referral, in its own words and in words to show. */
export const rejectionReasons = {
  'not-our-service': 'Not something this service does',
  'cannot-contact': 'The person cannot be contacted',
  'already-supported': 'The person already has this support',
  'insufficient-information': 'There is not enough information',
  'person-declined': 'The person does not want support',
  duplicate: 'The same referral was sent before',
  other: 'Another reason',
} as const;
export type RejectionReason = keyof typeof rejectionReasons;

export const withdrawalReasons = {
  'sent-in-error': 'It was sent by mistake',
  'consent-withdrawn': 'The person no longer agrees to it',
  'no-longer-needed': 'It is no longer needed',
  duplicate: 'The same referral was sent before',
  other: 'Another reason',
} as const;
export type WithdrawalReason = keyof typeof withdrawalReasons;

export const referralOutcomes = {
  'needs-met': 'The person’s needs were met',
  'needs-partly-met': 'Some of the person’s needs were met',
  'referred-on': 'The person was referred to another service',
  'person-disengaged': 'The person stopped taking part',
  'not-contactable': 'The person could not be reached',
  other: 'Another outcome',
} as const;
export type ReferralOutcome = keyof typeof referralOutcomes;

export const codesOf = <Code extends string>(words: Readonly<Record<Code, string>>): Code[] =>
  Object.keys(words) as Code[];
