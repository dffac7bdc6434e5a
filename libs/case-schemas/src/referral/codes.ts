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

/** Outcomes that somebody must be able to check later, and what to write of them. */
export const evidenceWanted: Readonly<Partial<Record<ReferralOutcome, string>>> = {
  'referred-on': 'Which service took the person on, and when',
  'person-disengaged': 'What was offered, and how the person answered',
  'not-contactable': 'When and how you tried to reach the person',
};

/** Why what was sent is put right. */
export const amendmentReasons = {
  'new-information': 'There is something new to tell',
  correction: 'Something in it was wrong',
  other: 'Another reason',
} as const;
export type AmendmentReason = keyof typeof amendmentReasons;

export const reopeningReasons = {
  'person-came-back': 'The person came back',
  'new-harm': 'The person was harmed again, or is at more risk',
  'concluded-too-soon': 'It was concluded too soon',
  other: 'Another reason',
} as const;
export type ReopeningReason = keyof typeof reopeningReasons;

/** Why the whole should never have been there. */
export const errorReasons = {
  'wrong-person': 'It is about the wrong person',
  'wrong-agency': 'It was meant for somebody else',
  'made-twice': 'It was made twice',
  test: 'It was a test',
  other: 'Another reason',
} as const;
export type ErrorReason = keyof typeof errorReasons;

export const codesOf = <Code extends string>(words: Readonly<Record<Code, string>>): Code[] =>
  Object.keys(words) as Code[];
