import { AlertAnswered } from './alert-answers.js';
import { FindingAlert, RepeatAlert } from './alert-events.js';
import { DeadlineBreached } from './deadline-events.js';
import { DeliveryEntered } from './delivery-events.js';
import { InformationGiven, InformationRequested, InformationRequestWithdrawn } from './information-events.js';
import {
  QuestionAnswered,
  QuestionAsked,
  ReferralAccepted,
  ReferralAmended,
  ReferralConcluded,
  ReferralEnteredInError,
  ReferralOpened,
  ReferralProgressed,
  ReferralReceived,
  ReferralRejected,
  ReferralReopened,
  ReferralSent,
  ReferralWithdrawn,
  RejectionDisputed,
  RejectionUpheld,
} from './referral-events.js';
import { PersonSighted } from './sighting-events.js';

/**
 * Every event that crosses, by its CloudEvents `type`. A breaking change is a new type beside the old one; an old one
 * only ever gains properties that may be left out.
 */
export const eventCatalogue = {
  'referral-hub.referral-sent.v1': ReferralSent,
  'referral-hub.referral-received.v1': ReferralReceived,
  'referral-hub.referral-opened.v1': ReferralOpened,
  'referral-hub.referral-accepted.v1': ReferralAccepted,
  'referral-hub.referral-rejected.v1': ReferralRejected,
  'referral-hub.question-asked.v1': QuestionAsked,
  'referral-hub.question-answered.v1': QuestionAnswered,
  'referral-hub.referral-progressed.v1': ReferralProgressed,
  'referral-hub.referral-concluded.v1': ReferralConcluded,
  'referral-hub.referral-reopened.v1': ReferralReopened,
  'referral-hub.rejection-disputed.v1': RejectionDisputed,
  'referral-hub.rejection-upheld.v1': RejectionUpheld,
  'referral-hub.referral-amended.v1': ReferralAmended,
  'referral-hub.referral-withdrawn.v1': ReferralWithdrawn,
  'referral-hub.referral-entered-in-error.v1': ReferralEnteredInError,
  'referral-hub.deadline-breached.v1': DeadlineBreached,
  'referral-hub.person-sighted.v1': PersonSighted,
  'referral-hub.repeat-alert.v1': RepeatAlert,
  'referral-hub.repeat-alert.v2': FindingAlert,
  'referral-hub.alert-answered.v1': AlertAnswered,
  'referral-hub.delivery-entered.v1': DeliveryEntered,
  'referral-hub.information-requested.v1': InformationRequested,
  'referral-hub.information-given.v1': InformationGiven,
  'referral-hub.information-request-withdrawn.v1': InformationRequestWithdrawn,
} as const;

export type EventType = keyof typeof eventCatalogue;
export type EventData<Type extends EventType> = InstanceType<(typeof eventCatalogue)[Type]>;
