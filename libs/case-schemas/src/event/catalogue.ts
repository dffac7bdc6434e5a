import { RepeatAlert } from './alert-events.js';
import {
  QuestionAnswered,
  QuestionAsked,
  ReferralAccepted,
  ReferralConcluded,
  ReferralProgressed,
  ReferralReceived,
  ReferralRejected,
  ReferralSent,
  ReferralWithdrawn,
} from './referral-events.js';
import { PersonSighted } from './sighting-events.js';

/**
 * Every event that crosses, by its CloudEvents `type`. A breaking change is a new type beside the old one; an old one
 * only ever gains properties that may be left out.
 */
export const eventCatalogue = {
  'referral-hub.referral-sent.v1': ReferralSent,
  'referral-hub.referral-received.v1': ReferralReceived,
  'referral-hub.referral-accepted.v1': ReferralAccepted,
  'referral-hub.referral-rejected.v1': ReferralRejected,
  'referral-hub.question-asked.v1': QuestionAsked,
  'referral-hub.question-answered.v1': QuestionAnswered,
  'referral-hub.referral-progressed.v1': ReferralProgressed,
  'referral-hub.referral-concluded.v1': ReferralConcluded,
  'referral-hub.referral-withdrawn.v1': ReferralWithdrawn,
  'referral-hub.person-sighted.v1': PersonSighted,
  'referral-hub.repeat-alert.v1': RepeatAlert,
} as const;

export type EventType = keyof typeof eventCatalogue;
export type EventData<Type extends EventType> = InstanceType<(typeof eventCatalogue)[Type]>;
