type Words = Readonly<Record<string, string>>;

/** The codes of the police’s own work, as their service has them. */
export const roles: Words = {
  victim: 'Victim',
  suspect: 'Suspect',
  witness: 'Witness',
  child: 'Child',
  reporter: 'Reporter',
};

export const whereabouts: Words = { present: 'Was there', 'in-the-household': 'Belongs to the household' };

export const enhancedReasons: Words = {
  'most-serious-crime': 'a victim of the most serious crime',
  vulnerable: 'a child, or somebody who may be one',
  intimidated: 'may be intimidated',
};

export const updateKinds: Words = {
  progress: 'How the inquiry goes on',
  'no-news': 'That there is nothing new',
  arrest: 'That somebody was arrested',
  bail: 'That somebody was let go on bail, and on which terms',
  charge: 'That somebody was charged or summonsed',
  'no-further-action': 'That nothing further will be done, and why',
  court: 'What happens at court',
  'support-offered': 'Who can help',
};

export const notGivenReasons: Words = {
  'asked-for-none': 'The victim asked to hear nothing',
  'could-not-be-reached': 'The victim could not be reached',
  'no-safe-way': 'There was no safe way to reach the victim',
};

export const finalisations: Words = {
  charged: 'Somebody was charged or summonsed',
  convicted: 'A court has convicted somebody',
  'out-of-court': 'It was settled out of court',
  'no-suspect': 'Nobody was identified who may have done it',
  evidence: 'The evidence is not enough',
  'victim-does-not-support': 'The victim does not support going on',
  'not-in-the-public-interest': 'To go on is not in the public interest',
  'no-crime': 'It was no crime, and nothing more is to be done',
  other: 'Another end',
};

export const noticeSubjects: Words = { adult: 'An adult', child: 'A child' };

export const noticeGrades: Words = {
  red: 'Red: high, somebody must act at once',
  amber: 'Amber: medium, somebody must act soon',
  green: 'Green: low, to be known and kept in mind',
};

export const gradedAs: Words = { officer: 'on the spot', 'public-protection': 'after research' };

export const powers: Words = {
  'police-protection': 'Police protection of a child (Children Act 1989, section 46)',
  'domestic-violence-protection-notice': 'Domestic violence protection notice',
  'domestic-violence-protection-order': 'Domestic violence protection order',
  'domestic-abuse-protection-notice': 'Domestic abuse protection notice',
  'domestic-abuse-protection-order': 'Domestic abuse protection order',
  'stalking-protection-order': 'Stalking protection order, or an interim one',
  'sexual-risk-order': 'Sexual risk order',
  'slavery-and-trafficking-risk-order': 'Slavery and trafficking risk order',
  'forced-marriage-protection-order': 'Forced marriage protection order',
  'child-abduction-warning-notice': 'Child abduction warning notice',
};

export const toldOfPower: Words = {
  'local-authority': 'The local authority',
  child: 'The child',
  parents: 'The parents, or whoever cares for the child',
};

export const powerEnds: Words = {
  'went-home': 'The child went home',
  'emergency-protection-order': 'A court made an emergency protection order',
  'local-authority': 'The local authority took the child on, by agreement',
  ordered: 'A court made an order in its place',
  expired: 'It ran out',
  discharged: 'It was discharged or not granted',
  other: 'Another end',
};

export const doubts: Words = {
  'not-domestic-abuse': 'The incident is recorded as something else than domestic abuse. One of the two may be wrong.',
  'adult-by-birth-date': 'By the date of birth this person is an adult. One of the two is wrong.',
};
