/** The codes of the referral centre's advisers, as its service has them. */
type Words = Readonly<Record<string, string>>;

export const isvaStatuses: Words = {
  'not-asked': 'Not offered yet',
  'not-offered': 'Not offered',
  offered: 'Offered',
  declined: 'Declined',
  accepted: 'Accepted, and nobody is named yet',
  supported: 'Supported',
  ended: 'Ended',
};

export const isvaSteps: Words = {
  'not-offer': 'Not offered',
  offer: 'Offered',
  accept: 'Accepted',
  decline: 'Declined',
  allocate: 'Adviser named',
  reallocate: 'Handed on to another adviser',
  contact: 'Contact',
  needs: 'Needs talked about',
  'plan-action': 'Action planned',
  'action-end': 'Action over',
  'justice-stage': 'Police and courts',
  review: 'Looked at again',
  end: 'Ended',
};

export const notOfferedReasons: Words = {
  'too-soon': 'It was too soon: it will be offered later',
  'has-an-adviser': 'They have an adviser elsewhere',
  'not-safe-to-ask': 'It was not safe to ask',
  'could-not-be-reached': 'They could not be reached',
  'no-adviser-free': 'No adviser is free',
  other: 'Another reason',
};

export const reallocationReasons: Words = {
  'client-asked': 'The client asked for it',
  'another-specialism': 'Somebody with other knowledge is needed',
  'known-to-adviser': 'The adviser knows somebody concerned',
  workload: 'The adviser has too many to support',
  'adviser-away': 'The adviser is away',
  'adviser-left': 'The adviser has left',
  other: 'Another reason',
};

export const justiceStages: Words = {
  'not-reported': 'Not reported to the police',
  'thinking-about-it': 'Thinking about a report',
  reported: 'Reported to the police',
  investigation: 'Under investigation',
  'charging-decision': 'Waiting for a decision on a charge',
  'no-further-action': 'Ended without a charge',
  'review-asked-for': 'The client has asked for the decision to be looked at again',
  charged: 'Somebody is charged',
  'waiting-for-trial': 'Waiting for the trial',
  trial: 'At trial',
  'waiting-for-sentence': 'Convicted, waiting for the sentence',
  sentenced: 'Sentenced',
  acquitted: 'Acquitted',
  'stopped-by-prosecution': 'Stopped after the charge',
  'stopped-by-client': 'The client takes no further part',
  appeal: 'Under appeal',
  'family-or-civil-court': 'Before a family or civil court',
};

export const endReasons: Words = {
  'needs-met': 'What they needed is done',
  'justice-over': 'The police and the courts have finished',
  'client-ended': 'The client wishes no more support',
  'lost-contact': 'They can no longer be reached',
  'another-service': 'Another service supports them now',
  moved: 'They have moved away',
  died: 'They have died',
  'entered-in-error': 'It was begun in error',
  other: 'Another reason',
};

export const speakers: Words = { self: 'The client', parent: 'A parent or carer', other: 'Somebody else' };
