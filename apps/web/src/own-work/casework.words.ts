type Words = Readonly<Record<string, string>>;

/** The codes of the safeguarding hub’s casework, as its service has them. */
export const partners: Words = {
  'childrens-social-care': 'Children’s social care',
  'adult-social-care': 'Adult social care',
  police: 'Police',
  health: 'Health',
  education: 'Education',
  'safeguarding-hub': 'Safeguarding hub',
  probation: 'Probation',
  'youth-offending': 'Youth offending service',
  beacon: 'Beacon victim care centre',
  sarc: 'Sexual assault referral centre',
  housing: 'Housing',
  other: 'Another service',
};

export const meetingDecisions: Words = {
  'section-47-single': 'An enquiry under section 47 by social care alone',
  'section-47-joint': 'An enquiry under section 47 by social care and the police together',
  'child-protection-conference': 'An initial child protection conference',
  'section-17-assessment': 'An assessment of a child in need',
  'section-42-enquiry': 'An enquiry about an adult at risk',
  'immediate-protection': 'Protection at once',
  'criminal-investigation': 'A criminal investigation by the police',
  'no-further-action': 'Nothing further',
  other: 'Something else',
};

export const actionStates: Words = { done: 'It is done', 'not-done': 'It will not be done' };

export const casePowers: Words = {
  'police-protection': 'Police protection of a child (Children Act 1989, section 46)',
  'emergency-protection-order': 'Emergency protection order (Children Act 1989, section 44)',
  'section-47-enquiry': 'Enquiry under section 47 (Children Act 1989)',
  'bail-conditions': 'Bail with conditions that protect',
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

export const toldOfCasePower: Words = {
  'local-authority': 'The local authority',
  police: 'The police',
  child: 'The child',
  parents: 'The parents, or whoever cares for the child',
  person: 'The adult whom it protects',
  school: 'The school',
  health: 'Health',
};

export const casePowerEnds: Words = {
  'went-home': 'The child went home',
  'emergency-protection-order': 'A court made an emergency protection order',
  'local-authority': 'The local authority took the child on, by agreement',
  ordered: 'A court made an order in its place',
  expired: 'It ran out',
  discharged: 'It was discharged or not granted',
  finished: 'The enquiry is finished',
  other: 'Another end',
};

export const exploitationKinds: Words = {
  sexual: 'Sexual exploitation',
  criminal: 'Criminal exploitation',
  missing: 'Going missing',
  'county-lines': 'County lines',
};

export const indicators: Words = {
  'missing-episodes': 'Has gone missing',
  'unexplained-money': 'Money, gifts or phones that nobody explains',
  'older-associates': 'Older or controlling associates',
  'found-out-of-area': 'Travels or was found out of the area',
  'out-of-school': 'Excluded or absent from school',
  'drugs-or-weapons': 'Drugs or weapons',
  'debt-bondage': 'Is made to work off a debt',
  injuries: 'Injuries that nobody explains',
  'sexual-health': 'Sexual health',
  'online-grooming': 'Groomed online',
  'gang-link': 'Linked to a gang',
  'cuckooed-address': 'An address that others have taken over',
  'looked-after': 'Is looked after by a local authority',
  'peer-known': 'A friend is known to be exploited',
};

export const takenFor: Words = { child: 'A child, or somebody who may be under 18', adult: 'An adult' };

export const nrmConsents: Words = {
  given: 'They want to be referred',
  refused: 'They do not want to be referred',
  'not-asked': 'They have not been asked',
};

export const slaveryRoutes: Words = {
  nrm: 'A referral to the national referral mechanism',
  'duty-to-notify': 'A notification without their name (duty to notify)',
};

export const doubts: Words = {
  'adult-by-birth-date': 'By the date of birth this person is an adult. One of the two is wrong.',
};
