/** The properties of a person that may cross; a protected address never does. */
export const personFields = [
  'names',
  'birth',
  'sex',
  'genderIdentity',
  'ethnicity',
  'addresses',
  'phones',
  'emails',
  'identifiers',
  'deceased',
] as const;
export type PersonField = (typeof personFields)[number];

/** What says who somebody is. An agreement that names nobody has none of them. */
export const identifyingFields: readonly PersonField[] = personFields.filter((field) => field !== 'deceased');

/** What says where to find somebody. */
export const whereaboutsFields: readonly PersonField[] = ['addresses', 'phones', 'emails'];

/** The properties of a referral that may cross, as paths. A path brings everything beneath it. */
export const referralFields = [
  'incident.reference',
  'incident.place',
  'riskAssessment',
  'riskAssessment.tool',
  'riskAssessment.grade',
  'consent',
  'override',
  'safeContact',
  'summary',
  'childsVoice',
  'requestedService',
  'priority',
  'chain',
] as const;
export type ReferralField = (typeof referralFields)[number];

/** The properties of a sighting that say more than who was where. */
export const sightingFields = ['grade', 'standing', 'marac', 'referredTo'] as const;
export type SightingField = (typeof sightingFields)[number];

/** Without these no referral could be read at all, so every agreement brings them. */
export const alwaysCrossing = [
  'referralId',
  'at',
  'byName',
  'agreement',
  'purpose',
  'incident.id',
  'incident.occurredAt',
  'incident.reportedAt',
  'incident.category',
] as const;
